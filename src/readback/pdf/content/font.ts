import type { PdfFile } from '../objects/pdf-file.ts';
import { type Dict, Name, Stream, type Value } from '../objects/values.ts';
import { type Code, cidOf, cutCodes } from './character-codes.ts';
import { type CMap, codeKey, readCMap } from './cmap.ts';
import { readEncoding } from './encoding.ts';

/** A character that is shown. */
export interface Glyph {
  code: number;
  /** In a composite font the CID, otherwise the code. */
  cid: number;
  /** Its text; undefined if the file does not say. */
  text: string | undefined;
  /** How far it moves on, in thousandths of the font size. */
  width: number;
  /** Whether word spacing is added to it (ISO 32000-1, 9.3.3). */
  isSpace: boolean;
  /** Index of the first page that shows it. */
  page: number;
}

/** A font as the pages use it. */
export interface Font {
  name: string;
  dict: Dict;
  /** The font of glyphs: the descendant of a composite font, the font itself otherwise. */
  base: Dict;
  subtype: string;
  composite: boolean;
  descriptor: Dict | undefined;
  hasToUnicode: boolean;
  /** Glyphs that were shown, by `codeKey`. */
  used: Map<number, Glyph>;
  /** Whether any of it was shown otherwise than invisibly. */
  visible: boolean;
  /** The glyphs of a string. */
  decode: (bytes: Uint8Array) => Glyph[];
}

/** Reads a font (ISO 32000-1, 9.5 to 9.10). `pageNow` gives the index of the page that is being read. */
export function readFont(file: PdfFile, dict: Dict, pageNow: () => number): Font {
  const subtype = file.name(dict, 'Subtype') ?? '';
  const composite = subtype === 'Type0';
  const base = (composite && file.toDict(file.array(dict, 'DescendantFonts')[0])) || dict;
  const descriptor = file.dict(base, 'FontDescriptor');
  const keep = (values: number): void => file.budget.keep(values);
  const map = readMap(file, file.get(dict, 'ToUnicode'), keep);
  const encoding = composite ? readMap(file, file.get(dict, 'Encoding'), keep) : undefined;
  const symbolic = ((file.number(descriptor, 'Flags') ?? 0) & 4) !== 0;
  const names = composite ? undefined : readEncoding(file, dict, symbolic);
  const widths = composite ? readCidWidths(file, base) : readWidths(file, dict, descriptor);
  const isUtf16 = composite && /UTF16/.test(file.name(dict, 'Encoding') ?? '');
  const used = new Map<number, Glyph>();
  const glyphOf = ({ key, code, length }: Code): Glyph => {
    const known = used.get(key);
    if (known !== undefined) return known;
    const cid = encoding === undefined ? code : cidOf(key, encoding.cids);
    const text =
      map?.texts.get(key) ?? map?.texts.get(codeKey(code, 3 - length)) ?? names?.get(code);
    const usual = isUtf16 ? String.fromCharCode(code) : undefined;
    const isSpace = length === 1 && code === 32;
    const page = pageNow();
    const glyph = { code, cid, text: text ?? usual, width: widths(cid), isSpace, page };
    used.set(key, glyph);
    return glyph;
  };
  return {
    name: file.name(dict, 'BaseFont') ?? subtype,
    dict,
    base,
    subtype,
    composite,
    descriptor,
    hasToUnicode: map !== undefined,
    used,
    visible: false,
    decode: (bytes) => cutCodes(bytes, encoding?.spaces ?? (composite ? 2 : 1)).map(glyphOf),
  };
}

function readMap(file: PdfFile, value: Value, keep: (values: number) => void): CMap | undefined {
  const bytes = value instanceof Stream ? file.decode(value) : undefined;
  return bytes && readCMap(bytes, keep);
}

/** Widths by code of a simple font (9.6.2); half an em for a standard font that gives none. */
function readWidths(
  file: PdfFile,
  font: Dict,
  descriptor: Dict | undefined,
): (code: number) => number {
  const first = file.number(font, 'FirstChar') ?? 0;
  const list = file.array(font, 'Widths').map((width) => file.follow(width));
  const missing = file.number(descriptor, 'MissingWidth') ?? (list.length === 0 ? 500 : 0);
  const matrix = file.array(font, 'FontMatrix').map((value) => file.follow(value));
  // The widths of a Type 3 font are in its own glyph space (9.6.5).
  const unit = typeof matrix[0] === 'number' ? matrix[0] * 1000 : 1;
  return (code) => {
    const width = list[code - first];
    return (typeof width === 'number' ? width : missing) * unit;
  };
}

/** Widths by CID (9.7.4.3). */
function readCidWidths(file: PdfFile, font: Dict): (code: number) => number {
  const usual = file.number(font, 'DW') ?? 1000;
  const widths = new Map<number, number>();
  const items = file.array(font, 'W').map((value) => file.follow(value));
  for (let at = 0; at < items.length; ) {
    const [first, second, third] = items.slice(at, at + 3);
    if (typeof first !== 'number') break;
    if (Array.isArray(second)) {
      second.forEach((item, index) => {
        const width = file.follow(item);
        if (typeof width === 'number') widths.set(first + index, width);
      });
      at += 2;
    } else {
      if (typeof second !== 'number' || typeof third !== 'number') break;
      const count = Math.min(second - first + 1, 65_536);
      file.budget.keep(Math.max(0, count));
      for (let index = 0; index < count; index++) widths.set(first + index, third);
      at += 3;
    }
  }
  return (code) => widths.get(code) ?? usual;
}

/** The embedded font program, under the key that names its kind. */
export function fontProgram(
  file: PdfFile,
  { descriptor }: Font,
): { key: string; stream: Stream } | undefined {
  for (const key of ['FontFile2', 'FontFile3', 'FontFile']) {
    const stream = file.get(descriptor, key);
    if (stream instanceof Stream) return { key, stream };
  }
  return undefined;
}

/** How the codes of a composite font name CIDs: the name of a predefined CMap, or `embedded`. */
export function cmapName(file: PdfFile, { dict }: Font): string | undefined {
  const encoding = file.get(dict, 'Encoding');
  if (encoding instanceof Stream) return 'embedded';
  return encoding instanceof Name ? encoding.value : undefined;
}
