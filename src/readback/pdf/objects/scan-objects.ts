import type { CrossReferences, Place, ReferenceReader } from './cross-references.ts';
import { Lexer } from './lexer.ts';
import { parseValue } from './parse-value.ts';
import { Dict, Name, Stream } from './values.ts';

const header = /(?<![0-9])(\d{1,10})[\0\t\n\f\r ]{1,9}(\d{1,5})[\0\t\n\f\r ]{1,9}obj(?![A-Za-z])/g;
/** How many trailers, or streams of objects, are looked at in a damaged file. */
const most = 100_000;

/**
 * Finds the objects of a file whose cross-references are damaged: every `12 0 obj` counts, the last one of a number
 * before earlier ones. The trailer is what all trailers together say.
 */
export function scanObjects(reader: ReferenceReader): CrossReferences {
  const text = Buffer.from(
    reader.bytes.buffer,
    reader.bytes.byteOffset,
    reader.bytes.byteLength,
  ).toString('latin1');
  const places = new Map<number, Place | null>();
  const offsets: number[] = [];
  for (const found of text.matchAll(header)) {
    reader.budget.keep(1);
    places.set(Number(found[1]), { offset: found.index });
    offsets.push(found.index);
  }
  const trailer = new Dict();
  addTrailers(text, reader, trailer);
  addStreams(text, reader, { places, offsets, trailer });
  return { places, trailer };
}

function addTrailers(text: string, reader: ReferenceReader, trailer: Dict): void {
  let at = text.indexOf('trailer');
  for (let count = 0; at !== -1 && count < most; count++) {
    const lexer = new Lexer(reader.bytes, at + 'trailer'.length);
    const found = parseValue(lexer, reader.budget);
    reader.budget.read(lexer.position - at);
    if (found instanceof Dict) for (const [key, value] of found) trailer.set(key, value);
    at = text.indexOf('trailer', at + 1);
  }
}

/** Reads streams of objects and of cross-references, which hide objects and stand for trailers. */
function addStreams(
  text: string,
  reader: ReferenceReader,
  found: { places: Map<number, Place | null>; offsets: readonly number[]; trailer: Dict },
): void {
  const tried = new Set<number>();
  let before = 0;
  for (const { index } of text.matchAll(/\/(?:ObjStm|XRef)\b/g)) {
    while ((found.offsets[before + 1] ?? Number.POSITIVE_INFINITY) < index) before++;
    const offset = found.offsets[before];
    if (offset === undefined || offset > index || tried.has(offset) || tried.size > most) continue;
    tried.add(offset);
    const stream = reader.readAt(offset);
    if (stream instanceof Stream) {
      addStream(stream, Number.parseInt(text.slice(offset, offset + 10), 10), reader, found);
    }
  }
}

function addStream(
  stream: Stream,
  number: number,
  reader: ReferenceReader,
  found: { places: Map<number, Place | null>; trailer: Dict },
): void {
  const type = stream.dict.get('Type');
  if (type instanceof Name && type.value === 'ObjStm') {
    addObjectsOf(stream, number, reader, found.places);
    return;
  }
  for (const key of ['Root', 'Info', 'ID', 'Encrypt']) {
    const value = stream.dict.get(key);
    if (value !== undefined) found.trailer.set(key, value);
  }
}

function addObjectsOf(
  stream: Stream,
  number: number,
  reader: ReferenceReader,
  places: Map<number, Place | null>,
): void {
  const bytes = reader.decode(stream);
  const count = stream.dict.get('N');
  if (bytes === undefined || typeof count !== 'number') return;
  const lexer = new Lexer(bytes);
  for (let index = 0; index < count; index++) {
    const [own, offset] = [lexer.next(), lexer.next()];
    if (typeof own !== 'number' || typeof offset !== 'number') return;
    reader.budget.keep(1);
    if (!places.has(own)) places.set(own, { stream: number, index });
  }
}
