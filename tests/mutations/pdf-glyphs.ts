import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  type PDFPage,
  PDFRawStream,
  PDFRef,
} from 'pdf-lib';

/** What is drawn for each mark, by page and number. */
export function wordsByMark(doc: PDFDocument): Map<string, string> {
  const words = new Map<string, string>();
  for (const page of doc.getPages()) {
    const content = contentOf(page);
    for (const { text, offset } of glyphsOf(page, content)) {
      const start = content.lastIndexOf('BDC', offset);
      const line = content.slice(content.lastIndexOf('\n', start) + 1, start);
      const mark = /\/MCID (\d+)/.exec(line)?.[1];
      const key = `${page.ref} ${mark}`;
      if (mark !== undefined) words.set(key, (words.get(key) ?? '') + text);
    }
  }
  return words;
}

/** A glyph in the content of a page. */
export interface Glyph {
  text: string;
  font: string;
  /** As it stands in the content, in a string of this kind. */
  code: string;
  kind: 'hexadecimal' | 'literal';
  offset: number;
}

/** What is drawn on a page, glyph by glyph. */
export function glyphsOf(page: PDFPage, content: string): Glyph[] {
  const maps = toUnicode(page);
  const glyphs: Glyph[] = [];
  let font = '';
  const tokens = /\/(\S+) -?[\d.]+ Tf|<([0-9a-fA-F]+)>|\(((?:\\.|[^\\)])*)\)/gs;
  for (const { index, ...match } of content.matchAll(tokens)) {
    if (match[1] !== undefined) font = match[1];
    const kind = match[2] === undefined ? 'literal' : 'hexadecimal';
    const bytes = bytesOf(match[2] ?? match[3] ?? '', kind, index + 1);
    for (let at = 0; at < bytes.length; ) {
      const own = codeAt(bytes, at, maps.get(font));
      const code = own.bytes.map((byte) => byte.source).join('');
      glyphs.push({ text: own.text, font, code, kind, offset: own.bytes[0]?.offset ?? 0 });
      at += own.bytes.length;
    }
  }
  return glyphs;
}

interface SourceByte {
  hex: string;
  source: string;
  offset: number;
}

/** The bytes of a string (ISO 32000-1, 7.3.4), each with how it is written. */
function bytesOf(string: string, kind: Glyph['kind'], start: number): SourceByte[] {
  const piece = kind === 'literal' ? /\\[0-7]{1,3}|\\.|[^\\]/gs : /../g;
  return [...string.matchAll(piece)].map(({ 0: source, index }) => ({
    hex: kind === 'literal' ? literalHex(source) : source.toLowerCase(),
    source,
    offset: start + index,
  }));
}

function literalHex(source: string): string {
  const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
  const octal = /^\\([0-7]+)$/.exec(source)?.[1];
  const letter = source.startsWith('\\') ? (escapes[source.slice(1)] ?? source.slice(1)) : source;
  const code = octal === undefined ? letter.charCodeAt(0) : Number.parseInt(octal, 8);
  return code.toString(16).padStart(2, '0');
}

/** The code that begins at a byte: one byte long if the font's map has that, else two. */
function codeAt(
  bytes: readonly SourceByte[],
  at: number,
  map: ReadonlyMap<string, string> | undefined,
): { text: string; bytes: readonly SourceByte[] } {
  for (const length of [1, 2]) {
    const own = bytes.slice(at, at + length);
    const text = map?.get(own.map((byte) => byte.hex).join(''));
    if (text !== undefined) return { text, bytes: own };
  }
  return { text: '', bytes: bytes.slice(at, at + 1) };
}

/** Index of the glyph that draws the letter at a position of the text. */
export function indexAt(glyphs: readonly Glyph[], position: number): number {
  let left = position;
  return glyphs.findIndex((glyph) => {
    if (left <= 0) return true;
    left -= glyph.text.length;
    return false;
  });
}

/** Letters of each font by code, from the maps that the file gives for copying (ISO 32000-1, 9.10.3). */
function toUnicode(page: PDFPage): Map<string, Map<string, string>> {
  const fonts = page.node.Resources()?.lookup(PDFName.of('Font'));
  const maps = new Map<string, Map<string, string>>();
  if (!(fonts instanceof PDFDict)) return maps;
  for (const [name, ref] of fonts.entries()) {
    const font = page.node.context.lookup(ref);
    const stream = font instanceof PDFDict ? font.lookup(PDFName.of('ToUnicode')) : undefined;
    if (!(stream instanceof PDFRawStream)) continue;
    const cmap = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
    maps.set(String(name).slice(1), readCmap(cmap));
  }
  return maps;
}

function readCmap(cmap: string): Map<string, string> {
  const map = new Map<string, string>();
  const set = (code: string, more: number, hex: string): void => {
    const key = (Number.parseInt(code, 16) + more).toString(16).padStart(code.length, '0');
    map.set(key, Buffer.from(hex.replace(/\s/g, ''), 'hex').swap16().toString('utf16le'));
  };
  for (const [, block = ''] of cmap.matchAll(/beginbfchar(.*?)endbfchar/gs)) {
    for (const [, code = '', hex = ''] of block.matchAll(/<(\w+)>\s*<([\w\s]+)>/g)) {
      set(code, 0, hex);
    }
  }
  for (const [, block = ''] of cmap.matchAll(/beginbfrange(.*?)endbfrange/gs)) {
    const ranges = /<(\w+)>\s*<(\w+)>\s*(?:\[([^\]]*)\]|<(\w+)>)/g;
    for (const [, low = '', high = '', list = '', first] of block.matchAll(ranges)) {
      const values = [...list.matchAll(/<([\w\s]+)>/g)].map((match) => match[1] ?? '');
      values.forEach((hex, index) => set(low, index, hex));
      const count = Number.parseInt(high, 16) - Number.parseInt(low, 16);
      for (let more = 0; first !== undefined && more <= count; more++) {
        set(low, more, (Number.parseInt(first, 16) + more).toString(16).padStart(4, '0'));
      }
    }
  }
  return map;
}

/** The content of a page, unpacked. */
export function contentOf(page: PDFPage): string {
  const contents = page.node.Contents();
  const streams = contents instanceof PDFArray ? contents.asArray() : [contents];
  return streams
    .map((one) => {
      const stream = one instanceof PDFRef ? page.node.context.lookup(one) : one;
      if (!(stream instanceof PDFRawStream)) throw new Error('no content');
      return Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
    })
    .join('\n');
}

export function setContent(page: PDFPage, content: string): void {
  const { context } = page.node;
  const stream = context.flateStream(Buffer.from(content, 'latin1'));
  page.node.set(PDFName.of('Contents'), context.register(stream));
}
