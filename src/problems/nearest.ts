import { distance } from 'fastest-levenshtein';

/** Words longer than this are not compared: the distance of two words takes the product of their lengths. */
const maxLength = 100;

/** The candidate that `word` is most likely a misspelling of, if one is near enough. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length > maxLength) return undefined;
  const typed = word.toLowerCase();
  let best: string | undefined;
  let bestDistance = mostSteps(word.length) + 1;
  for (const candidate of candidates) {
    if (candidate.length > maxLength) continue;
    const own = steps(typed, candidate.toLowerCase());
    if (own < bestDistance) [best, bestDistance] = [candidate, own];
  }
  return best;
}

/** One step in a short word, two from six letters on, a quarter of a long one: with more, Swaziland is Thailand. */
function mostSteps(length: number): number {
  return Math.max(1, Math.min(2, Math.floor(length / 3)), Math.floor(length / 4));
}

/** Letters to add, drop or change; two neighbours that changed places are one slip of the hand, so one step. */
function steps(typed: string, meant: string): number {
  const at = [...meant].findIndex((_, index) => typed[index] !== meant[index]);
  const swapped = `${typed.slice(0, at)}${typed[at + 1]}${typed[at]}${typed.slice(at + 2)}`;
  return swapped === meant ? 1 : distance(typed, meant);
}

/** A hint in words: the nearest candidate, or all of them when they are few; undefined if neither helps. */
export function didYouMean(word: string, candidates: Iterable<string>): string | undefined {
  const all = [...candidates];
  const near = nearest(word, all);
  if (near !== undefined) return `Did you mean "${near}"?`;
  if (all.length === 0 || all.length > 24) return undefined;
  return `Known here: ${all.join(', ')}.`;
}
