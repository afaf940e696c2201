import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRef,
  PDFString,
} from 'pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type PageMarks, readMarks } from './read-marks.ts';

/** An element of the structure tree as another program reads it. */
export interface ReadNode {
  type: string;
  lang?: string;
  alt?: string;
  id?: string;
  attributes: Record<string, string>;
  /** Text of the element's own marks and of those below it, in order. */
  children: (ReadNode | string)[];
  /** Pages of the element's own marks, from 0, and the marks on them. */
  pages: number[];
  marks: number[];
  annotations: number;
}

export interface ReadText {
  text: string;
  xPt: number;
  yPt: number;
  widthPt: number;
  heightPt: number;
  /** The mark it stands in; none for artifacts. */
  mark?: number;
}

export interface ReadPage {
  widthPt: number;
  heightPt: number;
  /** Pieces of text and their places, by pdf.js. */
  texts: ReadText[];
}

/** Structure, pages and raw objects of a PDF, read by pdf-lib and pdf.js. */
export async function readPdf(bytes: Uint8Array): Promise<{
  tree: ReadNode;
  pages: ReadPage[];
  marks: PageMarks[];
  file: PDFDocument;
}> {
  const pages = await readPages(bytes);
  const file = await PDFDocument.load(bytes, { updateMetadata: false });
  const root = file.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
  const kids = root.lookup(PDFName.of('K'), PDFArray);
  const pageOf = new Map(file.getPages().map((page, index) => [page.ref.tag, index]));
  const marks = file.getPages().map((page) => readMarks(file, page));
  const tree = readNode(kids.lookup(0, PDFDict), { file, marks, pageOf });
  return { tree, pages, marks, file };
}

/** Opens a file in pdf.js; the caller destroys it. */
export function openInPdfJs(bytes: Uint8Array) {
  return getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 }).promise;
}

async function readPages(bytes: Uint8Array): Promise<ReadPage[]> {
  const document = await openInPdfJs(bytes);
  const pages: ReadPage[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const [, , widthPt = 0, heightPt = 0] = page.view;
    const { items } = await page.getTextContent({
      disableNormalization: true,
      includeMarkedContent: true,
    });
    let mark: number | undefined;
    const texts = items.flatMap((item): ReadText[] => {
      if (!('str' in item)) {
        mark = item.type === 'endMarkedContent' ? undefined : markOf(item.id);
        return [];
      }
      if (item.str.trim() === '') return [];
      const [, , , , xPt = 0, yPt = 0] = item.transform;
      const piece = { text: item.str, xPt, yPt, widthPt: item.width, heightPt: item.height };
      return [mark === undefined ? piece : { ...piece, mark }];
    });
    pages.push({ widthPt, heightPt, texts });
  }
  await document.loadingTask.destroy();
  return pages;
}

/** Number of a mark by its name in pdf.js: `p12R_mc3`. */
function markOf(id: string | null | undefined): number | undefined {
  const number = /_mc(\d+)$/.exec(id ?? '')?.[1];
  return number === undefined ? undefined : Number(number);
}

interface Reading {
  file: PDFDocument;
  marks: PageMarks[];
  pageOf: Map<string, number>;
}

function readNode(dict: PDFDict, reading: Reading): ReadNode {
  const text = (key: string) => {
    const value = dict.lookup(PDFName.of(key));
    return value instanceof PDFString || value instanceof PDFHexString
      ? value.decodeText()
      : undefined;
  };
  const node: ReadNode = {
    type: dict.lookup(PDFName.of('S'), PDFName).decodeText(),
    attributes: readAttributes(dict),
    children: [],
    pages: [],
    marks: [],
    annotations: 0,
  };
  const [lang, alt, id] = [text('Lang'), text('Alt'), text('ID')];
  if (lang !== undefined) node.lang = lang;
  if (alt !== undefined) node.alt = alt;
  if (id !== undefined) node.id = id;
  const kids = dict.lookup(PDFName.of('K'));
  const list = kids instanceof PDFArray ? kids.asArray() : kids === undefined ? [] : [kids];
  for (const kid of list) readKid(node, dict, kid, reading);
  return node;
}

function readKid(node: ReadNode, parent: PDFDict, kid: unknown, reading: Reading): void {
  if (kid instanceof PDFNumber) {
    addMark(node, parent.get(PDFName.of('Pg')), kid.asNumber(), reading);
    return;
  }
  const dict = kid instanceof PDFRef ? reading.file.context.lookup(kid, PDFDict) : kid;
  if (!(dict instanceof PDFDict)) throw new Error('a kid of the structure is no element');
  const type = dict.lookup(PDFName.of('Type'));
  if (type === PDFName.of('OBJR')) node.annotations++;
  else if (type === PDFName.of('MCR')) {
    const mark = dict.lookup(PDFName.of('MCID'), PDFNumber).asNumber();
    addMark(node, dict.get(PDFName.of('Pg')), mark, reading);
  } else node.children.push(readNode(dict, reading));
}

function addMark(node: ReadNode, page: unknown, mark: number, reading: Reading): void {
  const index = page instanceof PDFRef ? reading.pageOf.get(page.tag) : undefined;
  if (index === undefined) throw new Error(`${node.type}: a mark without a page`);
  node.pages.push(index);
  node.marks.push(mark);
  node.children.push(reading.marks[index]?.marks.get(mark) ?? '');
}

function readAttributes(dict: PDFDict): Record<string, string> {
  const attributes = dict.lookup(PDFName.of('A'));
  if (!(attributes instanceof PDFDict)) return {};
  return Object.fromEntries(
    attributes.entries().map(([key, value]) => [key.decodeText(), value.toString()]),
  );
}

/** All text of an element, soft hyphens taken out. */
export function textOf(node: ReadNode): string {
  return node.children
    .map((child) => (typeof child === 'string' ? child : textOf(child)))
    .join('')
    .replaceAll('\u00ad', '');
}

/** The element and all elements below it, in order. */
export function allNodes(node: ReadNode): ReadNode[] {
  const below = node.children.flatMap((child) =>
    typeof child === 'string' ? [] : allNodes(child),
  );
  return [node, ...below];
}

/** Words of the tree in reading order, blocks apart. */
export function wordsOf(node: ReadNode): string[] {
  return toWords(blockTexts(node));
}

const inlineTypes = new Set(['Span', 'Link', 'Reference', 'Lbl']);

function blockTexts(node: ReadNode): string {
  const inner = node.children
    .map((child) => (typeof child === 'string' ? child : blockTexts(child)))
    .join('');
  return inlineTypes.has(node.type) ? inner : ` ${inner} `;
}

/** Cuts text into words; the same for what goes in and what comes out. */
export function toWords(text: string): string[] {
  return text.replaceAll('\u00ad', '').split(/\s+/).filter(Boolean);
}
