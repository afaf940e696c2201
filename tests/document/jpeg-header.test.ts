import { expect, test } from 'vitest';
import { findJpegFault, type JpegHeader, readJpegHeader } from '../../src/document/jpeg-header.ts';

const start = [0xff, 0xd8];
const end = [0xff, 0xd9];

/** A segment with its marker and length. */
const segment = (marker: number, ...data: number[]): number[] => [
  ...[0xff, marker],
  ...[(data.length + 2) >> 8, (data.length + 2) & 0xff],
  ...data,
];
/** A frame header of 30 x 20 pixels. */
const frame = (marker = 0xc0, bits = 8, components = 3): number[] =>
  segment(marker, bits, 0, 20, 0, 30, components, ...Array(components * 3).fill(0));
/** Where the pixels begin. */
const scan = segment(0xda);

/** The header in a file of these pieces, in a larger buffer as Node hands them out. */
function read(...pieces: number[][]): JpegHeader | string {
  return readJpegHeader(Uint8Array.from([9, 9, ...start, ...pieces.flat()]).subarray(2));
}

const usual: JpegHeader = {
  ...{ widthPx: 30, heightPx: 20, bits: 8, components: 3 },
  ...{ isUsual: true, orientation: 1 },
};

test('the frame header is found behind other segments and filling bytes', () => {
  expect(read(frame(), scan)).toEqual(usual);
  expect(read(segment(0xe0, 1, 2, 3), [0xff], frame(), scan, end)).toEqual(usual);
  expect(read(segment(0xfe, ...Array(300).fill(0xc0)), frame(), scan)).toEqual(usual);
});

test('baseline, extended and progressive frames are usual, other ones are not', () => {
  const frames = [0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf];
  for (const marker of frames) {
    expect(read(frame(marker), scan), marker.toString(16)).toEqual({
      ...usual,
      isUsual: marker <= 0xc2,
    });
  }
});

test.each([0xc4, 0xc8, 0xcc, 0xbf, 0xd0])('the marker %i begins no frame', (marker) => {
  expect(read(segment(marker, 8, 0, 1, 0, 1, 3), frame(), scan)).toEqual(usual);
});

test('a file without a frame header says so, a broken one that it is broken', () => {
  expect(read(end)).toBe('has no frame header');
  expect(read(segment(0xda, 0), frame())).toBe('has no frame header');
  expect(read([0, 0])).toBe('is damaged');
  expect(read(frame(), end)).toBe('is damaged');
  expect(read(frame(), frame(), scan)).toBe('is damaged');
  expect(read(frame(), [7])).toBe('is damaged');
  expect(read(segment(0xe0, 1), [7], frame())).toBe('is damaged');
  expect(() => read()).toThrow(RangeError);
  expect(() => read(segment(0xe0, 1))).toThrow(RangeError);
  expect(() => read(frame().slice(0, 9))).toThrow(RangeError);
});

/** An Exif segment; `entries` are tag and value. */
function exif(entries: [tag: number, value: number][], little = false, count = entries.length) {
  const word = (value: number): number[] =>
    little ? [value & 0xff, value >> 8] : [value >> 8, value & 0xff];
  const long = (value: number): number[] => (little ? [value, 0, 0, 0] : [0, 0, 0, value]);
  const order = little ? [0x49, 0x49] : [0x4d, 0x4d];
  return [
    ...Buffer.from('Exif\0\0'),
    ...[...order, ...word(42), ...long(8), ...word(count)],
    ...entries.flatMap(([tag, value]) => [
      ...[...word(tag), ...word(3), ...long(1), ...word(value), 0, 0],
    ]),
  ];
}

const turned = (data: number[], marker = 0xe1): number | undefined => {
  const header = read(segment(marker, ...data), frame(), scan);
  return typeof header === 'string' ? undefined : header.orientation;
};

test('the orientation stands in Exif, in either order of bytes, behind other tags', () => {
  expect(turned(exif([[0x112, 6]]))).toBe(6);
  expect(turned(exif([[0x112, 8]], true))).toBe(8);
  expect(
    turned(
      exif([
        [0x10f, 5],
        [0x112, 3],
        [0x112, 4],
      ]),
    ),
  ).toBe(3);
  expect(turned(exif([[0x10f, 5]]))).toBe(1);
  expect(turned(exif([]))).toBe(1);
  expect(read(segment(0xe1, ...exif([[0x112, 6]])), segment(0xe1, 1), frame(), scan)).toMatchObject(
    {
      orientation: 6,
    },
  );
});

test('what is no Exif, or points out of its segment, turns nothing', () => {
  const six = exif([[0x112, 6]]);
  expect(turned(six, 0xe2)).toBe(1);
  expect(turned(Buffer.from('Exig\0\0').reduce((all, byte, at) => all.with(at, byte), six))).toBe(
    1,
  );
  expect(turned(six.slice(0, 14))).toBe(1);
  expect(turned(six.slice(0, 15))).toBe(1);
  expect(turned(exif([[0x10f, 5]], false, 2).concat([1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0]))).toBe(1);
  expect(turned(exif([[0x112, 6]], false, 9))).toBe(6);
  const far = six.with(13, six.length);
  expect(turned(far)).toBe(1);
  expect(turned(exif([[0x10f, 5]], false, 0).concat(exif([[0x112, 6]]).slice(16)))).toBe(1);
});

test.each([
  [{}, undefined],
  [{ components: 1 }, undefined],
  [{ components: 4 }, 'is in the four colours of a press (CMYK); save it in RGB'],
  [{ components: 2 }, 'has a damaged header'],
  [{ components: 0 }, 'has a damaged header'],
  [{ bits: 12 }, 'is packed in a way that few programs unpack; save it anew'],
  [{ isUsual: false }, 'is packed in a way that few programs unpack; save it anew'],
  [{ orientation: 0 }, 'is to be turned before it is shown (EXIF); save it upright'],
  [{ orientation: 8 }, 'is to be turned before it is shown (EXIF); save it upright'],
])('a JPEG with %j: %s', (fields, fault) => {
  expect(findJpegFault({ ...usual, ...fields })).toBe(fault);
});
