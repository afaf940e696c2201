import { crc32, deflateSync, inflateSync } from 'node:zlib';
import { type PngParts, readPngChunks } from '../../../document/png-chunks.ts';
import { inflateRows } from '../../../document/png-rows.ts';
import type { Picture } from './picture.ts';
import { eachRow } from './png-samples.ts';

/** A PNG: as it is where a PDF can hold it so, else with its alpha apart from its colours. Throws if bytes are missing. */
export function readPng(bytes: Uint8Array): Picture | string {
  const parts = readPngChunks(bytes, crc32);
  if (typeof parts === 'string') return parts;
  const rows = inflateRows(parts, inflateSync);
  const hasAlpha = parts.colourType >= 4 || parts.transparency !== undefined;
  return hasAlpha || parts.interlaced ? split(parts, rows) : asItIs(parts);
}

function asItIs(parts: PngParts): Picture {
  const { widthPx, heightPx, depth, palette } = parts;
  const picture = { widthPx, heightPx, bits: depth, packing: 'png', data: parts.packed } as const;
  if (parts.colourType === 3 && palette !== undefined) {
    return { ...picture, colours: 'indexed', palette };
  }
  return { ...picture, colours: parts.channels === 1 ? 'grey' : 'rgb' };
}

/** Colours and alpha apart, each of 8 bits. */
function split(parts: PngParts, rows: Uint8Array): Picture {
  const { widthPx, heightPx, channels } = parts;
  const inGrey = parts.colourType === 0 || parts.colourType === 4;
  const width = inGrey ? 1 : 3;
  const colours = new Uint8Array(widthPx * heightPx * width);
  const alpha = new Uint8Array(widthPx * heightPx);
  eachRow(parts, rows, (samples, { firstPixel, step, columns }) => {
    for (let column = 0; column < columns; column++) {
      const pixel = firstPixel + column * step;
      const first = column * channels;
      for (let channel = 0; channel < width; channel++) {
        colours[pixel * width + channel] = colourOf(parts, samples, first, channel);
      }
      alpha[pixel] = alphaOf(parts, samples, first, width);
    }
  });
  const picture: Picture = {
    widthPx,
    heightPx,
    bits: 8,
    colours: inGrey ? 'grey' : 'rgb',
    packing: 'deflate',
    data: deflateSync(colours),
  };
  return alpha.every((value) => value === 255)
    ? picture
    : { ...picture, alpha: deflateSync(alpha) };
}

type Samples = Uint8Array | Uint16Array;

function colourOf(parts: PngParts, samples: Samples, first: number, channel: number): number {
  if (parts.colourType !== 3) return toByte(samples[first + channel] ?? 0, parts.depth);
  return parts.palette?.[(samples[first] ?? 0) * 3 + channel] ?? 0;
}

/** From the alpha channel, else from the chunk tRNS: an entry for each colour of the palette, or the one colour that is clear. */
function alphaOf(parts: PngParts, samples: Samples, first: number, width: number): number {
  const { colourType, transparency } = parts;
  if (colourType >= 4) return toByte(samples[first + width] ?? 0, parts.depth);
  if (transparency === undefined) return 255;
  if (colourType === 3) return transparency[samples[first] ?? 0] ?? 255;
  for (let channel = 0; channel < width; channel++) {
    const [high = 0, low = 0] = transparency.subarray(channel * 2);
    if (samples[first + channel] !== ((high << 8) | low)) return 255;
  }
  return 0;
}

function toByte(sample: number, depth: number): number {
  return depth === 8 ? sample : Math.round((sample * 255) / (2 ** depth - 1));
}
