import { isStored, joinEntries, pack, store, toEntry } from '../../../zip/write-entries.ts';
import type { RawEntry } from './raw-entries.ts';

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
      return data === null ? [] : [toRawEntry(entry.name, data, entry.central)];
    });
  const fresh = [...changes].flatMap(([name, data]) =>
    known.has(name) || data === null ? [] : [toRawEntry(name, data)],
  );
  const added = [...change(last), ...fresh].toSorted((one, other) =>
    one.name < other.name ? -1 : 1,
  );
  return joinEntries([...change(entries), ...added]);
}

/** An entry, deflated unless that whose place it takes was not; `before` is the record of that. */
function toRawEntry(name: string, data: Uint8Array, before?: Uint8Array): RawEntry {
  const packed = before && isStored(before) ? store(data) : pack(data);
  return { ...toEntry(name, packed, before), isLong: false };
}
