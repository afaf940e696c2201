import type { ShapedGlyph } from './harfbuzz.ts';

/**
 * How a font sets letters one after the other, in font units: text of these letters is set without starting HarfBuzz,
 * which was asked for all this before.
 */
export interface LetterTable {
  /** Languages in which it holds. */
  langs: readonly string[];
  /** Letters and signs, such in a row as are drawn as one glyph (`ffi`), then letters that it knows only standing alone. */
  units: readonly string[];
  glyphs: readonly number[];
  advances: readonly number[];
  /** Units that are kerned alike share a class: one as the first of two, one as the second. Those only alone have none. */
  firstClasses: readonly number[];
  secondClasses: readonly number[];
  /** How much further the first of two units moves on, by the classes of both. */
  kerning: readonly (readonly number[])[];
}

/** Gives the units of letters in a row that begins at a place of a text, the longest that fits; undefined for a letter alone. */
export function openJoins(
  units: readonly string[],
): (text: string, at: number) => string | undefined {
  const byLetter = new Map<string, string[]>();
  for (const unit of units.toSorted((a, b) => b.length - a.length)) {
    const [letter = ''] = unit;
    if (unit.length > 1) byLetter.set(letter, [...(byLetter.get(letter) ?? []), unit]);
  }
  return (text, at) => byLetter.get(text[at] ?? '')?.find((unit) => text.startsWith(unit, at));
}

/** Sets a text in one of the table's languages; undefined if a letter is not in the table. */
export function openLetters(
  table: LetterTable,
): (text: string, ligatures: boolean) => ShapedGlyph[] | undefined {
  const { units, glyphs, advances, firstClasses, secondClasses, kerning } = table;
  const indices = new Map(units.map((unit, index) => [unit, index]));
  const joinAt = openJoins(units);
  const kern = (before: number, after: number): number =>
    kerning[firstClasses[before] ?? 0]?.[secondClasses[after] ?? 0] ?? 0;
  return (text, ligatures) => {
    const set: ShapedGlyph[] = [];
    let before = -1;
    for (let at = 0; at < text.length; ) {
      const unit = (ligatures ? joinAt(text, at) : undefined) ?? text[at] ?? '';
      const index = indices.get(unit) ?? -1;
      const isKnown = index >= 0 && (firstClasses[index] !== undefined || unit === text);
      if (!isKnown) return undefined;
      const last = set.at(-1);
      if (last !== undefined) last.advance += kern(before, index);
      set.push({
        id: glyphs[index] ?? 0,
        cluster: at,
        advance: advances[index] ?? 0,
        dx: 0,
        dy: 0,
      });
      before = index;
      at += unit.length;
    }
    return set;
  };
}
