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
  /** Hexadecimal, as it stands in the content. */
  code: string;
  offset: number;
}

/** What is drawn on a page, glyph by glyph. */
export function glyphsOf(page: PDFPage, content: string): Glyph[] {
  const maps = toUnicode(page);
  const glyphs: Glyph[] = [];
  let font = '';
  for (const match of content.matchAll(/\/(\S+) -?[\d.]+ Tf|<([0-9a-fA-F]+)>/g)) {
    if (match[1] !== undefined) font = match[1];
    const codes = match[2] ?? '';
    for (let at = 0; at < codes.length; at += 4) {
      const code = codes.slice(at, at + 4);
      const text = maps.get(font)?.get(code.toLowerCase()) ?? '';
      glyphs.push({ text, font, code, offset: match.index + 1 + at });
    }
  }
  return glyphs;
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
  const set = (code: number, hex: string): void => {
    const letters = Buffer.from(hex.replace(/\s/g, ''), 'hex').swap16().toString('utf16le');
    map.set(code.toString(16).padStart(4, '0'), letters);
  };
  for (const [, block = ''] of cmap.matchAll(/beginbfchar(.*?)endbfchar/gs)) {
    for (const [, code = '', hex = ''] of block.matchAll(/<(\w+)>\s*<([\w\s]+)>/g)) {
      set(Number.parseInt(code, 16), hex);
    }
  }
  for (const [, block = ''] of cmap.matchAll(/beginbfrange(.*?)endbfrange/gs)) {
    const ranges = /<(\w+)>\s*<(\w+)>\s*(?:\[([^\]]*)\]|<(\w+)>)/g;
    for (const [, low = '', high = '', list = '', first] of block.matchAll(ranges)) {
      const start = Number.parseInt(low, 16);
      const values = [...list.matchAll(/<([\w\s]+)>/g)].map((match) => match[1] ?? '');
      values.forEach((hex, index) => set(start + index, hex));
      if (first === undefined) continue;
      for (let code = start; code <= Number.parseInt(high, 16); code++) {
        set(code, (Number.parseInt(first, 16) + code - start).toString(16).padStart(4, '0'));
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
