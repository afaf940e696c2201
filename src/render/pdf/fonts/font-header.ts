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

/** Reads the header tables of a static TrueType font; throws for formats that cannot be embedded as they are. */
export function readFontHeader(bytes: Uint8Array): FontHeader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const version = view.getUint32(0);
  if (version !== 0x00010000 && version !== 0x74727565) {
    throw new Error('the theme names a font that is not static TrueType (.ttf)');
  }
  const table = (tag: string): DataView => {
    const found = findTable(view, tag);
    if (found === undefined) throw new Error(`a font of the theme has no table "${tag}"`);
    return found;
  };
  if (findTable(view, 'fvar') !== undefined) {
    throw new Error('the theme names a variable font; a static face is needed');
  }
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
