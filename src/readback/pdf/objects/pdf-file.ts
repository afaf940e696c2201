import { Budget, pdfLimits, tooMuch } from './budget.ts';
import { type Place, type ReferenceReader, readCrossReferences } from './cross-references.ts';
import { decodeStream, type Filter, filtersOf } from './decode-stream.ts';
import { Keyword, Lexer } from './lexer.ts';
import { parseValue } from './parse-value.ts';
import { encrypted, unreadable } from './refusals.ts';
import { scanObjects } from './scan-objects.ts';
import { streamBytes } from './stream-bytes.ts';
import { Dict, decodeText, Name, PdfString, Ref, Stream, type Value } from './values.ts';

/**
 * The objects of a PDF, read when they are asked for. An own reader over zlib: the libraries at hand unpack without
 * bounds (2.4 GB for a file of 1.2 MB) or take the square of the file's length on damaged ones, and loading one of
 * them takes as long as building a briefing. Damage is mended where it can be; what is not there is null.
 */
export class PdfFile {
  readonly bytes: Uint8Array;
  readonly budget = new Budget();
  /** Version in the header, such as `1.7`. */
  readonly version: string;
  readonly #reader: ReferenceReader;
  #places: Map<number, Place | null> = new Map();
  #trailer = new Dict();
  #repaired = false;
  readonly #known = new Map<number, Value>();
  readonly #underWay = new Set<number>();
  readonly #unpacked = new Map<number, Packed | undefined>();

  /** Throws a `RisalahError` if the bytes are no PDF that can be read. */
  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.#reader = {
      bytes,
      budget: this.budget,
      readAt: (offset) => this.#readAt(offset),
      decode: (stream) => this.decode(stream),
    };
    if (bytes.length > pdfLimits.file) throw tooMuch('it has more than 64 MB');
    const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
    const header = /%PDF-(\d\.\d)/.exec(start);
    if (header === null) throw unreadable('it does not begin as a PDF does');
    this.version = header[1] ?? '';
    // Lengths of streams that are references cannot be followed before the references are known.
    const found = readCrossReferences(this.#reader);
    this.#places = found?.places ?? new Map();
    this.#trailer = found?.trailer ?? new Dict();
    if (!this.#hasRoot()) this.#repair();
    if (!this.#hasRoot()) this.#findRoot();
    if (this.#trailer.has('Encrypt')) throw encrypted();
  }

  get trailer(): Dict {
    return this.#trailer;
  }

  /** Whether the cross-references were wrong, so that objects had to be looked for. */
  get repaired(): boolean {
    return this.#repaired;
  }

  /** All objects, each with its number. */
  get objects(): { number: number; object: Value }[] {
    return [...this.#places.keys()].map((number) => ({
      number,
      object: this.follow(new Ref(number)),
    }));
  }

  /** All dictionaries that say that they are of a type. */
  ofType(type: string): Dict[] {
    return this.objects.flatMap(({ object }) => {
      const dict = this.toDict(object);
      return dict !== undefined && this.name(dict, 'Type') === type ? [dict] : [];
    });
  }

  /** The object behind a reference, or the value itself; null if there is none. */
  follow(value: Value | undefined): Value {
    let found = value;
    for (let steps = 0; found instanceof Ref && steps < 10; steps++)
      found = this.#read(found.number);
    return found === undefined || found instanceof Ref ? null : found;
  }

  /** What stands under a key, references followed. */
  get(dict: Dict | undefined, key: string): Value {
    return this.follow(dict?.get(key));
  }

  dict(dict: Dict | undefined, key: string): Dict | undefined {
    return this.toDict(dict?.get(key));
  }

  /** A dictionary, or that of a stream. */
  toDict(value: Value | undefined): Dict | undefined {
    const found = this.follow(value);
    if (found instanceof Stream) return found.dict;
    return found instanceof Dict ? found : undefined;
  }

  array(dict: Dict | undefined, key: string): Value[] {
    const found = this.get(dict, key);
    return Array.isArray(found) ? found : [];
  }

  name(dict: Dict | undefined, key: string): string | undefined {
    const found = this.get(dict, key);
    return found instanceof Name ? found.value : undefined;
  }

  number(dict: Dict | undefined, key: string): number | undefined {
    const found = this.get(dict, key);
    return typeof found === 'number' ? found : undefined;
  }

  text(dict: Dict | undefined, key: string): string | undefined {
    const found = this.get(dict, key);
    return found instanceof PdfString ? decodeText(found) : undefined;
  }

  filters(dict: Dict): Filter[] {
    return filtersOf(dict, (value) => this.follow(value));
  }

  /** Bytes of a stream, unpacked; undefined if they are damaged or a picture. */
  decode(stream: Stream): Uint8Array | undefined {
    return decodeStream(stream.raw, this.filters(stream.dict), this.budget);
  }

  #hasRoot(): boolean {
    const root = this.toDict(this.#trailer.get('Root'));
    return this.dict(root, 'Pages') !== undefined || this.#trailer.has('Encrypt');
  }

  /** Looks for the objects instead of believing the cross-references; at most once. */
  #repair(): void {
    if (this.#repaired) return;
    this.#repaired = true;
    const { places, trailer } = scanObjects(this.#reader);
    this.#places = places;
    for (const [key, value] of trailer) this.#trailer.set(key, value);
    this.#known.clear();
    this.#unpacked.clear();
  }

  /** Without a catalog, as in a file that was cut off, pages alone make a file that can be read. */
  #findRoot(): void {
    const catalog = this.ofType('Catalog').at(-1);
    if (catalog !== undefined) this.#trailer.set('Root', catalog);
    else if (this.ofType('Page').length === 0) throw unreadable('no pages are in it');
  }

  #read(number: number): Value {
    const known = this.#known.get(number);
    if (known !== undefined) return known;
    const place = this.#places.get(number);
    if (place === undefined || place === null || this.#underWay.has(number)) return null;
    this.#underWay.add(number);
    const value = 'offset' in place ? this.#readAt(place.offset, number) : this.#readPacked(place);
    this.#underWay.delete(number);
    if (value === undefined && !this.#repaired) {
      this.#repair();
      return this.#read(number);
    }
    this.#known.set(number, value ?? null);
    return value ?? null;
  }

  /** The object whose `12 0 obj` stands at an offset; undefined if none does, or one of another number. */
  #readAt(offset: number, expected?: number): Value | undefined {
    const lexer = new Lexer(this.bytes, offset);
    const number = lexer.next();
    const generation = lexer.next();
    const word = lexer.next();
    const isHeader =
      typeof number === 'number' &&
      typeof generation === 'number' &&
      word instanceof Keyword &&
      word.word === 'obj';
    if (!isHeader || (expected !== undefined && number !== expected)) return undefined;
    const value = parseValue(lexer, this.budget);
    this.budget.read(lexer.position - offset);
    return value instanceof Dict ? this.#withBytes(value, lexer) : value;
  }

  /** The dictionary, or the stream that it begins. */
  #withBytes(dict: Dict, lexer: Lexer): Dict | Stream {
    const raw = streamBytes(lexer, () => this.number(dict, 'Length'), this.budget);
    return raw === undefined ? dict : new Stream(dict, raw);
  }

  /** An object of an object stream (7.5.7). */
  #readPacked({ stream: number, index }: { stream: number; index: number }): Value | undefined {
    let packed = this.#unpacked.get(number);
    if (packed === undefined && !this.#unpacked.has(number)) {
      packed = this.#unpack(number);
      this.#unpacked.set(number, packed);
    }
    const offset = packed?.offsets[index];
    if (packed === undefined || offset === undefined) return undefined;
    const lexer = new Lexer(packed.bytes, offset);
    const value = parseValue(lexer, this.budget);
    this.budget.read(lexer.position - offset);
    return value;
  }

  #unpack(number: number): Packed | undefined {
    // An object stream must not stand in another one; that also keeps this from going round in circles.
    const place = this.#places.get(number);
    const stream = place && 'offset' in place ? this.#read(number) : undefined;
    if (!(stream instanceof Stream)) return undefined;
    const bytes = this.decode(stream);
    const first = this.number(stream.dict, 'First');
    const count = this.number(stream.dict, 'N');
    if (bytes === undefined || first === undefined || count === undefined) return undefined;
    const lexer = new Lexer(bytes);
    const offsets: number[] = [];
    for (let entry = 0; entry < count; entry++) {
      lexer.next();
      const offset = lexer.next();
      if (typeof offset !== 'number') break;
      this.budget.keep(1);
      offsets.push(first + offset);
    }
    return { bytes, offsets };
  }
}

/** An object stream, unpacked, with the offset of each object. */
interface Packed {
  bytes: Uint8Array;
  offsets: number[];
}
