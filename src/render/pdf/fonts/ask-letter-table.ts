import type { ShapedGlyph, Shaper } from './harfbuzz.ts';
import { type LetterTable, openJoins } from './letter-table.ts';

/**
 * Asks HarfBuzz how a font sets these letters, each of one UTF-16 unit. Letters to which neighbours do more than kern
 * them or join them to one glyph are in the table for themselves only. Undefined if the languages are not alike.
 */
export function askLetterTable(
  shaper: Shaper,
  letters: readonly string[],
  langs: readonly string[],
): LetterTable | undefined {
  const table = askIn(langs[0] ?? '', shaper, letters);
  const all = table.units.join('');
  const [one, ...others] = langs.map((lang) =>
    JSON.stringify(shaper.shape(all, { lang, ligatures: true, rtl: false })),
  );
  return others.every((other) => other === one) ? { langs, ...table } : undefined;
}

/** Glyphs of a text before each of the others. */
type SetBefore = (text: string, others: readonly string[], ligatures: boolean) => ShapedGlyph[][];

function askIn(
  lang: string,
  shaper: Shaper,
  letters: readonly string[],
): Omit<LetterTable, 'langs'> {
  const set = (text: string): ShapedGlyph | undefined =>
    shaper.shape(text, { lang, ligatures: true, rtl: false })[0];
  const setBefore: SetBefore = (text, others, ligatures) => {
    const texts = others.map((other) => text + other);
    return partAt(shaper.shape(texts.join(' '), { lang, ligatures, rtl: false }), texts);
  };
  const there = letters.filter((letter) => shaper.has(letter.charCodeAt(0)));
  const own = steadyOf(there, set, setBefore);
  const lone = there.filter((letter) => !own.includes(letter));
  const joinedFrom = (text: string): string[] =>
    setBefore(text, own, true).flatMap(({ length }, index) =>
      length === 1 ? [`${text}${own[index]}`] : [],
    );
  const pairs = own.flatMap(joinedFrom);
  const units = [...own, ...pairs, ...pairs.flatMap(joinedFrom)];
  const alone = units.map(set);
  const joinAt = openJoins(units);
  const rows = units.map((unit, first) => {
    const [apart, joined] = [setBefore(unit, units, false), setBefore(unit, units, true)];
    return units.map((other, second) => {
      const isJoined = (joinAt(unit + other, 0) ?? unit) !== unit;
      // What would be joined stands side by side only where nothing is joined.
      if (isJoined && unit.length + other.length > 2) return 0;
      const [glyph] = (isJoined ? apart : joined)[second] ?? [];
      return (glyph?.advance ?? 0) - (alone[first]?.advance ?? 0);
    });
  });
  const columns = units.map((_, second) => rows.map((row) => row[second] ?? 0));
  const [firsts, seconds] = [classify(rows), classify(columns)];
  const all = [...alone, ...lone.map(set)];
  return {
    units: [...units, ...lone],
    glyphs: all.map((glyph) => glyph?.id ?? 0),
    advances: all.map((glyph) => glyph?.advance ?? 0),
    firstClasses: firsts.classes,
    secondClasses: seconds.classes,
    kerning: firsts.members.map((first) =>
      seconds.members.map((second) => rows[first]?.[second] ?? 0),
    ),
  };
}

/** Parts the glyphs of texts that a blank stands between; asking for many at once is many times as quick. */
function partAt(glyphs: readonly ShapedGlyph[], texts: readonly string[]): ShapedGlyph[][] {
  let start = 0;
  let next = 0;
  return texts.map((text) => {
    const from = next;
    start += text.length + 1;
    while ((glyphs[next]?.cluster ?? start) < start) next++;
    return glyphs.slice(from, next).filter(({ cluster }) => cluster < start - 1);
  });
}

/** The letters that stay what they are before every other and between two of each: not so the dots of `ïï`, nor `l·l`. */
function steadyOf(
  letters: readonly string[],
  set: (letter: string) => ShapedGlyph | undefined,
  setBefore: SetBefore,
): string[] {
  const alone = letters.map(set);
  return letters.filter((letter, at) => {
    const pairs = setBefore(letter, letters, false);
    const between = setBefore(
      '',
      letters.map((other) => other + letter + other),
      false,
    );
    return alone.every((other, index) => {
      const beside = [...(pairs[index] ?? []), ...(between[index] ?? [])];
      const wanted = [alone[at], other, other, alone[at], other];
      return beside.length === 5 && beside.every((glyph, place) => isSame(glyph, wanted[place]));
    });
  });
}

/** Whether it is the same glyph at its place, kerning aside. */
function isSame(a: ShapedGlyph | undefined, b: ShapedGlyph | undefined): boolean {
  return a?.id === b?.id && a?.dx === 0 && a.dy === 0 && b?.dx === 0 && b.dy === 0;
}

/** Gives equal lists the same number; `members` are the first of each. */
function classify(lists: readonly (readonly number[])[]): { classes: number[]; members: number[] } {
  const known = new Map<string, number>();
  const members: number[] = [];
  const classes = lists.map((list, index) => {
    const key = list.join(' ');
    const found = known.get(key) ?? members.length;
    if (found === members.length) members.push(index);
    known.set(key, found);
    return found;
  });
  return { classes, members };
}
