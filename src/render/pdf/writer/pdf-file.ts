import { deflateSync } from 'node:zlib';
import PDFDocument from 'pdfkit';
import type { Picture } from '../pictures/picture.ts';
import { ObjectPacker } from './object-stream.ts';
import { srgbProfile } from './srgb-profile.ts';
import { writePicture } from './write-picture.ts';
import { writeValue } from './write-value.ts';

/** A value as pdfkit writes it: a plain string is a name, a text string comes from `pdfString`. */
export type PdfValue =
  | string
  | number
  | boolean
  | null
  | Date
  /** Bytes of a string. */
  | Uint8Array
  | PdfRef
  | PdfText
  | PdfValue[]
  | PdfDictionary;

export type PdfDictionary = { [key: string]: PdfValue | undefined };

/** pdfkit tells text strings from names by their being String objects. */
export type PdfText = InstanceType<typeof String>;

/** An indirect object. */
export interface PdfRef {
  readonly id: number;
  data: PdfDictionary;
  end(content?: string | Uint8Array): void;
}

/** A text string, as against a name. */
export function pdfString(text: string): PdfText {
  return Object(text);
}

/** A name of any characters, which pdfkit would write as they are (ISO 32000-1, 7.3.5). */
export function pdfName(text: string): string {
  const hex = (byte: number): string => `#${byte.toString(16).padStart(2, '0').toUpperCase()}`;
  return [...Buffer.from(text)]
    .map((byte) =>
      /[\w.+-]/.test(String.fromCharCode(byte)) ? String.fromCharCode(byte) : hex(byte),
    )
    .join('');
}

/** Order of text strings in a name tree (ISO 32000-1, 7.9.6): by bytes, so that ASCII stands before UTF-16. */
export function compareNames(a: string, b: string): number {
  const wide = (name: string): number => (/[\u0080-\uffff]/.test(name) ? 1 : 0);
  return wide(a) - wide(b) || (a === b ? 0 : a < b ? -1 : 1);
}

export interface PdfFileOptions {
  lang: string;
  widthPt: number;
  heightPt: number;
  info: { [key: string]: string | Date | undefined };
  /** The whole XMP packet. */
  xmp: string;
}

/** What is used of pdfkit 0.20.2, most of it beyond its documented interface. */
interface Internals {
  _root: PdfRef;
  _info: PdfRef;
  _offsets: unknown[];
  page: { dictionary: PdfRef; resources: PdfRef; xobjects: PdfDictionary };
  ref(data: PdfDictionary): PdfRef & { compress: boolean; finalize(): void };
  _refEnd(ref: PdfRef): void;
  addPage(): void;
  flushPages(): void;
  addContent(operators: string): void;
  getStructTreeRoot(): PdfRef;
  end(): void;
  _write(data: string | Uint8Array): void;
  _finalize(): void;
  endMetadata(): void;
  _addColorOutputIntent(): void;
}

/**
 * A PDF 1.7 in the making: objects, pages and their content, over pdfkit. Every use of pdfkit's internals
 * stands in this file. The file carries an sRGB output intent and claims what its XMP packet claims.
 */
export class PdfFile {
  readonly heightPt: number;
  readonly #document: Internals;
  readonly #packer = new ObjectPacker();
  readonly #pictures = new Map<Picture, PdfRef>();
  #bytes: Uint8Array | undefined;

  constructor(options: PdfFileOptions) {
    this.heightPt = options.heightPt;
    this.#document = new PDFDocument({
      pdfVersion: '1.7',
      subset: 'PDF/A-2a',
      tagged: true,
      displayTitle: true,
      lang: options.lang,
      size: [options.widthPt, options.heightPt],
      margin: 0,
      // Anything else loads Helvetica, which cannot be embedded.
      font: null as unknown as string,
      autoFirstPage: false,
      info: withoutUndefined(options.info),
    }) as unknown as Internals;
    this.#redirect(options.xmp);
  }

  /** Entries of the catalog. */
  get catalog(): PdfDictionary {
    return this.#document._root.data;
  }

  /** Root of the structure tree; written with the file. */
  get structureRoot(): PdfRef {
    return this.#document.getStructTreeRoot();
  }

  /** Names an object that is written later, by its `end`. */
  reserve(): PdfRef {
    const ref = this.#document.ref({});
    // pdfkit would write it too, in many small pieces.
    ref.finalize = () => {
      this.#packer.pack(ref.id, writeValue(ref.data));
      this.#document._refEnd(ref);
    };
    return ref;
  }

  object(data: PdfDictionary): PdfRef {
    const ref = this.reserve();
    ref.data = data;
    ref.end();
    return ref;
  }

  /** A stream with its dictionary, compressed here unless the dictionary names a filter. */
  stream(content: string | Uint8Array, data: PdfDictionary = {}): PdfRef {
    const packed = data['Filter'] === undefined;
    const ref = this.#document.ref(packed ? { ...data, Filter: 'FlateDecode' } : data);
    ref.end(packed ? deflateSync(content, { level: 9 }) : content);
    return ref;
  }

  /** Begins a page, ends the one before, and gives the page's dictionary; `fonts` is shared by all pages. */
  addPage(fonts: PdfRef): PdfRef {
    this.#document.addPage();
    this.#document.page.resources.data['Font'] = fonts;
    return this.#document.page.dictionary;
  }

  /** Adds operators to the page. The y axis points down from the top of the sheet; lengths are points. */
  draw(operators: string): void {
    this.#document.addContent(operators);
  }

  /** Makes a picture known to the page and gives its name there. */
  usePicture(picture: Picture): string {
    const ref = this.#pictures.get(picture) ?? writePicture(this, picture);
    this.#pictures.set(picture, ref);
    const name = `I${ref.id}`;
    this.#document.page.xobjects[name] = ref;
    return name;
  }

  /** A name tree of the catalog (7.7.4); its names must be in the order of `compareNames`. */
  addNames(
    tree: 'Dests' | 'EmbeddedFiles',
    entries: readonly (readonly [string, PdfValue])[],
  ): void {
    const names = this.catalog['Names'] as PdfRef;
    names.data[tree] = { Names: entries.flatMap(([name, value]) => [pdfString(name), value]) };
  }

  /** Writes the last page and gives the file; destinations must be in the order of `compareNames`. */
  finish(destinations: readonly (readonly [string, PdfValue])[]): Uint8Array {
    this.#document.flushPages();
    this.addNames('Dests', destinations);
    this.#document.end();
    // pdfkit waits for ever for an object that was begun and not ended.
    if (this.#bytes === undefined) throw new Error('an object of the PDF was never written');
    return this.#bytes;
  }

  /** The colours of the file are those of sRGB (ISO 19005-2, 6.2.3). */
  #addOutputIntent(): void {
    const intent = this.object({
      Type: 'OutputIntent',
      S: 'GTS_PDFA1',
      Info: pdfString('sRGB'),
      OutputConditionIdentifier: pdfString('sRGB'),
      DestOutputProfile: this.stream(srgbProfile(), { N: 3 }),
    });
    this.catalog['OutputIntents'] = [intent];
  }

  /** Sends what pdfkit writes to our packer instead of its stream, and puts our XMP in place of its own, which is not escaped. */
  #redirect(xmp: string): void {
    const document = this.#document;
    const packer = this.#packer;
    document._write = (data) => packer.write(data);
    document.endMetadata = () => {
      const metadata = document.ref({ Type: 'Metadata', Subtype: 'XML' });
      metadata.compress = false;
      metadata.end(new TextEncoder().encode(xmp));
      this.catalog['Metadata'] = metadata;
    };
    document._addColorOutputIntent = () => this.#addOutputIntent();
    document._finalize = () => {
      const trailer = `/Root ${document._root.id} 0 R /Info ${document._info.id} 0 R`;
      this.#bytes = packer.finish(trailer, document._offsets.length + 1);
    };
  }
}

function withoutUndefined(info: PdfFileOptions['info']): Record<string, string | Date> {
  const entries = Object.entries(info).filter((entry) => entry[1] !== undefined);
  return Object.fromEntries(entries) as Record<string, string | Date>;
}
