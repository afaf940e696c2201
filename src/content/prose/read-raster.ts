import { crc32, inflateSync } from 'node:zlib';
import { findJpegFault, readJpegHeader } from '../../document/jpeg-header.ts';
import { readPngChunks } from '../../document/png-chunks.ts';
import { inflateRows } from '../../document/png-rows.ts';
import type { RasterImage } from '../../document/types.ts';

/** Most pixels of a picture that is read. */
export const maxPixels = 16_000_000;

interface Size {
  widthPx: number;
  heightPx: number;
}

/** A PNG or JPEG that every program can show, or what is wrong with it: `is cut off`; undefined if it is neither. */
export function readRaster(bytes: Buffer): RasterImage | string | undefined {
  const isPng = bytes.subarray(0, 8).toString('latin1') === '\x89PNG\r\n\x1a\n';
  const isJpeg = bytes.toString('hex', 0, 3) === 'ffd8ff';
  if (!isPng && !isJpeg) return undefined;
  try {
    const size = isPng ? readPng(bytes) : readJpeg(bytes);
    if (typeof size === 'string') return size;
    const mediaType = isPng ? 'image/png' : 'image/jpeg';
    return { mediaType, data: new Uint8Array(bytes), ...size };
  } catch (error) {
    // A read past the end (RangeError) and a zlib error both mean that bytes are missing or changed.
    if (error instanceof Error) return 'is cut off or damaged';
    throw error;
  }
}

function checkSize({ widthPx, heightPx }: Size): string | undefined {
  if (widthPx === 0 || heightPx === 0) return 'has no width or no height';
  if (widthPx * heightPx <= maxPixels) return undefined;
  return `has ${widthPx} x ${heightPx} pixels; at most 16 megapixels are read`;
}

/** Looks at every chunk, and unpacks the pixels within their known length. */
function readPng(bytes: Buffer): Size | string {
  const size = { widthPx: bytes.readUInt32BE(16), heightPx: bytes.readUInt32BE(20) };
  const fault = checkSize(size);
  if (fault !== undefined) return fault;
  const parts = readPngChunks(bytes, crc32);
  if (typeof parts === 'string') return parts;
  inflateRows(parts, inflateSync);
  return size;
}

function readJpeg(bytes: Buffer): Size | string {
  if (bytes.lastIndexOf(Buffer.from([0xff, 0xd9])) < bytes.length / 2) return 'is cut off';
  const header = readJpegHeader(bytes);
  if (typeof header === 'string') return header;
  const { widthPx, heightPx } = header;
  return findJpegFault(header) ?? checkSize({ widthPx, heightPx }) ?? { widthPx, heightPx };
}
