import { crc32 } from 'node:zlib';
import { deflateSync } from 'fflate';
import type { RawEntry } from './raw-entries.ts';

/** Methods of packing (4.4.5): a zip that has been read has no other. */
const stored = 0;
const deflated = 8;

/** 1 January 1980, 0:00, in the two numbers of a zip (APPNOTE 4.4.6). */
const fixedMoment = 0x00210000;

/**
 * A zip of entries in their order, but for those that changed (null takes one out); the `last` and what is new follow by
 * name. What did not change is copied as it stands; what did keeps its time and its attributes. A part that is again what
 * it was has other packed bytes than Word gave it: neither fflate nor zlib, at any level, packs one of 155 parts of real
 * files as it was packed there.
 */
export function writeZip(
  entries: readonly RawEntry[],
  last: readonly RawEntry[],
  changes: ReadonlyMap<string, Uint8Array | null>,
): Uint8Array {
  const known = new Set([...entries, ...last].map(({ name }) => name));
  const change = (all: readonly RawEntry[]) =>
    all.flatMap((entry): RawEntry[] => {
      const data = changes.get(entry.name);
      if (data === undefined) return [entry];
      return data === null ? [] : [pack(entry.name, data, entry.central)];
    });
  const fresh = [...changes].flatMap(([name, data]) =>
    known.has(name) || data === null ? [] : [pack(name, data)],
  );
  const added = [...change(last), ...fresh].toSorted((one, other) =>
    one.name < other.name ? -1 : 1,
  );
  return join([...change(entries), ...added]);
}

/** An entry, deflated unless that whose place it takes was not; `before` is the record of that. */
function pack(name: string, data: Uint8Array, before?: Uint8Array): RawEntry {
  const path = new TextEncoder().encode(name);
  const old = before && new DataView(before.buffer, before.byteOffset, before.byteLength);
  const method = old?.getUint16(10, true) ?? deflated;
  const packed = method === stored ? data : deflateSync(data, { level: 6 });
  // Bit 3 would announce sizes behind the data.
  const flags = (old?.getUint16(8, true) ?? 0) & ~0b1000;
  const moment = old?.getUint32(12, true) ?? fixedMoment;
  const shared = new DataView(new ArrayBuffer(26));
  shared.setUint16(0, 20, true);
  shared.setUint16(2, flags, true);
  shared.setUint16(4, method, true);
  shared.setUint32(6, moment, true);
  shared.setUint32(10, crc32(data), true);
  shared.setUint32(14, packed.length, true);
  shared.setUint32(18, data.length, true);
  shared.setUint16(22, path.length, true);
  const local = new Uint8Array(30 + path.length + packed.length);
  local.set([0x50, 0x4b, 3, 4]);
  local.set(new Uint8Array(shared.buffer), 4);
  local.set(path, 30);
  local.set(packed, 30 + path.length);
  const central = new Uint8Array(46 + path.length);
  central.set([0x50, 0x4b, 1, 2]);
  const record = new DataView(central.buffer);
  record.setUint16(4, old?.getUint16(4, true) ?? 20, true);
  central.set(new Uint8Array(shared.buffer), 6);
  record.setUint32(38, old?.getUint32(38, true) ?? 0, true);
  central.set(path, 46);
  return { name, local, central, isLong: false };
}

function join(entries: readonly RawEntry[]): Uint8Array {
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
