/** What is wrong with a font file, `is a variable font`, and how to mend it. */
export interface FontFault {
  what: string;
  mend: string;
}

const staticFont = 'Use a static font that ends in .ttf or .otf.';
const faults = {
  web: {
    what: 'is a web font (WOFF)',
    mend: 'Use the same font as .ttf or .otf: a PDF embeds no web font.',
  },
  collection: {
    what: 'is a collection of fonts',
    mend: 'Save the one font that is wanted as a .ttf file.',
  },
  variable: {
    what: 'is a variable font',
    mend: 'Use a static font of the family, such as Name-Regular.ttf.',
  },
  noFont: { what: 'is not a font', mend: staticFont },
  cutOff: { what: 'is cut off or damaged', mend: 'Get the file anew.' },
  noOutlines: { what: 'has no outlines that a PDF can embed', mend: staticFont },
  restricted: {
    what: 'says that it must not be embedded',
    mend: 'Use another font, or ask its maker for a licence to embed it.',
  },
  whole: {
    what: 'says that no part of it may be embedded by itself',
    mend: 'Use another font: a PDF embeds only the letters that occur.',
  },
} as const satisfies Record<string, FontFault>;

const versions = ['\0\u0001\0\0', 'true', 'OTTO'];
/** Tables without which nothing can be set in a font or embedded. */
const needed = ['head', 'hhea', 'hmtx', 'maxp', 'cmap', 'name', 'OS/2', 'post'];
/** Most tables of a font; those that are made by hand have about 20. */
const maxTables = 100;

/**
 * What keeps a file from being embedded, by its table directory (OpenType specification, "Organization of an OpenType
 * Font") and by what it says of embedding; undefined if nothing does.
 */
export function findFontFault(bytes: Buffer): FontFault | undefined {
  const signature = bytes.toString('latin1', 0, 4);
  if (signature === 'wOFF' || signature === 'wOF2') return faults.web;
  if (signature === 'ttcf') return faults.collection;
  if (!versions.includes(signature)) return faults.noFont;
  const tables = readTables(bytes);
  if (tables === undefined) return faults.cutOff;
  if (tables.has('fvar') || tables.has('CFF2')) return faults.variable;
  if (!tables.has(signature === 'OTTO' ? 'CFF ' : 'glyf')) return faults.noOutlines;
  if (needed.some((tag) => !tables.has(tag))) return faults.cutOff;
  return findLicenceFault(tables.get('OS/2'));
}

/** `fsType` (OpenType, OS/2): bits 0 to 3 say how the font may be embedded, bits 8 and 9 what of it. */
function findLicenceFault(os2: Buffer | undefined): FontFault | undefined {
  if (os2 === undefined || os2.length < 68) return faults.cutOff;
  const type = os2.readUInt16BE(8);
  if ((type & 0xf) === 2 || (type & 0x200) !== 0) return faults.restricted;
  return (type & 0x100) === 0 ? undefined : faults.whole;
}

/** Tables by name; undefined if one does not lie within the file. */
export function readTables(bytes: Buffer): Map<string, Buffer> | undefined {
  const count = bytes.length < 12 ? 0 : bytes.readUInt16BE(4);
  if (count === 0 || count > maxTables || bytes.length < 12 + 16 * count) return undefined;
  const tables = new Map<string, Buffer>();
  for (let record = 12; record < 12 + 16 * count; record += 16) {
    const [start, length] = [bytes.readUInt32BE(record + 8), bytes.readUInt32BE(record + 12)];
    if (start + length > bytes.length) return undefined;
    tables.set(bytes.toString('latin1', record, record + 4), bytes.subarray(start, start + length));
  }
  return tables;
}
