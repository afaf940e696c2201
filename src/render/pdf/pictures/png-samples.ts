import type { PngParts } from '../../../document/png-chunks.ts';
import { passesOf } from '../../../document/png-rows.ts';

/** Where the samples of a row belong: its first pixel, and how many pixels lie between two of its samples' pixels. */
export interface RowPlace {
  firstPixel: number;
  step: number;
  columns: number;
}

type TakeRow = (samples: Uint8Array | Uint16Array, place: RowPlace) => void;

/**
 * Gives the samples of a PNG row by row, each of `depth` bits; takes the filters off the rows in place. The array that
 * is given holds only until the next row.
 */
export function eachRow(parts: PngParts, rows: Uint8Array, take: TakeRow): void {
  const { channels, depth, widthPx } = parts;
  const pixelLength = Math.max(1, (channels * depth) / 8);
  let at = 0;
  for (const pass of passesOf(parts)) {
    const { columns, rowLength } = pass;
    const count = columns * channels;
    const apart = depth === 16 ? new Uint16Array(count) : new Uint8Array(count);
    let above: Uint8Array = new Uint8Array(rowLength);
    for (let row = 0; row < pass.rows; row++) {
      const line = rows.subarray(at + 1, at + 1 + rowLength);
      unfilter(rows[at] ?? 0, line, above, pixelLength);
      if (depth !== 8) takeApart(line, depth, apart);
      const firstPixel = (pass.yStart + row * pass.yStep) * widthPx + pass.xStart;
      take(depth === 8 ? line : apart, { firstPixel, step: pass.xStep, columns });
      above = line;
      at += 1 + rowLength;
    }
  }
}

/** Samples that do not take a byte each. */
function takeApart(line: Uint8Array, depth: number, samples: Uint8Array | Uint16Array): void {
  for (let index = 0; index < samples.length; index++) {
    const bit = index * depth;
    samples[index] =
      depth === 16
        ? ((line[index * 2] ?? 0) << 8) | (line[index * 2 + 1] ?? 0)
        : ((line[bit >> 3] ?? 0) >> (8 - depth - (bit & 7))) & ((1 << depth) - 1);
  }
}

/** Takes the filter off a row (PNG specification, clause 9.2). */
function unfilter(filter: number, line: Uint8Array, above: Uint8Array, pixelLength: number): void {
  const { length } = line;
  if (filter === 1) {
    for (let at = pixelLength; at < length; at++)
      line[at] = byte(line, at) + byte(line, at - pixelLength);
  } else if (filter === 2) {
    for (let at = 0; at < length; at++) line[at] = byte(line, at) + byte(above, at);
  } else if (filter === 3) {
    for (let at = 0; at < length; at++) {
      line[at] = byte(line, at) + ((byte(line, at - pixelLength) + byte(above, at)) >> 1);
    }
  } else if (filter === 4) {
    for (let at = 0; at < length; at++) {
      const before = at - pixelLength;
      const guess = nearest(byte(line, before), byte(above, at), byte(above, before));
      line[at] = byte(line, at) + guess;
    }
  }
}

/** Nothing before the first pixel counts as 0. */
function byte(bytes: Uint8Array, at: number): number {
  return at < 0 ? 0 : (bytes[at] ?? 0);
}

/** The neighbour that is nearest to where the three of them lead (the filter of Paeth). */
function nearest(left: number, up: number, corner: number): number {
  const toLeft = Math.abs(up - corner);
  const toUp = Math.abs(left - corner);
  const toCorner = Math.abs(left + up - 2 * corner);
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}
