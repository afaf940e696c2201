import { inflateSync } from 'node:zlib';
import type { PngParts } from './png-chunks.ts';

interface Pass {
  xStart: number;
  yStart: number;
  xStep: number;
  yStep: number;
}

const onePass: Pass[] = [{ xStart: 0, yStart: 0, xStep: 1, yStep: 1 }];
/** The seven passes of an interlaced picture (PNG specification, clause 8.2). */
const adam7: Pass[] = [
  { xStart: 0, yStart: 0, xStep: 8, yStep: 8 },
  { xStart: 4, yStart: 0, xStep: 8, yStep: 8 },
  { xStart: 0, yStart: 4, xStep: 4, yStep: 8 },
  { xStart: 2, yStart: 0, xStep: 4, yStep: 4 },
  { xStart: 0, yStart: 2, xStep: 2, yStep: 4 },
  { xStart: 1, yStart: 0, xStep: 2, yStep: 2 },
  { xStart: 0, yStart: 1, xStep: 1, yStep: 2 },
];

/** Inflates the rows of a PNG, never to more than its size says. Throws if they are damaged or not all there. */
export function inflateRows(parts: PngParts): Uint8Array {
  const length = passesOf(parts).reduce((sum, pass) => {
    const { columns, rows } = passSize(parts, pass);
    return sum + (columns === 0 ? 0 : rows * (1 + rowLength(parts, columns)));
  }, 0);
  const rows = inflateSync(parts.packed, { maxOutputLength: length });
  if (rows.length < length) throw new RangeError('rows of the picture are missing');
  return rows;
}

/** The samples of a PNG in the order of its pixels, each of `depth` bits; takes the filters off the rows in place. */
export function readSamples(parts: PngParts, rows: Uint8Array): Uint8Array | Uint16Array {
  const { channels, depth, widthPx, heightPx } = parts;
  const count = widthPx * heightPx * channels;
  const samples = depth === 16 ? new Uint16Array(count) : new Uint8Array(count);
  const pixelLength = Math.max(1, (channels * depth) / 8);
  let at = 0;
  for (const pass of passesOf(parts)) {
    const size = passSize(parts, pass);
    const length = rowLength(parts, size.columns);
    let above: Uint8Array = new Uint8Array(length);
    for (let row = 0; row < size.rows && size.columns > 0; row++) {
      const line = rows.subarray(at + 1, at + 1 + length);
      unfilter(rows[at] ?? 0, line, above, pixelLength);
      const start = (pass.yStart + row * pass.yStep) * widthPx + pass.xStart;
      for (let index = 0; index < size.columns * channels; index++) {
        const pixel = start + Math.floor(index / channels) * pass.xStep;
        samples[pixel * channels + (index % channels)] = sampleAt(line, index, depth);
      }
      above = line;
      at += 1 + length;
    }
  }
  return samples;
}

function passesOf(parts: PngParts): Pass[] {
  return parts.interlaced ? adam7 : onePass;
}

function passSize(parts: PngParts, pass: Pass): { columns: number; rows: number } {
  return {
    columns: Math.max(0, Math.ceil((parts.widthPx - pass.xStart) / pass.xStep)),
    rows: Math.max(0, Math.ceil((parts.heightPx - pass.yStart) / pass.yStep)),
  };
}

function rowLength({ channels, depth }: PngParts, columns: number): number {
  return Math.ceil((columns * channels * depth) / 8);
}

function sampleAt(line: Uint8Array, index: number, depth: number): number {
  if (depth === 8) return line[index] ?? 0;
  if (depth === 16) return ((line[index * 2] ?? 0) << 8) | (line[index * 2 + 1] ?? 0);
  const bit = index * depth;
  return ((line[bit >> 3] ?? 0) >> (8 - depth - (bit & 7))) & ((1 << depth) - 1);
}

/** Takes the filter off a row (PNG specification, clause 9.2). */
function unfilter(filter: number, line: Uint8Array, above: Uint8Array, pixelLength: number): void {
  if (filter > 4) throw new RangeError(`a row of the picture has the filter ${filter}`);
  if (filter === 0) return;
  for (let index = 0; index < line.length; index++) {
    const left = index < pixelLength ? 0 : (line[index - pixelLength] ?? 0);
    const up = above[index] ?? 0;
    const corner = index < pixelLength ? 0 : (above[index - pixelLength] ?? 0);
    line[index] = (line[index] ?? 0) + predict(filter, left, up, corner);
  }
}

function predict(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  const toLeft = Math.abs(up - corner);
  const toUp = Math.abs(left - corner);
  const toCorner = Math.abs(left + up - 2 * corner);
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}
