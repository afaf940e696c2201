import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  type PDFPage,
  PDFRawStream,
} from 'pdf-lib';

/** What the content stream of a page shows: text by mark, text outside the marks, and faults of the marking. */
export interface PageMarks {
  marks: Map<number, string>;
  /** Text of artifacts, with the operands of their marks. */
  artifacts: { tag: string; text: string }[];
  /** Painting outside every mark, marks inside marks, marks used twice, codes without text. */
  faults: string[];
}

const token =
  /\((?:\\[\s\S]|[^\\)])*\)|\/[^\s<>[\]()/]+|<<[\s\S]*?>>(?=\s*BDC)|<[0-9a-f]*>|\[|\]|-?\d*\.?\d+|[A-Za-z*']+/g;
const painting = new Set(['f', 'S', 'TJ', 'Tj', 'Do']);

/** Reads a content stream by itself, since readers of text trim spaces and line ends. */
export function readMarks(file: PDFDocument, page: PDFPage): PageMarks {
  const result: PageMarks = { marks: new Map(), artifacts: [], faults: [] };
  const unicode = readFonts(page);
  let font = new Map<string, string>();
  let open: Open | undefined;
  /** Inside a mark that says what its glyphs stand for (ISO 32000-1, 14.9.4). */
  let replaced = false;
  const begin = (tag: string, properties: string): void => {
    if (open !== undefined) result.faults.push(`a mark inside a mark: ${tag}`);
    if (tag === '/Artifact') {
      const artifact = { tag: properties, text: '' };
      result.artifacts.push(artifact);
      open = { artifact };
      return;
    }
    const mark = Number(/\/MCID (\d+)/.exec(properties)?.[1]);
    if (result.marks.has(mark)) result.faults.push(`mark ${mark} is used twice`);
    const actual = actualText(properties);
    result.marks.set(mark, actual ?? '');
    replaced = actual !== undefined;
    open = { mark };
  };
  const show = (operands: string[]): void => {
    const text = shownText(operands, font, result.faults);
    if (open !== undefined && !replaced) append(result, open, text);
  };
  for (const { word, operands } of operatorsOf(contentOf(file, page))) {
    if (word === 'BDC') begin(operands[0] ?? '', operands[1] ?? '');
    if (word === 'EMC') {
      open = undefined;
      replaced = false;
    }
    if (word === 'Tf') font = unicode.get((operands[0] ?? '').slice(1)) ?? new Map();
    if (word === 'TJ') show(operands);
    if (painting.has(word) && open === undefined) result.faults.push(`${word} outside every mark`);
  }
  return result;
}

function* operatorsOf(content: string): Generator<{ word: string; operands: string[] }> {
  let operands: string[] = [];
  for (const [word] of content.matchAll(token)) {
    if (!/^[A-Za-z']/.test(word)) operands.push(word);
    else {
      yield { word, operands };
      operands = [];
    }
  }
}

/** What the glyphs of a span stand for, if it says so. */
function actualText(properties: string): string | undefined {
  const units = /\/ActualText <feff([0-9a-f]*)>/.exec(properties)?.[1];
  return units === undefined ? undefined : fromUtf16(units);
}

/** Text of the strings among the operands. */
function shownText(operands: string[], font: Map<string, string>, faults: string[]): string {
  const codes = operands.filter((operand) => operand.startsWith('(')).flatMap(codesOf);
  for (const code of codes) if (!font.has(code)) faults.push(`code ${code} has no text`);
  return codes.map((code) => font.get(code) ?? '').join('');
}

type Open = { mark: number } | { artifact: { tag: string; text: string } };

function append(result: PageMarks, open: Open, text: string): void {
  if ('artifact' in open) open.artifact.text += text;
  else result.marks.set(open.mark, (result.marks.get(open.mark) ?? '') + text);
}

function contentOf(file: PDFDocument, page: PDFPage): string {
  const contents = page.node.lookup(PDFName.of('Contents'));
  const streams = contents instanceof PDFArray ? contents.asArray() : [contents];
  return streams
    .map((stream) => (stream instanceof PDFRawStream ? stream : file.context.lookup(stream)))
    .map((stream) => (stream instanceof PDFRawStream ? decode(stream) : ''))
    .join('\n');
}

/** Text by code, for every font of the page. */
function readFonts(page: PDFPage): Map<string, Map<string, string>> {
  const fonts = page.node.Resources()?.lookup(PDFName.of('Font'), PDFDict);
  return new Map(
    fonts?.keys().map((name) => {
      const map = fonts.lookup(name, PDFDict).lookup(PDFName.of('ToUnicode'));
      const text = map instanceof PDFRawStream ? decode(map) : '';
      const pairs = [...text.matchAll(/^<([0-9a-f]+)> <([0-9a-f]*)>$/gm)];
      const own = pairs.map(([, code = '', units = '']): [string, string] => [
        code,
        fromUtf16(units),
      ]);
      return [name.decodeText(), new Map([...readRanges(text), ...own])];
    }),
  );
}

/** Codes of a range that stand for characters in a row. */
function readRanges(text: string): [string, string][] {
  const ranges = [...text.matchAll(/^<([0-9a-f]{2})> <([0-9a-f]{2})> <([0-9a-f]{4})>$/gm)];
  return ranges.flatMap(([, first = '', last = '', unit = '']) => {
    const [from, to, start] = [first, last, unit].map((hex) => Number.parseInt(hex, 16));
    return Array.from({ length: (to ?? 0) - (from ?? 0) + 1 }, (_, index): [string, string] => [
      ((from ?? 0) + index).toString(16).padStart(2, '0'),
      String.fromCharCode((start ?? 0) + index),
    ]);
  });
}

/** The codes of a string, as hexadecimal digits: of two bytes from 0xc0 on. */
function codesOf(string: string): string[] {
  const bytes = string
    .slice(1, -1)
    .replace(/\\([\s\S])/g, (_, escaped: string) => ({ n: '\n', r: '\r' })[escaped] ?? escaped);
  return (bytes.match(/[\u00c0-\u00ff][\s\S]|[\s\S]/g) ?? []).map((code) =>
    Buffer.from(code, 'latin1').toString('hex'),
  );
}

function fromUtf16(units: string): string {
  return (units.match(/.{4}/g) ?? [])
    .map((unit) => String.fromCharCode(Number.parseInt(unit, 16)))
    .join('');
}

function decode(stream: PDFRawStream): string {
  return Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
}
