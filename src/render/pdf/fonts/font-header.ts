/** What a PDF font descriptor says of a font (ISO 32000-1, table 122), in font units. */
export interface FontHeader {
  /** TrueType outlines or those of the Compact Font Format. */
  outlines: 'glyf' | 'CFF ';
  unitsPerEm: number;
  bbox: [number, number, number, number];
  ascent: number;
  descent: number;
  capHeight: number;
  xHeight: number;
  /** Degrees, negative for a slant to the right. */
  italicAngle: number;
  italic: boolean;
  serif: boolean;
  /** Usual weight, 400 for regular. */
  weight: number;
  postScriptName: string;
}

/** Reads the header tables of a static TrueType or OpenType font, or says why it cannot be embedded: `is a variable font`. */
export function readFontHeader(bytes: Uint8Array): FontHeader | string {
  try {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const version = view.getUint32(0);
    if (![trueType, appleTrueType, openTypeCff].includes(version)) {
      return 'is not a TrueType or OpenType font';
    }
    if (findTable(bytes, 'fvar') !== undefined) return 'is a variable font';
    const outlines = version === openTypeCff ? 'CFF ' : 'glyf';
    return readTables(bytes, outlines);
  } catch (error) {
    // A read past the end: a table is missing or cut off.
    if (error instanceof RangeError) return 'is cut off or damaged';
    throw error;
  }
}

/** The bytes of a table of a font; undefined if it has none of that name. Throws a `RangeError` if it is cut off. */
export function findTable(bytes: Uint8Array, tag: string): Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let index = 0; index < view.getUint16(4); index++) {
    const at = 12 + index * 16;
    if (readLatin(view, at, 4) !== tag) continue;
    const [start, length] = [view.getUint32(at + 8), view.getUint32(at + 12)];
    if (start + length > bytes.length) throw new RangeError(`the table "${tag}" is cut off`);
    return bytes.subarray(start, start + length);
  }
  return undefined;
}

const trueType = 0x00010000;
/** `OTTO` and `true` as numbers. */
const openTypeCff = 0x4f54544f;
const appleTrueType = 0x74727565;

function readTables(bytes: Uint8Array, outlines: FontHeader['outlines']): FontHeader {
  const table = (tag: string): DataView => {
    const found = findTable(bytes, tag);
    if (found === undefined) throw new RangeError(`the font has no table "${tag}"`);
    return new DataView(found.buffer, found.byteOffset, found.byteLength);
  };
  table(outlines);
  const head = table('head');
  const os2 = table('OS/2');
  const hhea = table('hhea');
  const familyClass = os2.getInt16(30) >> 8;
  const unitsPerEm = head.getUint16(18);
  if (unitsPerEm === 0) throw new RangeError('the font has no size');
  return {
    outlines,
    unitsPerEm,
    bbox: [head.getInt16(36), head.getInt16(38), head.getInt16(40), head.getInt16(42)],
    ascent: hhea.getInt16(4),
    descent: hhea.getInt16(6),
    xHeight: os2.getUint16(0) >= 2 ? os2.getInt16(86) : 0,
    capHeight: os2.getUint16(0) >= 2 ? os2.getInt16(88) : hhea.getInt16(4),
    italicAngle: table('post').getInt32(4) / 65536,
    italic: (head.getUint16(44) & 2) !== 0,
    serif: familyClass >= 1 && familyClass <= 7,
    weight: os2.getUint16(4),
    postScriptName: readPostScriptName(table('name')),
  };
}

function readPostScriptName(name: DataView): string {
  const storage = name.getUint16(4);
  for (let index = 0; index < name.getUint16(2); index++) {
    const at = 6 + index * 12;
    if (name.getUint16(at + 6) !== 6 || name.getUint16(at) !== 3) continue;
    const utf16 = readLatin(name, storage + name.getUint16(at + 10), name.getUint16(at + 8));
    // What a name in a PDF cannot hold as it is, is left out (ISO 32000-1, 7.3.5).
    return utf16.replace(/[^!-~]|[()<>[\]{}/%#]/g, '') || 'Font';
  }
  return 'Font';
}

function readLatin(view: DataView, offset: number, length: number): string {
  let text = '';
  for (let index = 0; index < length; index++) {
    text += String.fromCharCode(view.getUint8(offset + index));
  }
  return text;
}
