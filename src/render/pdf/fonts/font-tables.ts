/** Tables of a TrueType or OpenType font by their tags, in the order of the file. */
export type FontTables = ReadonlyMap<string, Uint8Array>;

const directoryStart = 12;
const directoryEntry = 16;
const trueTypeVersion = 0x00010000;

/** Parts a font into its tables (ISO/IEC 14496-22, 4.5.1). Throws a `RangeError` if it is cut off. */
export function readTables(font: Uint8Array): FontTables {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  return new Map(
    Array.from({ length: view.getUint16(4) }, (_, index) => {
      const at = directoryStart + index * directoryEntry;
      const tag = Buffer.from(font.subarray(at, at + 4)).toString('latin1');
      const start = view.getUint32(at + 8);
      return [tag, font.subarray(start, start + view.getUint32(at + 12))];
    }),
  );
}

/** A table that the font must have. */
export function viewOf(tables: FontTables, tag: string): DataView {
  const table = tables.get(tag);
  if (table === undefined) throw new RangeError(`the font has no table "${tag}"`);
  return new DataView(table.buffer, table.byteOffset, table.byteLength);
}

/** Puts tables together to a TrueType font. */
export function buildFont(tables: FontTables): Uint8Array {
  const entries = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const dataStart = directoryStart + entries.length * directoryEntry;
  const length = entries.reduce((sum, [, table]) => sum + padded(table.length), dataStart);
  const font = new Uint8Array(length);
  const view = new DataView(font.buffer);
  const log = Math.floor(Math.log2(entries.length));
  view.setUint32(0, trueTypeVersion);
  view.setUint16(4, entries.length);
  view.setUint16(6, directoryEntry * 2 ** log);
  view.setUint16(8, log);
  view.setUint16(10, directoryEntry * (entries.length - 2 ** log));
  let start = dataStart;
  entries.forEach(([tag, table], index) => {
    font.set(table, start);
    const at = directoryStart + index * directoryEntry;
    font.set(Buffer.from(tag, 'latin1'), at);
    view.setUint32(at + 4, checksum(view, start, padded(table.length)));
    view.setUint32(at + 8, start);
    view.setUint32(at + 12, table.length);
    start += padded(table.length);
  });
  return font;
}

/** The sum of all numbers of four bytes. */
function checksum(view: DataView, start: number, length: number): number {
  let sum = 0;
  for (let at = start; at < start + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}

function padded(length: number): number {
  return (length + 3) & ~3;
}
