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
const firstFreeCode = 0x80;
const perLeadByte = 0x100;

/**
 * Opens the list of codes of a face. A printable ASCII character is its own code, so that a page packs as well as
 * plain text does; other pairs take what is free, bytes first.
 */
export function openGlyphCodes(face: Face, name: string): GlyphCodes {
  const codes: GlyphCode[] = [];
  const known = new Map<string, string>();
  const taken = new Set<number>();
  let next = firstFreeCode;
  const codeFor = (text: string): number => {
    const ascii = /^[ -~]$/.test(text) ? text.charCodeAt(0) : undefined;
    if (ascii !== undefined && !taken.has(ascii)) return ascii;
    if (next === firstLongCode) next = firstLongCode * perLeadByte;
    if (next > 0xffff) throw new Error(`more than 16,000 glyphs of ${face.header.postScriptName}`);
    return next++;
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
