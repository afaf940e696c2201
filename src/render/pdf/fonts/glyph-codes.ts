import type { Face } from './face.ts';
import type { PlacedGlyph } from './shape-text.ts';

/** A character code of an embedded font: the glyph it draws and the text it stands for. */
export interface GlyphCode {
  /** One byte below 0xc0, else two. */
  code: number;
  glyphId: number;
  text: string;
  /** In thousandths of the font size. */
  width: number;
}

/** The codes of one face in one document, given in order of first use. */
export interface GlyphCodes {
  face: Face;
  /** Name in the page resources: `F1`. */
  name: string;
  codes: readonly GlyphCode[];
  /** Bytes for the content stream, one a character. One code per pair of glyph and text, so that text copies out exactly. */
  encode(glyph: PlacedGlyph): string;
}

/** Codes of one byte end here; those of two bytes begin here. */
export const firstLongCode = 0xc0;
const perLeadByte = 0x100;

/** Codes in the order in which they are given: of one byte, then those that are private as Unicode, then all others. */
const free = [
  [0x80, 0xbf],
  [0xe000, 0xf8ff],
  [0xc000, 0xdfff],
] as const;
/**
 * Codes for glyphs that have no text. pdf.js takes the code itself for a text that is empty; as Unicode, these are
 * nothing that is seen (variation selectors and their like).
 */
const textless = [
  [0xfe00, 0xfe0f],
  [0xfff0, 0xfff8],
] as const;

/**
 * Opens the list of codes of a face. A printable ASCII character is its own code, so that a page packs as well as
 * plain text does; other pairs take what is free, bytes first.
 */
export function openGlyphCodes(face: Face, name: string): GlyphCodes {
  const codes: GlyphCode[] = [];
  const known = new Map<string, string>();
  const taken = new Set<number>();
  const withText = codesFrom(free);
  const withoutText = codesFrom([...textless, ...free.slice(1)]);
  const codeFor = (text: string): number => {
    const ascii = /^[ -~]$/.test(text) ? text.charCodeAt(0) : undefined;
    if (ascii !== undefined && !taken.has(ascii)) return ascii;
    for (const code of text === '' ? withoutText : withText) if (!taken.has(code)) return code;
    throw new Error(`more than 14,000 glyphs of ${face.header.postScriptName}`);
  };
  return {
    face,
    name,
    codes,
    encode(glyph) {
      const key = `${glyph.id} ${glyph.text}`;
      const found = known.get(key);
      if (found !== undefined) return found;
      const code = codeFor(glyph.text);
      taken.add(code);
      codes.push({ code, glyphId: glyph.id, text: glyph.text, width: glyph.width });
      const bytes =
        code < perLeadByte
          ? String.fromCharCode(code)
          : String.fromCharCode(code >> 8, code % perLeadByte);
      known.set(key, bytes);
      return bytes;
    },
  };
}

/** Codes one after the other; asked again, it goes on where it was. */
function codesFrom(ranges: readonly (readonly [first: number, last: number])[]): Iterable<number> {
  let range = 0;
  let next = ranges[0]?.[0] ?? 0;
  const step = (): IteratorResult<number> => {
    const last = ranges[range]?.[1];
    if (last === undefined) return { done: true, value: undefined };
    if (next <= last) return { done: false, value: next++ };
    range += 1;
    next = ranges[range]?.[0] ?? 0;
    return step();
  };
  return { [Symbol.iterator]: () => ({ next: step }) };
}
