import type { Face, PlacedGlyph } from './face.ts';

/** A character code of an embedded font: the glyph it draws and the text it stands for. */
export interface GlyphCode {
  glyphId: number;
  text: string;
  width: number;
}

/** The codes of one face in one document, given in order of first use from 1; 0 stays .notdef. */
export interface GlyphCodes {
  face: Face;
  /** Name in the page resources: `F1`. */
  name: string;
  codes: readonly GlyphCode[];
  /** Four hexadecimal digits for the content stream. One code per pair of glyph and text, so that text copies out exactly. */
  encode(glyph: PlacedGlyph): string;
}

/** Opens the list of codes of a face. */
export function openGlyphCodes(face: Face, name: string): GlyphCodes {
  const codes: GlyphCode[] = [{ glyphId: 0, text: '', width: 0 }];
  const known = new Map<string, string>();
  return {
    face,
    name,
    codes,
    encode(glyph) {
      const key = `${glyph.id} ${glyph.text}`;
      const found = known.get(key);
      if (found !== undefined) return found;
      const code = codes.length.toString(16).padStart(4, '0');
      codes.push({ glyphId: glyph.id, text: glyph.text, width: glyph.width });
      known.set(key, code);
      return code;
    },
  };
}
