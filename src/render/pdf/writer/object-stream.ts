import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';

const objectsPerStream = 200;

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

  /** Writes what is packed and the cross-references; `trailer` gives the entries beside size and identifier. */
  finish(trailer: string, size: number): Uint8Array {
    let nextId = size;
    for (let start = 0; start < this.#packed.length; start += objectsPerStream) {
      this.#writeObjectStream(nextId++, this.#packed.slice(start, start + objectsPerStream));
    }
    const start = this.#length;
    this.#entries.set(nextId, [1, start, 0]);
    const table = deflateSync(this.#table(nextId + 1));
    const id = this.#identifier();
    this.#emit(
      `${nextId} 0 obj\n<< /Type /XRef /Size ${nextId + 1} /W [1 4 2] ${trailer} /ID [<${id}> <${id}>] ` +
        `/Filter /FlateDecode /Length ${table.length} >>\nstream\n`,
    );
    this.#emit(table);
    this.#emit(`\nendstream\nendobj\nstartxref\n${start}\n%%EOF\n`);
    return joinChunks(this.#chunks, this.#length);
  }

  #endDictionary(id: number, body: string, line: string): void {
    if (line === 'stream') {
      this.#entries.set(id, [1, this.#length, 0]);
      this.#emit(`${id} 0 obj\n${body}\nstream\n`);
    } else {
      this.#packed.push({ id, body });
    }
    this.#current = undefined;
  }

  #writeObjectStream(id: number, objects: readonly { id: number; body: string }[]): void {
    let offset = 0;
    const head: string[] = [];
    const bodies: string[] = [];
    objects.forEach((object, index) => {
      head.push(`${object.id} ${offset}`);
      const body = `${object.body.replaceAll('\n', ' ')}\n`;
      bodies.push(body);
      offset += body.length;
      this.#entries.set(object.id, [2, id, index]);
    });
    const first = `${head.join(' ')}\n`;
    const content = deflateSync(Buffer.from(first + bodies.join(''), 'latin1'));
    this.#entries.set(id, [1, this.#length, 0]);
    this.#emit(
      `${id} 0 obj\n<< /Type /ObjStm /N ${objects.length} /First ${first.length} ` +
        `/Filter /FlateDecode /Length ${content.length} >>\nstream\n`,
    );
    this.#emit(content);
    this.#emit('\nendstream\nendobj\n');
  }

  #table(size: number): Uint8Array {
    const bytes = new Uint8Array(size * 7);
    const view = new DataView(bytes.buffer);
    view.setUint16(5, 0xffff);
    for (const [id, [type, place, index]] of this.#entries) {
      view.setUint8(id * 7, type);
      view.setUint32(id * 7 + 1, place);
      view.setUint16(id * 7 + 5, index);
    }
    return bytes;
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

function joinChunks(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}
