import type { PngParts } from './png-chunks.ts';

/** Pixels of a PNG that are packed together: all, or those of one pass of an interlaced picture. */
export interface PngPass {
  xStart: number;
  yStart: number;
  xStep: number;
  yStep: number;
  columns: number;
  rows: number;
  /** Bytes of a row, without that of its filter. */
  rowLength: number;
}

type Inflate = (packed: Uint8Array, options: { maxOutputLength: number }) => Uint8Array;

const onePass = [[0, 0, 1, 1]] as const;
/** The seven passes of an interlaced picture (PNG specification, clause 8.2): first column and row, and steps. */
const adam7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/** The passes of a PNG that hold any pixel, in their order. */
export function passesOf({ interlaced, widthPx, heightPx, channels, depth }: PngParts): PngPass[] {
  return (interlaced ? adam7 : onePass)
    .map(([xStart, yStart, xStep, yStep]) => {
      const columns = Math.max(0, Math.ceil((widthPx - xStart) / xStep));
      const rows = Math.max(0, Math.ceil((heightPx - yStart) / yStep));
      const rowLength = Math.ceil((columns * channels * depth) / 8);
      return { xStart, yStart, xStep, yStep, columns, rows, rowLength };
    })
    .filter(({ columns, rows }) => columns > 0 && rows > 0);
}

/**
 * Inflates the rows of a PNG, a byte for the filter before each, never to more than its size says. Throws if they are
 * damaged or not all there. `inflate` is that of node:zlib, which this room does without.
 */
export function inflateRows(parts: PngParts, inflate: Inflate): Uint8Array {
  const passes = passesOf(parts);
  const length = passes.reduce((sum, { rows, rowLength }) => sum + rows * (1 + rowLength), 0);
  const bytes = inflate(parts.packed, { maxOutputLength: length });
  if (bytes.length < length) throw new RangeError('rows of the picture are missing');
  let at = 0;
  for (const { rows, rowLength } of passes) {
    for (let row = 0; row < rows; row++, at += 1 + rowLength) {
      const filter = bytes[at] ?? 0;
      if (filter > 4) throw new RangeError(`a row of the picture has the filter ${filter}`);
    }
  }
  return bytes;
}
