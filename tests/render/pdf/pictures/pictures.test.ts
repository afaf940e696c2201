import { describe, expect, test } from 'vitest';
import type { RasterImage } from '../../../../src/document/types.ts';
import { RisalahError } from '../../../../src/problems.ts';
import { renderPdf } from '../../../../src/render/pdf/index.ts';
import { briefingOf, part, theme } from '../render.ts';
import { makePng, type PngPlan } from './make-png.ts';
import { shownPixels } from './shown-pixels.ts';

const side = 11;

/** Pixels that differ along both edges, `channels` samples each, of at most `most`. */
function pixels(channels: number, most: number): number[][][] {
  const sample = (x: number, y: number, channel: number) =>
    ((x * 37 + y * 101 + channel * 53) * (most > 255 ? 257 : 1)) % (most + 1);
  return Array.from({ length: side }, (_, y) =>
    Array.from({ length: side }, (_, x) =>
      Array.from({ length: channels }, (_, channel) => sample(x, y, channel)),
    ),
  );
}

const palette = Array.from({ length: 12 }, (_, index) => (index * 67) % 256);
const indexed = { depth: 2, colourType: 3, pixels: pixels(1, 3), palette } as const;
const grey = { depth: 4, colourType: 0, pixels: pixels(1, 15) } as const;
const rgb = { depth: 8, colourType: 2, pixels: pixels(3, 255) } as const;
const kinds: Record<string, PngPlan> = {
  RGBA: { depth: 8, colourType: 6, pixels: pixels(4, 255) },
  'RGBA of 16 bits': { depth: 16, colourType: 6, pixels: pixels(4, 65535) },
  'grey with alpha': { depth: 8, colourType: 4, pixels: pixels(2, 255) },
  'grey with alpha of 16 bits': { depth: 16, colourType: 4, pixels: pixels(2, 65535) },
  'palette with transparent colours': { ...indexed, transparency: [0, 128] },
  'grey with a transparent one': { ...grey, transparency: [0, 5] },
  'RGB with a transparent one': { ...rgb, transparency: [0, 37, 0, 90, 0, 143] },
  RGB: rgb,
  'RGB of 16 bits': { depth: 16, colourType: 2, pixels: pixels(3, 65535) },
  grey,
  'grey of 1 bit': { depth: 1, colourType: 0, pixels: pixels(1, 1) },
  palette: indexed,
};

function briefingWith(data: Uint8Array, mediaType: RasterImage['mediaType'] = 'image/png') {
  const image = { mediaType, data, widthPx: side, heightPx: side };
  return briefingOf('page', [part('a', { type: 'figure', key: 'peta', alt: 'Peta', image })]);
}

/** What the pixels look like, from the plan: red, green, blue and alpha of 8 bits. */
function wanted({ depth, colourType, pixels: rows, ...plan }: PngPlan): number[][] {
  const most = 2 ** depth - 1;
  const byte = (value = 0) => Math.round((value * 255) / most);
  return rows.flat().map((pixel) => {
    if (colourType === 3) {
      const index = pixel[0] ?? 0;
      const colour = plan.palette?.slice(index * 3, index * 3 + 3) ?? [];
      return [...colour, plan.transparency?.[index] ?? 255];
    }
    const isClear =
      plan.transparency !== undefined &&
      pixel.every((value, channel) => value === plan.transparency?.[channel * 2 + 1]);
    const alpha = colourType >= 4 ? byte(pixel.at(-1)) : isClear ? 0 : 255;
    const colours = (colourType >= 4 ? pixel.slice(0, -1) : pixel).map(byte);
    return [...(colours.length === 1 ? [...colours, ...colours, ...colours] : colours), alpha];
  });
}

async function problemOf(data: Uint8Array, mediaType?: 'image/jpeg') {
  const error = await renderPdf(briefingWith(data, mediaType), theme).catch(
    (reason: unknown) => reason,
  );
  if (!(error instanceof RisalahError)) throw error;
  return error.problems;
}

describe.each(Object.keys(kinds))('a PNG in %s', (kind) => {
  test.each([false, true])('shows its pixels (interlaced: %s)', async (interlaced) => {
    const plan = kinds[kind] ?? rgb;
    const png = makePng({ ...plan, interlaced });
    const { bytes } = await renderPdf(briefingWith(png), theme);
    expect(await shownPixels(bytes)).toEqual(wanted(plan));
  });
});

test('a pixel that differs would be seen', async () => {
  const { bytes } = await renderPdf(briefingWith(makePng(kinds['RGBA'] ?? rgb)), theme);
  const shown = await shownPixels(bytes);
  expect(shown).not.toEqual(wanted({ ...rgb, pixels: pixels(3, 200) }));
  expect(new Set(shown.map((pixel) => pixel[3])).size).toBeGreaterThan(50);
});

test('a PNG that is cut off, damaged or too long is a problem that names the figure', async () => {
  const png = makePng(rgb);
  const wrong = {
    'is cut off or damaged': [
      png.subarray(0, png.length - 30),
      makePng({ ...rgb, pixels: [...rgb.pixels, ...rgb.pixels] }).map((byte, at) =>
        at === 23 ? side : byte,
      ),
      png.map((byte, at) => (at === 45 ? byte ^ 0xff : byte)),
      png.map((byte, at) => (at === 23 ? side + 1 : byte)),
    ],
    'has a damaged header': [png.map((byte, at) => (at === 24 ? 3 : byte))],
    'is neither a PNG nor a JPEG picture': [new Uint8Array(40)],
  };
  for (const [words, files] of Object.entries(wrong)) {
    for (const file of files) {
      expect(await problemOf(file)).toEqual([
        {
          rule: 'image-is-readable',
          severity: 'error',
          message: `the picture "peta" ${words}`,
        },
      ]);
    }
  }
});

test('a JPEG in the colours of a press is a problem: PDF/A could not hold it', async () => {
  const frame = [0xff, 0xc0, 0, 20, 8, 0, side, 0, side, 4, ...Array(12).fill(0)];
  const jpeg = Uint8Array.from([0xff, 0xd8, ...frame, 0xff, 0xda, 0, 2, 0xff, 0xd9]);
  expect(await problemOf(jpeg, 'image/jpeg')).toMatchObject([
    { message: expect.stringContaining('CMYK') },
  ]);
});
