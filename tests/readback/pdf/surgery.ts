import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFString,
} from 'pdf-lib';
import { renderPdf } from '../../../src/render/pdf/index.ts';
import { loadTheme } from '../../../src/template/load-theme.ts';
import { everyNode } from '../../fixtures/every-node.ts';

/** A file of ours with every node of the document model. */
export async function goodPdf(): Promise<Uint8Array> {
  const theme = loadTheme('templates/themes/risalah.yaml');
  return (await renderPdf(everyNode('page'), theme)).bytes;
}

/** Changes a file by pdf-lib, a program that shares nothing with the writer or the reader. */
export async function operate(
  bytes: Uint8Array,
  change: (surgeon: Surgeon) => void,
): Promise<Uint8Array> {
  const file = await PDFDocument.load(bytes, { updateMetadata: false });
  change(new Surgeon(file));
  return file.save({ useObjectStreams: false, updateFieldAppearances: false });
}

/** Finds and changes objects of a file. */
export class Surgeon {
  readonly file: PDFDocument;

  constructor(file: PDFDocument) {
    this.file = file;
  }

  get catalog(): PDFDict {
    return this.file.catalog;
  }

  page(index: number): PDFDict {
    return this.file.getPage(index).node;
  }

  pageRef(index: number): PDFRef {
    return this.file.getPage(index).ref;
  }

  /** All dictionaries with a name under a key, with their references. */
  all(key: string, name: string): { ref: PDFRef; dict: PDFDict }[] {
    return this.file.context.enumerateIndirectObjects().flatMap(([ref, object]) => {
      const dict = object instanceof PDFRawStream ? object.dict : object;
      return dict instanceof PDFDict && dict.get(PDFName.of(key)) === PDFName.of(name)
        ? [{ ref, dict }]
        : [];
    });
  }

  /** The elements of structure of a type, in the order of the tree. */
  elements(type: string): { ref: PDFRef; dict: PDFDict }[] {
    const found: { ref: PDFRef; dict: PDFDict }[] = [];
    const visit = (kid: PDFObject | undefined): void => {
      const own = this.file.context.lookup(kid);
      if (own instanceof PDFArray) for (const item of own.asArray()) visit(item);
      if (!(own instanceof PDFDict) || !own.has(PDFName.of('S'))) return;
      if (own.get(PDFName.of('S')) === PDFName.of(type) && kid instanceof PDFRef) {
        found.push({ ref: kid, dict: own });
      }
      visit(own.get(PDFName.of('K')));
    };
    visit(this.structure.get(PDFName.of('K')));
    return found;
  }

  element(type: string, index = 0): PDFDict {
    const found = this.elements(type).at(index);
    if (found === undefined) throw new Error(`no element ${type}`);
    return found.dict;
  }

  get structure(): PDFDict {
    return this.look(this.catalog, 'StructTreeRoot');
  }

  /** The dictionary under a key. */
  look(dict: PDFDict, key: string): PDFDict {
    const found = dict.lookup(PDFName.of(key));
    if (found instanceof PDFRawStream) return found.dict;
    if (!(found instanceof PDFDict)) throw new Error(`no dictionary ${key}`);
    return found;
  }

  list(dict: PDFDict, key: string): PDFArray {
    return dict.lookup(PDFName.of(key), PDFArray);
  }

  set(dict: PDFDict, key: string, value: PDFObject): void {
    dict.set(PDFName.of(key), value);
  }

  drop(dict: PDFDict, key: string): void {
    if (!dict.delete(PDFName.of(key))) throw new Error(`no ${key} to take away`);
  }

  /** Plain values as objects: strings become names, numbers numbers. */
  name(value: string): PDFName {
    return PDFName.of(value);
  }

  text(value: string): PDFString {
    return PDFString.of(value);
  }

  hex(value: string): PDFHexString {
    return PDFHexString.fromText(value);
  }

  dict(entries: Record<string, PDFObject>): PDFDict {
    const dict = this.file.context.obj({});
    for (const [key, value] of Object.entries(entries)) dict.set(PDFName.of(key), value);
    return dict;
  }

  array(...items: PDFObject[]): PDFArray {
    const array = this.file.context.obj([]);
    for (const item of items) array.push(item);
    return array;
  }

  add(object: PDFObject): PDFRef {
    return this.file.context.register(object);
  }

  stream(bytes: Uint8Array, entries: Record<string, PDFObject> = {}): PDFRef {
    return this.add(PDFRawStream.of(this.dict(entries), bytes));
  }

  /** Changes the words of a stream, such as the metadata. */
  editStream(dict: PDFDict, key: string, change: (text: string) => string): void {
    const stream = dict.lookup(PDFName.of(key));
    if (!(stream instanceof PDFRawStream)) throw new Error(`no stream ${key}`);
    const before = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
    const after = change(before);
    if (after === before) throw new Error('the change changes nothing');
    const plain = stream.dict.clone();
    plain.delete(PDFName.of('Filter'));
    plain.delete(PDFName.of('DecodeParms'));
    this.set(dict, key, this.add(PDFRawStream.of(plain, Buffer.from(after, 'latin1'))));
  }

  editXmp(change: (text: string) => string): void {
    this.editStream(this.catalog, 'Metadata', change);
  }

  editContent(index: number, change: (text: string) => string): void {
    const page = this.page(index);
    const contents = page.lookup(PDFName.of('Contents'));
    if (contents instanceof PDFArray) {
      if (contents.size() !== 1) throw new Error('the page has several streams');
      this.set(page, 'Contents', contents.get(0));
    }
    this.editStream(page, 'Contents', change);
  }
}
