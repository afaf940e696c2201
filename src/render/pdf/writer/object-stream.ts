import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';

/** Many pack better together; a reader that wants one has to unpack all. */
const objectsPerStream = 1000;
const hardest = { level: 9 } as const;
/** Objects are so much alike that more than this takes twice the time for a thousandth. */
const hard = { level: 7 } as const;

/**
 * Takes the lines of a PDF body as pdfkit writes them and gives the file, with every object that is not a stream
 * packed into object streams (ISO 32000-1, 7.5.7) and a cross-reference stream (7.5.8): a third smaller.
 */
export class ObjectPacker {
  readonly #chunks: Uint8Array[] = [];
  #length = 0;
  /** Cross-reference entries by object id: type, then offset or stream id, then index in the stream. */
  readonly #entries = new Map<number, [type: number, place: number, index: number]>();
  readonly #packed: { id: number; body: string }[] = [];
  #current: { id: number; body: string | undefined } | undefined;

  constructor() {
    this.#emit('%PDF-1.7\n%\xff\xff\xff\xff\n');
  }

  /** Takes one line or one block of stream bytes. */
  write(data: string | Uint8Array): void {
    if (typeof data !== 'string') {
      this.#emit(data);
      return;
    }
    if (this.#current === undefined) {
      const begin = /^(\d+) 0 obj$/.exec(data);
      if (begin === null) this.#emit(`${data}\n`);
      else this.#current = { id: Number(begin[1]), body: undefined };
    } else if (this.#current.body === undefined) {
      this.#current.body = data;
    } else {
      this.#endDictionary(this.#current.id, this.#current.body, data);
    }
  }

  /** Takes an object that is not a stream. */
  pack(id: number, body: string): void {
    this.#packed.push({ id, body });
  }

  /** Writes what is packed and the cross-references; `trailer` gives the entries beside size and identifier. */
  finish(trailer: string, size: number): Uint8Array {
    let nextId = size;
    for (let start = 0; start < this.#packed.length; start += objectsPerStream) {
      this.#writeObjectStream(nextId++, this.#packed.slice(start, start + objectsPerStream));
    }
    const start = this.#length;
    this.#entries.set(nextId, [1, start, 0]);
    const placeLength = start > 0xffffff ? 4 : 3;
    const table = deflateSync(this.#table(nextId + 1, placeLength), hardest);
    const id = this.#identifier();
    this.#emit(
      `${nextId} 0 obj\n<< /Type /XRef /Size ${nextId + 1} /W [1 ${placeLength} 2] ${trailer} /ID [<${id}> <${id}>] ` +
        `/Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns ${placeLength + 3} >> ` +
        `/Length ${table.length} >>\nstream\n`,
    );
    this.#emit(table);
    this.#emit(`\nendstream\nendobj\nstartxref\n${start}\n%%EOF\n`);
    return joinChunks(this.#chunks, this.#length);
  }

  #endDictionary(id: number, body: string, line: string): void {
    if (line === 'stream') {
      this.#entries.set(id, [1, this.#length, 0]);
      this.#emit(`${id} 0 obj\n${tighten(body)}\nstream\n`);
    } else {
      this.pack(id, tighten(body));
    }
    this.#current = undefined;
  }

  #writeObjectStream(id: number, objects: readonly { id: number; body: string }[]): void {
    let offset = 0;
    const head: string[] = [];
    const bodies: string[] = [];
    objects.forEach((object, index) => {
      head.push(`${object.id} ${offset}`);
      const body = `${object.body}\n`;
      bodies.push(body);
      offset += body.length;
      this.#entries.set(object.id, [2, id, index]);
    });
    const first = `${head.join(' ')}\n`;
    const content = deflateSync(Buffer.from(first + bodies.join(''), 'latin1'), hard);
    this.#entries.set(id, [1, this.#length, 0]);
    this.#emit(
      `${id} 0 obj\n<< /Type /ObjStm /N ${objects.length} /First ${first.length} ` +
        `/Filter /FlateDecode /Length ${content.length} >>\nstream\n`,
    );
    this.#emit(content);
    this.#emit('\nendstream\nendobj\n');
  }

  /** Rows of the cross-reference stream, each as what it adds to the one above (ISO 32000-1, 7.4.4.4), since they differ by little. */
  #table(size: number, placeLength: number): Uint8Array {
    const entryLength = placeLength + 3;
    const plain = new Uint8Array(size * entryLength);
    const view = new DataView(plain.buffer);
    view.setUint16(entryLength - 2, 0xffff);
    for (const [id, [type, place, index]] of this.#entries) {
      const at = id * entryLength;
      // The type is written last, over the first byte of a short place.
      view.setUint32(at + placeLength - 3, place);
      view.setUint8(at, type);
      view.setUint16(at + entryLength - 2, index);
    }
    const up = 2;
    const rows = new Uint8Array(size * (entryLength + 1));
    plain.forEach((byte, at) => {
      const row = Math.floor(at / entryLength);
      rows[row * (entryLength + 1)] = up;
      rows[at + row + 1] = byte - (plain[at - entryLength] ?? 0);
    });
    return rows;
  }

  /** The file identifier (14.4): a hash of everything written so far, so that equal files have equal ones. */
  #identifier(): string {
    const hash = createHash('sha256');
    for (const chunk of this.#chunks) hash.update(chunk);
    return hash.digest('hex').slice(0, 32);
  }

  #emit(data: string | Uint8Array): void {
    const bytes = typeof data === 'string' ? Buffer.from(data, 'latin1') : data;
    this.#chunks.push(bytes);
    this.#length += bytes.length;
  }
}

/** A dictionary as pdfkit writes it, an entry a line, without the white that no reader needs (7.2.2); line ends in strings are escaped. */
function tighten(body: string): string {
  return body
    .replace(/(?<=\n\/[\w.]+) (?=[/[(<])/g, '')
    .replace(/<<\n|\n(?=[/>])/g, (white) => white.trimEnd())
    .replaceAll('\n', ' ');
}

function joinChunks(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}
