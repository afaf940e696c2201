import { distance } from 'fastest-levenshtein';

/** Words longer than this are not compared: the distance of two words takes the product of their lengths. */
const maxLength = 100;

/** The candidate that `word` is most likely a misspelling of, if one is near enough. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length > maxLength) return undefined;
  const typed = word.toLowerCase();
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    if (candidate.length > maxLength) continue;
    const own = distance(typed, candidate.toLowerCase());
    if (own < bestDistance) [best, bestDistance] = [candidate, own];
  }
  return best;
}

/** A hint in words: the nearest candidate, or all of them when they are few; undefined if neither helps. */
export function didYouMean(word: string, candidates: Iterable<string>): string | undefined {
  const all = [...candidates];
  const near = nearest(word, all);
  if (near !== undefined) return `Did you mean "${near}"?`;
  if (all.length === 0 || all.length > 24) return undefined;
  return `Known here: ${all.join(', ')}.`;
}
