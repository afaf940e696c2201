import { RisalahError } from '../../../problems.ts';
import type { PdfDictionary, PdfFile, PdfRef, PdfValue } from '../writer/pdf-file.ts';
import { pdfString } from '../writer/pdf-file.ts';
import { readCffCids } from './cff.ts';
import { cidOf, ownEncoding, plainEncoding, textMap } from './cmap.ts';
import type { Face } from './face.ts';
import type { FontBook } from './font-book.ts';
import { findTable } from './font-header.ts';
import type { GlyphCode, GlyphCodes } from './glyph-codes.ts';
import { numberGlyphs } from './number-glyphs.ts';
import { subsetFont } from './subset.ts';

/** Writes the faces that were used, each with only the glyphs used, and gives the fonts of the pages by their names. */
export function embedFonts(file: PdfFile, { opened, texts }: FontBook): PdfDictionary {
  const used = opened.filter((font) => font.codes.length > 0);
  const shared: Shared = {
    text: file.stream(textMap(texts.texts)),
    encoding: used.some(({ face }) => face.header.outlines === 'glyf')
      ? encodingStream(file, plainEncoding())
      : undefined,
  };
  return Object.fromEntries(used.map((font) => [font.name, embedFont(file, font, shared)]));
}

/** What the fonts of a file have in common. */
interface Shared {
  /** What codes stand for. */
  text: PdfRef;
  /** For fonts with TrueType outlines. */
  encoding: PdfRef | undefined;
}

/** What differs by the kind of outlines (ISO 32000-1, 9.7.4.2 and 9.9, table 126). */
interface Program {
  subtype: 'CIDFontType0' | 'CIDFontType2';
  descriptor: PdfDictionary;
  encoding: PdfRef;
  cid: (code: GlyphCode) => number;
  glyphMap?: PdfValue;
}

/** A composite font (9.7). */
function embedFont(file: PdfFile, used: GlyphCodes, shared: Shared): PdfRef {
  const { header } = used.face;
  const codes = used.codes.toSorted((a, b) => a.code - b.code);
  const program =
    shared.encoding !== undefined && header.outlines === 'glyf'
      ? trueType(file, used.face, codes, shared.encoding)
      : postScript(file, used.face, codes);
  const name = `${subsetTag(used.name)}+${header.postScriptName}`;
  const descriptor = file.object({ ...describe(used, name), ...program.descriptor });
  const descendant = file.object({
    Type: 'Font',
    Subtype: program.subtype,
    BaseFont: name,
    CIDSystemInfo: systemInfo,
    FontDescriptor: descriptor,
    DW: 0,
    W: widths(codes, program.cid),
    CIDToGIDMap: program.glyphMap,
  });
  return file.object({
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: name,
    Encoding: program.encoding,
    DescendantFonts: [descendant],
    ToUnicode: shared.text,
  });
}

/** What is taken out of a font. It may be sound enough to be measured, and damaged where its outlines are. */
function takeFrom({ header }: Face, take: () => Uint8Array | undefined): Uint8Array {
  const taken = orUndefined(take);
  if (taken !== undefined) return taken;
  const message = `the font ${header.postScriptName} is damaged: its glyphs cannot be taken out of it`;
  const hint = 'Get the file anew, or use another font.';
  throw new RisalahError([{ rule: 'font-is-readable', severity: 'error', message, hint }]);
}

/** A read past the end is a font that is cut off. */
function orUndefined(take: () => Uint8Array | undefined): Uint8Array | undefined {
  try {
    return take();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

const systemInfo = {
  Registry: pdfString('Adobe'),
  Ordering: pdfString('Identity'),
  Supplement: 0,
};

function encodingStream(file: PdfFile, content: string): PdfRef {
  return file.stream(content, {
    Type: 'CMap',
    CMapName: 'RisalahCodes',
    CIDSystemInfo: systemInfo,
    WMode: 0,
  });
}

function trueType(
  file: PdfFile,
  face: Face,
  codes: readonly GlyphCode[],
  encoding: PdfRef,
): Program {
  const wanted = new Map(codes.map((code) => [cidOf(code), code.glyphId]));
  const numbered = takeFrom(face, () => numberGlyphs(face.bytes, wanted));
  return {
    subtype: 'CIDFontType2',
    descriptor: { FontFile2: file.stream(numbered) },
    encoding,
    cid: cidOf,
    glyphMap: 'Identity',
  };
}

/** CFF has no map to glyphs beside it: the codes lead to its own identifiers. */
function postScript(file: PdfFile, face: Face, codes: readonly GlyphCode[]): Program {
  const ids = codes.map((code) => code.glyphId);
  const subset = takeFrom(face, () => subsetFont(face.bytes, ids));
  const table = findTable(subset, 'CFF ');
  if (table === undefined) throw new Error('HarfBuzz gave a font without outlines');
  const cids = readCffCids(table);
  const cid = ({ glyphId }: GlyphCode): number => cids?.[glyphId] ?? glyphId;
  return {
    subtype: 'CIDFontType0',
    descriptor: { FontFile3: file.stream(table, { Subtype: 'CIDFontType0C' }) },
    encoding: encodingStream(file, ownEncoding(codes, cid)),
    cid,
  };
}

function describe({ face }: GlyphCodes, name: string): PdfDictionary {
  const { header } = face;
  const scale = 1000 / header.unitsPerEm;
  const [left, bottom, right, top] = header.bbox;
  return {
    Type: 'FontDescriptor',
    FontName: name,
    Flags: 4 | (header.serif ? 2 : 0) | (header.italic ? 64 : 0),
    FontBBox: [left * scale, bottom * scale, right * scale, top * scale],
    ItalicAngle: header.italicAngle,
    Ascent: header.ascent * scale,
    Descent: header.descent * scale,
    CapHeight: header.capHeight * scale,
    XHeight: header.xHeight * scale,
    StemV: Math.round(header.weight / 5),
  };
}

/** Widths by identifier, those of neighbours in one list (9.7.4.3). */
function widths(codes: readonly GlyphCode[], cid: (code: GlyphCode) => number): PdfValue[] {
  const byCid = new Map(codes.map((code) => [cid(code), code.width]));
  const found: PdfValue[] = [];
  let run: number[] = [];
  let before = Number.NaN;
  for (const [id, width] of [...byCid].sort(([a], [b]) => a - b)) {
    if (id !== before + 1) {
      run = [];
      found.push(id, run);
    }
    run.push(Math.round(width * 100) / 100);
    before = id;
  }
  return found;
}

/** Six capitals that tell subsets of one font apart (9.6.4). */
function subsetTag(name: string): string {
  const number = Number(name.slice(1));
  return `RISAL${String.fromCharCode(65 + (number % 26))}`;
}
