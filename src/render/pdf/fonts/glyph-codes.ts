import type { Face } from './face.ts';
import type { PlacedGlyph, Stretch } from './shape-text.ts';

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
  /** Bytes for a string of the content stream, one a character. One code per pair of glyph and text, so that text copies out exactly. */
  encode(stretch: Stretch): string;
}

/** Codes of one byte end here; those of two bytes begin here. */
export const firstLongCode = 0xc0;
const perLeadByte = 0x100;

/** Codes beyond ASCII in the order in which they are given: of one byte, then of two, those that are private as Unicode first. */
const short = [[0x80, 0xbf]] as const;
const long = [
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
 * Codes for the texts of one document, the same in all its faces, so that one map tells them all. A printable ASCII
 * character is its own code, so that a page packs as well as plain text does; other texts take what is free, bytes
 * first.
 */
export class TextCodes {
  readonly #known = new Map<string, number[]>();
  readonly #short = codesFrom(short);
  readonly #textless = codesFrom(textless);
  readonly #long = codesFrom(long);

  /** The text of every code given so far, by codes. */
  get texts(): [code: number, text: string][] {
    const all = [...this.#known].flatMap(([text, codes]) =>
      codes.map((code): [number, string] => [code, text]),
    );
    return all.sort(([a], [b]) => a - b);
  }

  /** The code of a text for the first, second ... glyph that stands for it in one face. */
  codeFor(text: string, nth: number): number {
    const codes = this.#known.get(text) ?? [];
    this.#known.set(text, codes);
    for (let index = codes.length; index <= nth; index++) codes.push(this.#next(text, index));
    return codes[nth] ?? 0;
  }

  #next(text: string, index: number): number {
    if (index === 0 && /^[ -~]$/.test(text)) return text.charCodeAt(0);
    const code =
      (text === '' ? this.#textless : this.#short).next().value ?? this.#long.next().value;
    if (code === undefined) throw new Error('more than 14,000 glyphs beyond ASCII in one file');
    return code;
  }
}

/** Opens the list of codes of a face. */
export function openGlyphCodes(face: Face, name: string, texts: TextCodes): GlyphCodes {
  const codes: GlyphCode[] = [];
  const bytesByKey: string[] = [];
  const glyphsOf = new Map<string, number>();
  const add = ({ key, id, text, width }: PlacedGlyph): string => {
    const nth = glyphsOf.get(text) ?? 0;
    glyphsOf.set(text, nth + 1);
    const code = texts.codeFor(text, nth);
    codes.push({ code, glyphId: id, text, width });
    const bytes = bytesOf(code);
    bytesByKey[key] = bytes;
    return bytes;
  };
  return {
    face,
    name,
    codes,
    encode({ glyphs }) {
      let bytes = '';
      for (const glyph of glyphs) bytes += bytesByKey[glyph.key] ?? add(glyph);
      return bytes;
    },
  };
}

/** Bytes of a code as they stand in a string: a bare line end would be read as another (ISO 32000-1, 7.3.4.2). */
function bytesOf(code: number): string {
  const bytes = code < perLeadByte ? [code] : [code >> 8, code % perLeadByte];
  return String.fromCharCode(...bytes).replace(/[\\()\n\r]/g, escapeByte);
}

function escapeByte(byte: string): string {
  return byte === '\n' ? '\\n' : byte === '\r' ? '\\r' : `\\${byte}`;
}

/** Codes one after the other. */
function* codesFrom(
  ranges: readonly (readonly [first: number, last: number])[],
): Generator<number, undefined> {
  for (const [first, last] of ranges) {
    for (let code = first; code <= last; code++) yield code;
  }
  return undefined;
}
