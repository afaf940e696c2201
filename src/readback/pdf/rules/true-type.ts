/** What of a TrueType program is compared with the file around it. */
export interface TrueType {
  /** Number of glyphs. */
  glyphs: number;
  /** Width of a glyph in thousandths of an em. */
  width: (glyph: number) => number | undefined;
}

/** Reads head, maxp, hhea and hmtx of a TrueType font (ISO/IEC 14496-22); undefined if one is missing or cut. */
export function readTrueType(bytes: Uint8Array): TrueType | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const tables = new Map<string, number>();
    for (let index = 0; index < view.getUint16(4); index++) {
      const at = 12 + 16 * index;
      tables.set(
        Buffer.from(bytes.subarray(at, at + 4)).toString('latin1'),
        view.getUint32(at + 8),
      );
    }
    const [head, maxp, hhea, hmtx] = ['head', 'maxp', 'hhea', 'hmtx'].map((tag) => tables.get(tag));
    if (head === undefined || maxp === undefined || hhea === undefined || hmtx === undefined)
      return undefined;
    const unitsPerEm = view.getUint16(head + 18);
    const glyphs = view.getUint16(maxp + 4);
    const metrics = view.getUint16(hhea + 34);
    const lastWidth = hmtx + 4 * (metrics - 1);
    if (unitsPerEm === 0 || metrics === 0 || lastWidth + 2 > bytes.length) return undefined;
    return {
      glyphs,
      width: (glyph) =>
        glyph >= glyphs
          ? undefined
          : (view.getUint16(Math.min(hmtx + 4 * glyph, lastWidth)) * 1000) / unitsPerEm,
    };
  } catch (error) {
    // A table that lies beyond the end of the bytes.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
