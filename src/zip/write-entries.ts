import { crc32 } from 'node:zlib';
import { deflateSync } from 'fflate';

/** An entry of a zip as it stands there (APPNOTE 4.3). */
export interface ZipEntry {
  name: string;
  /** Header and data. */
  local: Uint8Array;
  /** Its record in the directory. */
  central: Uint8Array;
}

/** Data as they stand in an entry; sizes are in bytes. */
export interface Packed {
  bytes: Uint8Array;
  method: typeof stored | typeof deflated;
  /** Of what is packed. */
  size: number;
  crc: number;
}

/** Methods of packing (4.4.5): a zip that `readZip` reads has no other. */
const stored = 0;
const deflated = 8;

/** 1 January 1980, 0:00, in the two numbers of a zip (APPNOTE 4.4.6). */
const fixedMoment = 0x00210000;

/** The data deflated: by a library of its own, since what Node has packs otherwise on other machines. */
export function pack(data: Uint8Array): Packed {
  return { ...store(data), bytes: deflateSync(data, { level: 6 }), method: deflated };
}

/** The data as they are. */
export function store(data: Uint8Array): Packed {
  return { bytes: data, method: stored, size: data.length, crc: crc32(data) };
}

/** Whether the entry of this record is not packed. */
export function isStored(record: Uint8Array): boolean {
  return record[10] === stored && record[11] === 0;
}

/** The entry of packed data; `before` is the record of the entry whose place, time and attributes it takes. */
export function toEntry(name: string, packed: Packed, before?: Uint8Array): ZipEntry {
  const path = new TextEncoder().encode(name);
  const old = before && new DataView(before.buffer, before.byteOffset, before.byteLength);
  // Bit 11 says that the name is UTF-8; bit 3 would announce sizes behind the data.
  const flags = old?.getUint16(8, true) ?? (path.length === name.length ? 0 : 0x800);
  const shared = new DataView(new ArrayBuffer(26));
  shared.setUint16(0, 20, true);
  shared.setUint16(2, flags & ~0b1000, true);
  shared.setUint16(4, packed.method, true);
  shared.setUint32(6, old?.getUint32(12, true) ?? fixedMoment, true);
  shared.setUint32(10, packed.crc, true);
  shared.setUint32(14, packed.bytes.length, true);
  shared.setUint32(18, packed.size, true);
  shared.setUint16(22, path.length, true);
  const local = new Uint8Array(30 + path.length + packed.bytes.length);
  local.set([0x50, 0x4b, 3, 4]);
  local.set(new Uint8Array(shared.buffer), 4);
  local.set(path, 30);
  local.set(packed.bytes, 30 + path.length);
  const central = new Uint8Array(46 + path.length);
  central.set([0x50, 0x4b, 1, 2]);
  const record = new DataView(central.buffer);
  record.setUint16(4, old?.getUint16(4, true) ?? 20, true);
  central.set(new Uint8Array(shared.buffer), 6);
  record.setUint32(38, old?.getUint32(38, true) ?? 0, true);
  central.set(path, 46);
  return { name, local, central };
}

/** A zip of the entries in their order. */
export function joinEntries(entries: readonly ZipEntry[]): Uint8Array {
  const locals = entries.reduce((sum, { local }) => sum + local.length, 0);
  const centrals = entries.reduce((sum, { central }) => sum + central.length, 0);
  const bytes = new Uint8Array(locals + centrals + 22);
  const view = new DataView(bytes.buffer);
  let at = 0;
  let record = locals;
  for (const { local, central } of entries) {
    bytes.set(local, at);
    bytes.set(central, record);
    view.setUint32(record + 42, at, true);
    at += local.length;
    record += central.length;
  }
  view.setUint32(record, 0x06054b50, true);
  view.setUint16(record + 8, entries.length, true);
  view.setUint16(record + 10, entries.length, true);
  view.setUint32(record + 12, centrals, true);
  view.setUint32(record + 16, locals, true);
  return bytes;
}
