import { openFace } from './face.ts';
import { findTable } from './font-header.ts';
import { numberGlyphs } from './number-glyphs.ts';
import { subsetFont } from './subset.ts';

/** Characters that are set at once: about a line. */
const lineLength = 100;
const basicPlane = 0x10000;
const options = { lang: 'en', ligatures: true, uppercase: false, rtl: false };

/**
 * Does with a font all that a document could ask of it: sets every character of the Basic Multilingual Plane that it
 * has, both ways, and takes every glyph out of it. Says what is wrong with it: `has no characters`. A font that was made
 * to do harm does it here, so this runs in a process of its own.
 */
export function tryFont(bytes: Uint8Array): string | undefined {
  const face = openFace(bytes);
  if (typeof face === 'string') return face;
  const characters = Array.from({ length: basicPlane }, (_, code) => String.fromCharCode(code));
  const known = characters.filter(
    (one) => !/[\s\p{C}\p{M}\p{Default_Ignorable_Code_Point}]/u.test(one) && face.covers(one),
  );
  if (known.length === 0) return 'has no characters';
  for (let start = 0; start < known.length; start += lineLength) {
    const line = known.slice(start, start + lineLength).join('');
    face.shape(line, options);
    face.shape(line, { ...options, rtl: true });
  }
  try {
    const glyphs = Array.from({ length: glyphCount(bytes) }, (_, id) => id);
    if (face.header.outlines === 'glyf') numberGlyphs(bytes, new Map(glyphs.map((id) => [id, id])));
    else if (subsetFont(bytes, glyphs) === undefined) return damaged;
  } catch {
    return damaged;
  }
  return undefined;
}

const damaged = 'is damaged: its glyphs cannot be taken out of it';

/** `numGlyphs` of the table maxp (ISO/IEC 14496-22, 5.2.6). */
function glyphCount(bytes: Uint8Array): number {
  const maxp = findTable(bytes, 'maxp');
  return maxp === undefined ? 0 : new DataView(maxp.buffer, maxp.byteOffset).getUint16(4);
}
