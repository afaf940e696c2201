import { crc32, deflateSync } from 'node:zlib';

export interface PngPlan {
  depth: 1 | 2 | 4 | 8 | 16;
  colourType: 0 | 2 | 3 | 4 | 6;
  /** Samples by row, pixel and channel. */
  pixels: number[][][];
  palette?: number[];
  transparency?: number[];
  interlaced?: boolean;
}

const passes = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/** A PNG of the planned pixels; its rows take the filters 0 to 4 in turn. */
export function makePng(plan: PngPlan): Uint8Array {
  const { depth, colourType, pixels, palette, transparency, interlaced = false } = plan;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(pixels[0]?.length ?? 0, 0);
  header.writeUInt32BE(pixels.length, 4);
  header.set([depth, colourType, 0, 0, interlaced ? 1 : 0], 8);
  const rows = (interlaced ? passes : ([[0, 0, 1, 1]] as const)).flatMap(
    ([xStart, yStart, xStep, yStep]) => {
      const inPass = pixels
        .filter((_, y) => y >= yStart && (y - yStart) % yStep === 0)
        .map((row) => row.filter((_, x) => x >= xStart && (x - xStart) % xStep === 0))
        .filter((row) => row.length > 0);
      return filterRows(
        inPass.map((row) => packRow(row.flat(), depth)),
        plan,
      );
    },
  );
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    ...(palette === undefined ? [] : [chunk('PLTE', Buffer.from(palette))]),
    ...(transparency === undefined ? [] : [chunk('tRNS', Buffer.from(transparency))]),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const chunk = Buffer.alloc(body.length + 8);
  chunk.writeUInt32BE(data.length, 0);
  chunk.set(body, 4);
  chunk.writeUInt32BE(crc32(body), body.length + 4);
  return chunk;
}

function packRow(samples: number[], depth: number): Buffer {
  const bits = samples.map((sample) => sample.toString(2).padStart(depth, '0')).join('');
  const bytes = bits.match(/.{1,8}/g) ?? [];
  return Buffer.from(bytes.map((byte) => Number.parseInt(byte.padEnd(8, '0'), 2)));
}

function filterRows(rows: Buffer[], { depth, colourType }: PngPlan): Buffer[] {
  const channels = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }[colourType];
  const step = Math.max(1, (channels * depth) / 8);
  return rows.map((row, index) => {
    const above = rows[index - 1] ?? Buffer.alloc(row.length);
    const filter = index % 5;
    const out = row.map((byte, at) => {
      const left = row[at - step] ?? 0;
      const up = above[at] ?? 0;
      const corner = above[at - step] ?? 0;
      const nearest = [left, up, corner].reduce((best, value) => {
        const far = (one: number) => Math.abs(left + up - corner - one);
        return far(value) < far(best) ? value : best;
      });
      return byte - ([0, left, up, (left + up) >> 1, nearest][filter] ?? 0);
    });
    return Buffer.concat([Buffer.from([filter]), out]);
  });
}
