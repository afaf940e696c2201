import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A document with every part that is XML told anew; undefined takes a part out. */
export function retold(
  bytes: Uint8Array,
  tell: (name: string, xml: string) => [name: string, xml: string] | undefined,
): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([name, data]) => tell(name, strFromU8(data)));
  const kept = parts.filter((one) => one !== undefined);
  return zipSync(Object.fromEntries(kept.map(([name, xml]) => [name, strToU8(xml)])));
}

/** One with its part of a kind taken out, and all that the package says of it. */
export function without(bytes: Uint8Array, kind: string): Uint8Array {
  const said = new RegExp(`<(?:Override|Relationship)\\b[^>]*\\b${kind}\\.xml"[^>]*/>`, 'g');
  return retold(bytes, (name, xml) =>
    name.endsWith(`/${kind}.xml`) ? undefined : [name, xml.replace(said, '')],
  );
}

/** One whose zip is written as those of more than 4 GB are (APPNOTE 4.3.14, 4.3.15, 4.5.3). */
export function longZip(bytes: Uint8Array): Uint8Array {
  const old = Buffer.from(bytes);
  const end = old.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  const count = old.readUInt16LE(end + 10);
  const start = old.readUInt32LE(end + 16);
  const records: Buffer[] = [];
  for (let at = start; at < end; ) {
    const nameLength = old.readUInt16LE(at + 28);
    const record = Buffer.from(old.subarray(at, at + 46 + nameLength));
    const extra = Buffer.alloc(28);
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(24, 2);
    for (const [index, field] of [24, 20, 42].entries()) {
      extra.writeBigUInt64LE(BigInt(record.readUInt32LE(field)), 4 + 8 * index);
      record.writeUInt32LE(0xffffffff, field);
    }
    record.writeUInt16LE(extra.length, 30);
    at += 46 + nameLength + old.readUInt16LE(at + 30) + old.readUInt16LE(at + 32);
    records.push(record, extra);
  }
  const directory = Buffer.concat(records);
  const long = Buffer.alloc(56);
  long.writeUInt32LE(0x06064b50, 0);
  long.writeBigUInt64LE(44n, 4);
  long.writeBigUInt64LE(BigInt(count), 24);
  long.writeBigUInt64LE(BigInt(count), 32);
  long.writeBigUInt64LE(BigInt(directory.length), 40);
  long.writeBigUInt64LE(BigInt(start), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(start + directory.length), 8);
  locator.writeUInt32LE(1, 16);
  const close = Buffer.alloc(22);
  close.writeUInt32LE(0x06054b50, 0);
  close.fill(0xff, 8, 20);
  return Buffer.concat([old.subarray(0, start), directory, long, locator, close]);
}
