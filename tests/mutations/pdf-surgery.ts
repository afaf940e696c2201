import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
} from 'pdf-lib';
import { contentOf, glyphsOf, indexAt, setContent, wordsByMark } from './pdf-glyphs.ts';

/** An element of the structure tree, with the words that are drawn for it and for all below it. */
export interface Element {
  dict: PDFDict;
  ref: PDFRef;
  type: string;
  words: string;
  parent: Element | undefined;
}

/** A PDF on the table: pdf-lib's objects, and the structure tree with its words. */
export interface Patient {
  doc: PDFDocument;
  /** All elements in reading order, each before those in it. */
  elements: Element[];
}

/** Opens a PDF, lets `operate` change it and gives the bytes of what is left. */
export async function editPdf(
  bytes: Uint8Array,
  operate: (patient: Patient) => void,
): Promise<Uint8Array> {
  const doc = await PDFDocument.load(bytes, { updateMetadata: false });
  operate({ doc, elements: readTree(doc) });
  return doc.save({ useObjectStreams: true, updateFieldAppearances: false });
}

/** The innermost element of a type whose words begin with `words`. */
export function find({ elements }: Patient, type: RegExp, words: string): Element {
  const found = elements.filter(
    (one) => type.test(one.type) && squash(one.words).startsWith(squash(words)),
  );
  const own = found.at(-1);
  if (own === undefined) throw new Error(`no element ${type} with "${words}"`);
  return own;
}

/** Takes an element out of the tree; what is drawn for it stays on the page. */
export function detach(element: Element): void {
  const kids = kidsOf(parentOf(element));
  const at = kids.asArray().indexOf(element.ref);
  if (at === -1) throw new Error('not a kid of its parent');
  kids.remove(at);
}

/** Puts an element before its elder sibling. */
export function swapWithNext(element: Element): void {
  const kids = kidsOf(parentOf(element));
  const at = kids.asArray().indexOf(element.ref);
  const next = kids.get(at + 1);
  kids.set(at, next);
  kids.set(at + 1, element.ref);
}

export function rename(element: Element, type: string): void {
  element.dict.set(PDFName.of('S'), PDFName.of(type));
}

function parentOf({ parent }: Element): Element {
  if (parent === undefined) throw new Error('the root has no parent');
  return parent;
}

/** The kids as an array, which they become if there is one only. */
export function kidsOf({ dict }: Element): PDFArray {
  const own = dict.lookup(PDFName.of('K'));
  if (own instanceof PDFArray) return own;
  const array = dict.context.obj([]);
  const single = dict.get(PDFName.of('K'));
  if (single !== undefined) array.push(single);
  dict.set(PDFName.of('K'), array);
  return array;
}

/** Changes glyphs on the pages where `from` is drawn, once: those of `to`, as long or shorter, take their place. */
export function redraw({ doc }: Patient, from: string, to: string): void {
  for (const page of doc.getPages()) {
    const content = contentOf(page);
    const glyphs = glyphsOf(page, content);
    const at = glyphs
      .map((glyph) => glyph.text)
      .join('')
      .indexOf(from);
    if (at === -1) continue;
    // One glyph may stand for several letters; the words in question have none of these.
    const old = glyphs.slice(indexAt(glyphs, at), indexAt(glyphs, at + from.length));
    const codes = [...to].map((letter) => {
      const own = glyphs.find(
        (glyph) =>
          glyph.text === letter && glyph.font === old[0]?.font && glyph.kind === old[0]?.kind,
      );
      if (own === undefined) throw new Error(`no glyph for "${letter}" in this font`);
      return own.code;
    });
    let edited = content;
    for (const [index, glyph] of [...old.entries()].reverse()) {
      const code = codes[index] ?? '';
      edited =
        edited.slice(0, glyph.offset) + code + edited.slice(glyph.offset + glyph.code.length);
    }
    setContent(page, edited);
    return;
  }
  throw new Error(`"${from}" is drawn nowhere`);
}

/** Puts what is drawn between two lines of the content of a page outside all marks. */
export function drawUnmarked(patient: Patient, from: string): void {
  for (const page of patient.doc.getPages()) {
    const content = contentOf(page);
    const glyphs = glyphsOf(page, content);
    const at = glyphs
      .map((glyph) => glyph.text)
      .join('')
      .indexOf(from);
    if (at === -1) continue;
    const offset = glyphs[indexAt(glyphs, at)]?.offset ?? 0;
    const start = content.lastIndexOf('BDC', offset);
    const line = content.lastIndexOf('\n', start) + 1;
    const end = content.indexOf('EMC', offset);
    const inside = content.slice(start + 3, end);
    setContent(page, content.slice(0, line) + inside + content.slice(end + 3));
    return;
  }
  throw new Error(`"${from}" is drawn nowhere`);
}

/** Replaces text in the metadata packet. */
export function editXmp({ doc }: Patient, from: string | RegExp, to: string): void {
  const stream = doc.catalog.lookup(PDFName.of('Metadata'));
  if (!(stream instanceof PDFRawStream)) throw new Error('no metadata');
  const packet = Buffer.from(decodePDFRawStream(stream).decode()).toString('utf8');
  const edited = packet.replace(from, to);
  if (edited === packet) throw new Error(`no ${from} in the metadata`);
  const own = doc.context.stream(new TextEncoder().encode(edited), {
    Type: 'Metadata',
    Subtype: 'XML',
  });
  doc.catalog.set(PDFName.of('Metadata'), doc.context.register(own));
}

function readTree(doc: PDFDocument): Element[] {
  const root = doc.catalog.lookup(PDFName.of('StructTreeRoot'));
  if (!(root instanceof PDFDict)) throw new Error('no structure tree');
  const elements: Element[] = [];
  const words = wordsByMark(doc);
  for (const kid of kidList(root)) {
    if (kid instanceof PDFRef) visit(kid, root.context.lookup(kid), undefined, elements, words);
  }
  return elements;
}

/** Adds an element and all below it to `elements`; gives nothing for a reference to something else. */
function visit(
  ref: PDFRef,
  dict: PDFObject | undefined,
  parent: Element | undefined,
  elements: Element[],
  words: ReadonlyMap<string, string>,
): Element | undefined {
  if (!(dict instanceof PDFDict) || dict.get(PDFName.of('S')) === undefined) return undefined;
  const type = String(dict.lookup(PDFName.of('S'))).slice(1);
  const own: Element = { dict, ref, type, words: '', parent };
  elements.push(own);
  for (const kid of kidList(dict)) {
    const child =
      kid instanceof PDFRef
        ? visit(kid, dict.context.lookup(kid), own, elements, words)
        : undefined;
    own.words += child?.words ?? words.get(markOf(kid, dict)) ?? '';
  }
  return own;
}

function kidList(dict: PDFDict): PDFObject[] {
  const own = dict.lookup(PDFName.of('K'));
  if (own instanceof PDFArray) return own.asArray();
  const kid = dict.get(PDFName.of('K'));
  return kid === undefined ? [] : [kid];
}

/** Page and number of the mark that a kid stands for, as `wordsByMark` has them. */
function markOf(kid: PDFObject, dict: PDFDict): string {
  const page = dict.get(PDFName.of('Pg'));
  if (kid instanceof PDFNumber) return `${page} ${kid}`;
  if (!(kid instanceof PDFDict)) return '';
  return `${kid.get(PDFName.of('Pg')) ?? page} ${kid.get(PDFName.of('MCID'))}`;
}

/** Letters alone: how words are parted is no matter for finding an element. */
function squash(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s\u00ad]/g, '')
    .toLowerCase();
}
