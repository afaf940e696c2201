import type { Shaper } from './harfbuzz.ts';
import { type LetterTable, openLetters } from './letter-table.ts';

/** Sets what the letters of a table make up, and leaves all else to the shaper that `open` gives. */
export function letterShaper(table: LetterTable, open: () => Shaper): Shaper {
  let opened: Shaper | undefined;
  const other = (): Shaper => {
    opened ??= open();
    return opened;
  };
  const set = openLetters(table);
  const langs = new Set(table.langs);
  const letters = new Set(table.units.map((unit) => unit.codePointAt(0)));
  const advances = new Map(table.glyphs.map((id, index) => [id, table.advances[index] ?? 0]));
  return {
    has: (codePoint) => letters.has(codePoint) || other().has(codePoint),
    advanceOf: (glyphId) => advances.get(glyphId) ?? other().advanceOf(glyphId),
    shape(text, options) {
      const known = !options.rtl && langs.has(options.lang);
      return (known ? set(text, options.ligatures) : undefined) ?? other().shape(text, options);
    },
  };
}
