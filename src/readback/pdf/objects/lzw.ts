/** Unpacks LZW (ISO 32000-1, 7.4.4) with early change, up to one byte more than `limit`. */
export function decodeLzw(bytes: Uint8Array, limit: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  let length = 0;
  let table: Uint8Array[] = [];
  let previous: Uint8Array | undefined;
  const reset = (): void => {
    table = Array.from({ length: 258 }, (_, code) => Uint8Array.of(code));
    previous = undefined;
  };
  reset();
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xffffff;
    bits += 8;
    const width = widthFor(table.length);
    if (bits < width) continue;
    bits -= width;
    const code = (held >> bits) & ((1 << width) - 1);
    if (code === 257) break;
    if (code === 256) {
      reset();
      continue;
    }
    const entry = table[code] ?? (previous === undefined ? undefined : join(previous, previous));
    if (entry === undefined || code > table.length) break;
    if (previous !== undefined && table.length < 4096) table.push(join(previous, entry));
    chunks.push(entry);
    length += entry.length;
    previous = entry;
    if (length > limit) break;
  }
  return Buffer.concat(chunks);
}

function widthFor(size: number): number {
  if (size < 511) return 9;
  if (size < 1023) return 10;
  return size < 2047 ? 11 : 12;
}

function join(text: Uint8Array, next: Uint8Array): Uint8Array {
  const joined = new Uint8Array(text.length + 1);
  joined.set(text);
  joined[text.length] = next[0] ?? 0;
  return joined;
}
