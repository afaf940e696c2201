/** What a PDF font descriptor says of a font (ISO 32000-1, table 122), in font units. */
export interface FontHeader {
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

/** Reads the header tables of a static TrueType font, or says why it cannot be embedded: `is a variable font`. */
export function readFontHeader(bytes: Uint8Array): FontHeader | string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const version = view.getUint32(0);
    if (version === openTypeCff) return 'has PostScript outlines';
    if (version !== 0x00010000 && version !== appleTrueType) return 'is not a TrueType font';
    if (findTable(view, 'fvar') !== undefined) return 'is a variable font';
    return readTables(view);
  } catch (error) {
    // A read past the end: a table is missing or cut off.
    if (error instanceof RangeError) return 'is cut off or damaged';
    throw error;
  }
}

/** `OTTO` and `true` as numbers. */
const openTypeCff = 0x4f54544f;
const appleTrueType = 0x74727565;

function readTables(view: DataView): FontHeader {
  const table = (tag: string): DataView => {
    const found = findTable(view, tag);
    if (found === undefined) throw new RangeError(`the font has no table "${tag}"`);
    return found;
  };
  const head = table('head');
  const os2 = table('OS/2');
  const hhea = table('hhea');
  const familyClass = os2.getInt16(30) >> 8;
  return {
    unitsPerEm: head.getUint16(18),
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

function findTable(view: DataView, tag: string): DataView | undefined {
  for (let index = 0; index < view.getUint16(4); index++) {
    const at = 12 + index * 16;
    if (readLatin(view, at, 4) !== tag) continue;
    return new DataView(view.buffer, view.byteOffset + view.getUint32(at + 8));
  }
  return undefined;
}

function readPostScriptName(name: DataView): string {
  const storage = name.getUint16(4);
  for (let index = 0; index < name.getUint16(2); index++) {
    const at = 6 + index * 12;
    if (name.getUint16(at + 6) !== 6 || name.getUint16(at) !== 3) continue;
    const utf16 = readLatin(name, storage + name.getUint16(at + 10), name.getUint16(at + 8));
    return utf16.replace(/[^!-~]/g, '');
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
