import type { Budget } from './budget.ts';
import { Keyword, Lexer } from './lexer.ts';
import { parseValue } from './parse-value.ts';
import { Dict, Stream, type Value } from './values.ts';

/** Where an object stands: at an offset of the file, or as one of the objects of an object stream. */
export type Place = { offset: number } | { stream: number; index: number };

/** What the cross-references of a file say (ISO 32000-1, 7.5.4 to 7.5.8). */
export interface CrossReferences {
  /** By object number; null if the newest entry says that the object is free. */
  places: Map<number, Place | null>;
  trailer: Dict;
}

/** What is needed to read them: the object at an offset and the unpacked bytes of a stream. */
export interface ReferenceReader {
  bytes: Uint8Array;
  budget: Budget;
  readAt: (offset: number) => Value | undefined;
  decode: (stream: Stream) => Uint8Array | undefined;
}

const largestNumber = 8_388_607;

/** Follows the chain of tables and streams from the newest on; undefined where it is broken. */
export function readCrossReferences(reader: ReferenceReader): CrossReferences | undefined {
  const places = new Map<number, Place | null>();
  const trailers: Dict[] = [];
  const seen = new Set<number>();
  const next = [startOffset(reader)];
  while (next.length > 0) {
    const offset = next.shift();
    if (typeof offset !== 'number' || offset < 0 || offset >= reader.bytes.length) return undefined;
    if (seen.has(offset)) continue;
    seen.add(offset);
    const trailer = readSection(reader, offset, places);
    if (trailer === undefined) return undefined;
    trailers.push(trailer);
    for (const key of ['XRefStm', 'Prev']) {
      const further = trailer.get(key);
      if (typeof further === 'number') next.push(further);
    }
  }
  const [newest] = trailers;
  return newest?.has('Root') ? { places, trailer: newest } : undefined;
}

function startOffset({ bytes }: ReferenceReader): number | undefined {
  const tail = Buffer.from(bytes.subarray(-2048)).toString('latin1');
  const found = /startxref\s{1,9}(\d{1,10})/.exec(
    tail.slice(Math.max(0, tail.lastIndexOf('startxref'))),
  );
  return found === null ? undefined : Number(found[1]);
}

function readSection(
  reader: ReferenceReader,
  offset: number,
  places: Map<number, Place | null>,
): Dict | undefined {
  const lexer = new Lexer(reader.bytes, offset);
  const first = lexer.next();
  if (first instanceof Keyword && first.word === 'xref') return readTable(lexer, reader, places);
  const stream = reader.readAt(offset);
  return stream instanceof Stream ? readStream(stream, reader, places) : undefined;
}

function readTable(
  lexer: Lexer,
  { budget }: ReferenceReader,
  places: Map<number, Place | null>,
): Dict | undefined {
  while (true) {
    const first = lexer.next();
    if (first instanceof Keyword && first.word === 'trailer') {
      const trailer = parseValue(lexer, budget);
      return trailer instanceof Dict ? trailer : undefined;
    }
    const count = lexer.next();
    if (typeof first !== 'number' || typeof count !== 'number') return undefined;
    for (let index = 0; index < count; index++) {
      const offset = lexer.next();
      lexer.next();
      const kind = lexer.next();
      if (typeof offset !== 'number' || !(kind instanceof Keyword)) return undefined;
      budget.keep(1);
      put(places, first + index, kind.word === 'n' ? { offset } : null);
    }
  }
}

function readStream(
  stream: Stream,
  reader: ReferenceReader,
  places: Map<number, Place | null>,
): Dict | undefined {
  const bytes = reader.decode(stream);
  const widths = numbers(stream.dict.get('W'));
  const size = stream.dict.get('Size');
  const sections = numbers(stream.dict.get('Index') ?? [0, typeof size === 'number' ? size : 0]);
  const [kindWidth = 0, secondWidth = 0, thirdWidth = 0] = widths;
  const total = kindWidth + secondWidth + thirdWidth;
  if (bytes === undefined || !(total >= 1 && total <= 24)) return undefined;
  let at = 0;
  const field = (width: number, usual: number): number => {
    let value = width === 0 ? usual : 0;
    for (let end = at + width; at < end; at++) value = value * 256 + (bytes[at] ?? 0);
    return value;
  };
  for (let section = 0; section + 1 < sections.length; section += 2) {
    const [first = 0, count = 0] = sections.slice(section);
    for (let index = 0; index < count && at + total <= bytes.length; index++) {
      const [kind, second, third] = [
        field(kindWidth, 1),
        field(secondWidth, 0),
        field(thirdWidth, 0),
      ];
      reader.budget.keep(1);
      if (kind === 1) put(places, first + index, { offset: second });
      else if (kind === 2) put(places, first + index, { stream: second, index: third });
      else put(places, first + index, null);
    }
  }
  return stream.dict;
}

/** The newest entry of an object counts, and it is read first. */
function put(places: Map<number, Place | null>, number: number, place: Place | null): void {
  if (number >= 0 && number <= largestNumber && !places.has(number)) places.set(number, place);
}

function numbers(value: Value | undefined): number[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'number') : [];
}
