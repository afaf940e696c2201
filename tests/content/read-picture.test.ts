import { expect, test } from 'vitest';
import { readPicture } from '../../src/content/prose/read-picture.ts';
import { makePng } from '../render/pdf/pictures/make-png.ts';

/** A JPEG of a frame header and so many bytes after it. */
function jpeg(width: number, height: number, ...after: number[]): Buffer {
  const word = (value: number): number[] => [value >> 8, value & 0xff];
  const header = [0xff, 0xc0, 0, 17, 8, ...word(height), ...word(width), 3, ...Array(9).fill(0)];
  return Buffer.from([0xff, 0xd8, ...header, 0xff, 0xda, 0, 2, ...after]);
}

const end = [0xff, 0xd9];
const png = (): Buffer =>
  Buffer.from(
    makePng({
      depth: 8,
      colourType: 0,
      pixels: [
        [[1], [2]],
        [[3], [4]],
        [[5], [6]],
      ],
    }),
  );

test('a PNG and a JPEG come with their bytes, their kind and their size', () => {
  expect(readPicture(png())).toEqual({
    ...{ mediaType: 'image/png', widthPx: 2, heightPx: 3 },
    data: new Uint8Array(png()),
  });
  const picture = jpeg(7, 5, ...end);
  expect(readPicture(picture)).toEqual({
    ...{ mediaType: 'image/jpeg', widthPx: 7, heightPx: 5 },
    data: new Uint8Array(picture),
  });
});

test('a picture may have 16 megapixels, and not a row more', () => {
  expect(readPicture(jpeg(4000, 4000, ...end))).toMatchObject({ widthPx: 4000 });
  expect(readPicture(jpeg(4000, 4001, ...end))).toBe(
    'has 4000 x 4001 pixels; at most 16 megapixels are read',
  );
  const large = png();
  large.writeUInt32BE(2 ** 31, 16);
  expect(readPicture(large)).toBe('has 2147483648 x 3 pixels; at most 16 megapixels are read');
});

test('a picture without width or height is none', () => {
  for (const [width, height] of [
    [0, 1],
    [1, 0],
  ] as const) {
    expect(readPicture(jpeg(width, height, ...end))).toBe('has no width or no height');
    const flat = png();
    flat.writeUInt32BE(width, 16);
    flat.writeUInt32BE(height, 20);
    expect(readPicture(flat)).toBe('has no width or no height');
  }
});

test('a JPEG ends in its second half, or it is cut off', () => {
  expect(readPicture(jpeg(7, 5))).toBe('is cut off');
  expect(readPicture(jpeg(7, 5, ...end, ...Array(23).fill(0)))).toMatchObject({ widthPx: 7 });
  expect(readPicture(jpeg(7, 5, ...end, ...Array(24).fill(0)))).toBe('is cut off');
  expect(readPicture(jpeg(7, 5, 0xd9, 0xff, 0))).toBe('is cut off');
});

test('bytes that are missing or changed are damage, whatever the libraries say of them', () => {
  expect(readPicture(png().subarray(0, -30))).toBe('is cut off or damaged');
  expect(readPicture(png().subarray(0, 20))).toBe('is cut off or damaged');
  const shorter = png();
  shorter.writeUInt32BE(4, 20);
  expect(readPicture(shorter)).toBe('is cut off or damaged');
  expect(readPicture(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0xff, 0xff, 0xff, 0xd9]))).toBe(
    'is cut off or damaged',
  );
  const fourColours = jpeg(7, 5, ...end);
  fourColours[11] = 4;
  expect(readPicture(fourColours)).toContain('CMYK');
});

test('what begins like none of the three is no picture', () => {
  const wrong = 'is no PNG, JPEG or SVG picture';
  const others = [
    Buffer.alloc(0),
    Buffer.from('GIF89a'),
    Buffer.from([0xff, 0xd8, 0xfe]),
    png().subarray(0, 7),
    Buffer.from('x<svg xmlns="http://www.w3.org/2000/svg"/>'),
  ];
  expect(others.map(readPicture)).toEqual(others.map(() => wrong));
});
