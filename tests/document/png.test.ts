import { crc32, deflateSync, inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { type PngParts, readPngChunks } from '../../src/document/png-chunks.ts';
import { inflateRows, passesOf } from '../../src/document/png-rows.ts';
import { makePng, type PngPlan } from '../render/pdf/pictures/make-png.ts';

const grey: PngPlan = { depth: 8, colourType: 0, pixels: [[[1], [2], [3]]] };

/** The parts of a PNG, in a larger buffer as Node hands them out. */
function read(bytes: Uint8Array): PngParts | string {
  const shared = new Uint8Array(bytes.length + 2);
  shared.set(bytes, 2);
  return readPngChunks(shared.subarray(2), crc32);
}

/** A chunk with its length and check sum. */
function chunk(type: string, data: Uint8Array = new Uint8Array()): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const bytes = Buffer.alloc(body.length + 8);
  bytes.writeUInt32BE(data.length, 0);
  bytes.set(body, 4);
  bytes.writeUInt32BE(crc32(body), body.length + 4);
  return bytes;
}

const signature = Buffer.from('89504e470d0a1a0a', 'hex');

/** A PNG of any header and chunks. */
function png(header: readonly number[], ...chunks: Buffer[]): Buffer {
  const [width = 0, height = 0, ...rest] = header;
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  data.set(rest, 8);
  return Buffer.concat([signature, chunk('IHDR', data), ...chunks, chunk('IEND')]);
}

test('size, kind, palette, transparency and packed pixels are found', () => {
  const plan: PngPlan = {
    ...{ depth: 2, colourType: 3, pixels: [[[0], [1]]], interlaced: true },
    ...{ palette: [1, 2, 3, 4, 5, 6], transparency: [7] },
  };
  const parts = read(makePng(plan));
  expect(parts).toMatchObject({
    ...{ widthPx: 2, heightPx: 1, depth: 2, colourType: 3, channels: 1, interlaced: true },
    ...{ palette: Uint8Array.of(1, 2, 3, 4, 5, 6), transparency: Uint8Array.of(7) },
  });
  expect(read(makePng(grey))).toMatchObject({
    ...{ widthPx: 3, heightPx: 1, depth: 8, colourType: 0, interlaced: false },
    ...{ palette: undefined, transparency: undefined },
  });
});

test('pixels in several chunks are joined, chunks of other kinds passed over', () => {
  const bytes = png(
    [1, 1, 8, 0, 0, 0, 0],
    ...[chunk('tEXt', Buffer.from('x')), chunk('IDAT', Uint8Array.of(1, 2))],
    ...[chunk('IDAT'), chunk('IDAT', Uint8Array.of(3))],
  );
  expect(read(bytes)).toMatchObject({ packed: Uint8Array.of(1, 2, 3) });
  expect(read(png([1, 1, 8, 0, 0, 0, 0]))).toMatchObject({ packed: new Uint8Array() });
});

test('of each kind of colour the depths of the specification are read, and no other', () => {
  const taken = Array.from({ length: 8 }, (_, colourType) =>
    Array.from({ length: 18 }, (_, depth) => depth).filter((depth) => {
      const palette = chunk('PLTE', Uint8Array.of(1, 2, 3));
      const parts = read(png([1, 1, depth, colourType, 0, 0, 0], palette, chunk('IDAT')));
      return typeof parts !== 'string';
    }),
  );
  const [small, large] = [
    [1, 2, 4, 8],
    [8, 16],
  ];
  expect(taken).toEqual([[...small, 16], [], large, small, large, [], large, []]);
  const channels = [0, 2, 3, 4, 6].map((colourType) => {
    const palette = chunk('PLTE', Uint8Array.of(1, 2, 3));
    const parts = read(png([1, 1, 8, colourType, 0, 0, 0], palette, chunk('IDAT')));
    return typeof parts === 'string' ? parts : parts.channels;
  });
  expect(channels).toEqual([1, 3, 1, 2, 4]);
});

test.each([
  [[1, 1, 8, 0, 0, 0, 2], 'has a damaged header'],
  [[1, 1, 3, 0, 0, 0, 0], 'has a damaged header'],
  [[0, 1, 8, 0, 0, 0, 0], 'has no width or no height'],
  [[1, 0, 8, 0, 0, 0, 0], 'has no width or no height'],
  [[1, 1, 8, 3, 0, 0, 0], 'has no palette'],
])('the header %j is refused: it %s', (header, fault) => {
  expect(read(png(header))).toBe(fault);
});

const grey1 = [1, 1, 8, 0, 0, 0, 0];

test('a palette has 1 to 256 whole colours, stands before the pixels, once, and where it is needed', () => {
  const judge = (colourType: number, ...chunks: Buffer[]): unknown => {
    const parts = read(png(grey1.with(3, colourType), ...chunks));
    return typeof parts === 'string' ? parts : parts.palette?.length;
  };
  const colours = (bytes: number): Buffer => chunk('PLTE', new Uint8Array(bytes));
  const pixels = chunk('IDAT');
  expect(judge(3, pixels)).toBe('has no palette');
  expect(judge(3, colours(0), pixels)).toBe('has no palette');
  expect([3, 768].map((bytes) => judge(3, colours(bytes), pixels))).toEqual([3, 768]);
  expect(judge(2, pixels)).toBeUndefined();
  const damaged = 'is cut off or damaged';
  expect([2, 4, 771].map((bytes) => judge(3, colours(bytes), pixels))).toEqual(
    Array(3).fill(damaged),
  );
  expect(judge(3, pixels, colours(3))).toBe(damaged);
  expect(judge(3, colours(3), colours(3), pixels)).toBe(damaged);
});

test('chunks that a picture rests on are known, and the header is there once', () => {
  expect(read(png(grey1, chunk('abCd')))).toMatchObject({ widthPx: 1 });
  expect(read(png(grey1, chunk('ABCD')))).toBe('is cut off or damaged');
  expect(read(png(grey1, chunk('IHDR')))).toBe('is cut off or damaged');
  const other = (at: number, value: number): unknown =>
    read(png(grey1).map((byte, index) => (index === at ? value : byte)));
  for (const at of [11, 12, 26, 27]) expect(other(at, 9)).toBe('has a damaged header');
});

test('a moving picture is refused', () => {
  expect(read(png([1, 1, 8, 0, 0, 0, 0], chunk('acTL', Buffer.alloc(8))))).toBe(
    'is a moving picture; save one of its pictures',
  );
});

test('every changed byte of a chunk is seen, and a file that is cut off', () => {
  const bytes = Buffer.from(makePng(grey));
  for (let at = 29; at < bytes.length; at += 1) {
    const changed = Buffer.from(bytes);
    changed[at] = (changed[at] ?? 0) ^ 1;
    let result: unknown;
    try {
      result = read(changed);
    } catch (error) {
      result = error instanceof RangeError ? 'is cut off or damaged' : error;
    }
    expect(result, `byte ${at}`).toBe('is cut off or damaged');
  }
  expect(() => read(bytes.subarray(0, 20))).toThrow(RangeError);
  expect(() => read(bytes.subarray(0, bytes.length - 1))).toThrow(RangeError);
});

const partsOf = (fields: Partial<PngParts>): PngParts => ({
  ...{ widthPx: 11, heightPx: 5, depth: 8, colourType: 2, channels: 3, interlaced: false },
  ...{ palette: undefined, transparency: undefined, packed: new Uint8Array(), ...fields },
});

test('a picture that is not interlaced is one pass, its rows filled up to bytes', () => {
  const one = { xStart: 0, yStart: 0, xStep: 1, yStep: 1, columns: 11, rows: 5 };
  expect(passesOf(partsOf({}))).toEqual([{ ...one, rowLength: 33 }]);
  expect(passesOf(partsOf({ depth: 1, channels: 1 }))).toEqual([{ ...one, rowLength: 2 }]);
  expect(passesOf(partsOf({ depth: 16, channels: 4 }))).toEqual([{ ...one, rowLength: 88 }]);
});

test('the passes of an interlaced picture are those of the specification (clause 8.2)', () => {
  const shown = passesOf(partsOf({ interlaced: true })).map((pass) => [
    ...[pass.xStart, pass.yStart, pass.xStep, pass.yStep, pass.columns, pass.rows],
  ]);
  expect(shown).toEqual([
    [0, 0, 8, 8, 2, 1],
    [4, 0, 8, 8, 1, 1],
    [0, 4, 4, 8, 3, 1],
    [2, 0, 4, 4, 3, 2],
    [0, 2, 2, 4, 6, 1],
    [1, 0, 2, 2, 5, 3],
    [0, 1, 1, 2, 11, 2],
  ]);
  const pixel = passesOf(partsOf({ interlaced: true, widthPx: 1, heightPx: 1 }));
  expect(pixel).toMatchObject([{ columns: 1, rows: 1 }]);
  const tall = passesOf(partsOf({ interlaced: true, widthPx: 1, heightPx: 9 }));
  expect(tall.map(({ columns, rows }) => [columns, rows])).toEqual([
    [1, 2],
    [1, 1],
    [1, 2],
    [1, 4],
  ]);
});

/** The rows of a grey picture of 2 x 2 pixels, as they are after inflating. */
function rows(inflated: readonly number[], interlaced = false): number[] {
  const size = { widthPx: 2, heightPx: 2, channels: 1, colourType: 0 } as const;
  const packed = deflateSync(Uint8Array.from(inflated));
  return [...inflateRows(partsOf({ ...size, packed, interlaced }), inflateSync)];
}

test('rows are inflated to as many bytes as the size says, and not to one more or less', () => {
  const whole = [0, 1, 2, 4, 3, 4];
  expect(rows(whole)).toEqual(whole);
  expect(() => rows(whole.slice(0, -1))).toThrow('rows of the picture are missing');
  expect(() => rows([...whole, 0])).toThrow(RangeError);
  const passes = [0, 1, 1, 2, 2, 3, 4];
  expect(rows(passes, true)).toEqual(passes);
});

test('each row has one of the five filters', () => {
  expect(() => rows([5, 9, 9, 0, 9, 9])).toThrow('a row of the picture has the filter 5');
  expect(() => rows([0, 9, 9, 5, 9, 9])).toThrow('a row of the picture has the filter 5');
  expect(() => rows([0, 1, 0, 2, 9, 3, 4], true)).toThrow('has the filter 9');
});
