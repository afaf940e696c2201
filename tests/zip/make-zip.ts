import { crc32, deflateRawSync } from 'node:zlib';

/** One entry of a zip made by hand; what is given in `says` stands in the headers in place of the truth. */
export interface MadeEntry {
  name: string;
  data?: Uint8Array;
  method?: number;
  says?: { size?: number; crc?: number; localName?: string; flags?: number; attributes?: number };
}

/** What the end of a zip says in place of the truth; `comment` stands behind it. */
export interface MadeEnd {
  count?: number;
  size?: number;
  start?: number;
  comment?: Uint8Array;
}

/** A zip byte by byte (APPNOTE 4.3), so that every field can lie. */
export function makeZip(entries: readonly MadeEntry[], ends: MadeEnd = {}): Uint8Array {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, data = new Uint8Array(), method = 8, says = {} } of entries) {
    const packed = method === 8 ? deflateRawSync(data) : Buffer.from(data);
    const fields = (inner: string): Buffer => {
      const head = Buffer.alloc(26);
      head.writeUInt16LE(20, 0);
      head.writeUInt16LE(says.flags ?? 0x800, 2);
      head.writeUInt16LE(method, 4);
      head.writeUInt32LE(says.crc ?? crc32(data), 10);
      head.writeUInt32LE(packed.length, 14);
      head.writeUInt32LE(says.size ?? data.length, 18);
      head.writeUInt16LE(Buffer.byteLength(inner), 22);
      return head;
    };
    const localName = says.localName ?? name;
    const here = Buffer.concat([
      Buffer.from('PK\u0003\u0004'),
      fields(localName),
      Buffer.from(localName),
      packed,
    ]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(says.attributes ?? 0, 6);
    tail.writeUInt32LE(offset, 10);
    const madeBy = Buffer.from([20, 3]);
    central.push(
      Buffer.concat([Buffer.from('PK\u0001\u0002'), madeBy, fields(name), tail, Buffer.from(name)]),
    );
    local.push(here);
    offset += here.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 0, 'latin1');
  const { count = entries.length, comment = new Uint8Array() } = ends;
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(ends.size ?? directory.length, 12);
  end.writeUInt32LE(ends.start ?? offset, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([...local, directory, end, comment]);
}
