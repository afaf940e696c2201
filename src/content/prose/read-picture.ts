import { inflateSync } from 'node:zlib';
import { findJpegFault, readJpegHeader } from '../../document/jpeg-header.ts';
import type { Image } from '../../document/types.ts';
import { isSvg, readSvg } from './svg/read-svg.ts';

/** Largest picture file that is read: 8 MB. */
export const maxPictureBytes = 8 * 2 ** 20;
const maxPixels = 16_000_000;

interface Size {
  widthPx: number;
  heightPx: number;
}

/** A PNG, JPEG or SVG that a renderer can take without harm, or what is wrong with it: `is cut off`. */
export function readPicture(bytes: Buffer): Image | string {
  const isPng = bytes.subarray(0, 8).toString('latin1') === '\x89PNG\r\n\x1a\n';
  const isJpeg = bytes.toString('hex', 0, 3) === 'ffd8ff';
  if (!isPng && !isJpeg) return isSvg(bytes) ? readSvg(bytes) : 'is no PNG, JPEG or SVG picture';
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

/** Channels and bits per channel by colour type (PNG specification, clause 11.2.1, table 11.1). */
const colourTypes: ReadonlyMap<number, { channels: number; depths: number[] }> = new Map([
  [0, { channels: 1, depths: [1, 2, 4, 8, 16] }],
  [2, { channels: 3, depths: [8, 16] }],
  [3, { channels: 1, depths: [1, 2, 4, 8] }],
  [4, { channels: 2, depths: [8, 16] }],
  [6, { channels: 4, depths: [8, 16] }],
]);

/** Walks the chunks (PNG specification, clause 5) and unpacks the pixels within their known length. */
function readPng(bytes: Buffer): Size | string {
  const size = { widthPx: bytes.readUInt32BE(16), heightPx: bytes.readUInt32BE(20) };
  const fault = checkSize(size);
  if (fault !== undefined) return fault;
  const [depth, colour] = [bytes.readUInt8(24), bytes.readUInt8(25)];
  const { channels, depths } = colourTypes.get(colour) ?? { channels: 0, depths: [] };
  if (bytes.toString('latin1', 12, 16) !== 'IHDR' || !depths.includes(depth)) {
    return 'has a damaged header';
  }
  const data: Buffer[] = [];
  let at = 8;
  for (let type = ''; type !== 'IEND'; ) {
    const length = bytes.readUInt32BE(at);
    type = bytes.toString('latin1', at + 4, at + 8);
    bytes.readUInt32BE(at + 8 + length);
    if (type === 'IDAT') data.push(bytes.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  const rowBytes = 1 + Math.ceil((size.widthPx * channels * depth) / 8);
  const isInterlaced = bytes.readUInt8(28) === 1;
  // Seven interlaced passes add a filter byte for each of their rows.
  const maxOutputLength =
    rowBytes * size.heightPx + (isInterlaced ? 8 * size.heightPx + size.widthPx : 0);
  const unpacked = inflateSync(Buffer.concat(data), { maxOutputLength });
  return !isInterlaced && unpacked.length < maxOutputLength ? 'is cut off' : size;
}

function readJpeg(bytes: Buffer): Size | string {
  if (bytes.lastIndexOf(Buffer.from([0xff, 0xd9])) < bytes.length / 2) return 'is cut off';
  const header = readJpegHeader(bytes);
  if (typeof header === 'string') return header;
  const { widthPx, heightPx } = header;
  return findJpegFault(header) ?? checkSize({ widthPx, heightPx }) ?? { widthPx, heightPx };
}
