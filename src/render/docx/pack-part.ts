import { type Packed, pack } from '../../zip/write-entries.ts';

/** Most texts of a document are those of the one before it, and no longer than this. */
const longest = 2 ** 16;
const most = 48;

/** The texts that were packed of late, the latest last. */
const latest = new Map<string, Packed>();

/** Bytes that were packed, such as fonts, for as long as somebody holds them. */
const held = new WeakMap<Uint8Array, Packed>();

/** A part deflated; what was of late, is not again. At most 48 short texts are kept. */
export function packPart(part: string | Uint8Array): Packed {
  if (typeof part !== 'string') {
    const packed = held.get(part) ?? pack(part);
    held.set(part, packed);
    return packed;
  }
  const packed = latest.get(part) ?? pack(new TextEncoder().encode(part));
  if (part.length > longest) return packed;
  latest.delete(part);
  latest.set(part, packed);
  const [oldest] = latest.keys();
  if (latest.size > most && oldest !== undefined) latest.delete(oldest);
  return packed;
}
