import type { Piece } from './pieces.ts';

/** A language that has this share of the letters is still the language of the whole. */
const lowestShare = 0.2;

/**
 * Language of a block, which a paragraph of Word does not tell: the first of those expected that has a fair share of
 * the letters, else that of most letters.
 */
export function languageOf(
  pieces: readonly Piece[],
  expected: readonly (string | undefined)[],
): string | undefined {
  const letters = new Map<string, number>();
  let all = 0;
  for (const { text, lang } of pieces) {
    const count = text.match(/\p{L}/gu)?.length ?? 0;
    all += count;
    if (lang !== undefined) letters.set(lang, (letters.get(lang) ?? 0) + count);
  }
  const [most] = [...letters].sort(([, one], [, other]) => other - one);
  const likely = expected.find(
    (lang) => lang !== undefined && (letters.get(lang) ?? 0) > all * lowestShare,
  );
  return likely ?? (all > 0 ? most?.[0] : undefined) ?? expected.find((lang) => lang !== undefined);
}
