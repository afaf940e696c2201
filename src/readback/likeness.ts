import type { OutlineBlock } from './outline.ts';

/** What two blocks have in common if they are the same in all that a reader meets first. */
export function signatureOf(block: OutlineBlock): string {
  return JSON.stringify([block.kind, wordsOf(block)]);
}

/** All words of a block: its text, its cells, the text alternative. */
export function wordsOf({ text, rows, alt }: OutlineBlock): string {
  const cells = rows.flat().map((cell) => cell.text);
  return [text, ...cells, alt ?? ''].filter((part) => part !== '').join(' ');
}

/** How alike two blocks are, from 0 to 1: by the words they share, less if they are of two kinds. */
export function likeness(one: OutlineBlock, other: OutlineBlock): number {
  const sameKind = one.kind === other.kind;
  if (sameKind && one.key !== undefined && one.key === other.key) return 0.9;
  const [words, others] = [wordsOf(one), wordsOf(other)];
  const shared = words === others ? 1 : sharedWords(words, others);
  // There is one picture in a place, whatever it is said to show.
  if (one.kind === 'figure' && sameKind) return Math.max(shared, 0.6);
  return sameKind ? shared : shared * 0.8;
}

/** Whether blocks of this likeness are taken for the same block. */
export function isAlike(own: number): boolean {
  return own >= 0.5;
}

/** Share of the words that two texts have in common (Dice), each word as often as it stands there. */
function sharedWords(one: string, other: string): number {
  const words = one.split(' ');
  const others = other.split(' ');
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of others) {
    const left = counts.get(word) ?? 0;
    if (left === 0) continue;
    shared += 1;
    counts.set(word, left - 1);
  }
  return (2 * shared) / (words.length + others.length);
}
