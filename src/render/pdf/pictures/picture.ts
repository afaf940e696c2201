import { readJpeg } from './read-jpeg.ts';
import { readPng } from './read-png.ts';

/** A picture as a PDF holds it (ISO 32000-1, 8.9.5). */
export interface Picture {
  widthPx: number;
  heightPx: number;
  /** Bits of a sample. */
  bits: number;
  /** `indexed` looks its colours up in the palette. */
  colours: 'grey' | 'rgb' | 'indexed';
  /** RGB triplets of an indexed picture. */
  palette?: Uint8Array;
  /** How the data is packed: deflated, deflated with the filters of PNG before it, or as JPEG. */
  packing: 'deflate' | 'png' | 'jpeg';
  data: Uint8Array;
  /** How opaque each pixel is, a byte each, deflated; left out where all are fully so. */
  alpha?: Uint8Array;
}

const pictures = new WeakMap<Uint8Array, Picture | string>();

/** Reads a PNG or JPEG, once for the same bytes; else says what is wrong with it: `is cut off or damaged`. */
export function openPicture(bytes: Uint8Array): Picture | string {
  const known = pictures.get(bytes);
  if (known !== undefined) return known;
  const read = readPicture(bytes);
  pictures.set(bytes, read);
  return read;
}

function readPicture(bytes: Uint8Array): Picture | string {
  const start = Buffer.from(bytes.subarray(0, 8)).toString('hex');
  try {
    if (start === '89504e470d0a1a0a') return readPng(bytes);
    if (start.startsWith('ffd8ff')) return readJpeg(bytes);
    return 'is neither a PNG nor a JPEG picture';
  } catch (error) {
    // A read past the end (RangeError) and an error of zlib both mean that bytes are missing or changed.
    if (error instanceof Error) return 'is cut off or damaged';
    throw error;
  }
}
