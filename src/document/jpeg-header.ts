/** What a JPEG says of itself before its pixels (ITU T.81, annex B; Exif 2.3, 4.6). */
export interface JpegHeader {
  widthPx: number;
  heightPx: number;
  /** Bits of a sample. */
  bits: number;
  /** 1 for grey, 3 for colours of a screen, 4 for those of a press. */
  components: number;
  /** Packed in a way that every program unpacks: baseline, extended or progressive. */
  isUsual: boolean;
  /** 1 if it is upright; up to 8 where a program should turn or mirror it before it is shown. */
  orientation: number;
}

const notFrames = [0xc4, 0xc8, 0xcc];
const usualFrames = [0xc0, 0xc1, 0xc2];
const exifMarker = 0xe1;
const endOfImage = 0xd9;
const startOfScan = 0xda;

/**
 * Walks the segments to the first pixels; or says what is wrong: `has no frame header`. Throws a `RangeError` if bytes
 * are missing.
 */
export function readJpegHeader(bytes: Uint8Array): JpegHeader | string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let frame: Omit<JpegHeader, 'orientation'> | undefined;
  let orientation = 1;
  for (const [marker, at] of segmentsOf(view)) {
    if (marker === startOfScan || marker === endOfImage) {
      if (frame === undefined) return 'has no frame header';
      return marker === endOfImage ? 'is damaged' : { ...frame, orientation };
    }
    if (isFrame(marker)) {
      if (frame !== undefined) return 'is damaged';
      frame = readFrame(view, at);
    }
    if (marker === exifMarker) orientation = readOrientation(view, at) ?? orientation;
  }
  return 'is damaged';
}

/** The markers and where they stand, as long as one follows the other. */
function* segmentsOf(view: DataView): Generator<[marker: number, at: number], void> {
  for (let at = 2; view.getUint8(at) === 0xff; ) {
    const marker = view.getUint8(at + 1);
    const isFill = marker === 0xff;
    if (!isFill) yield [marker, at];
    at += isFill ? 1 : 2 + view.getUint16(at + 2);
  }
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && !notFrames.includes(marker);
}

function readFrame(view: DataView, at: number): Omit<JpegHeader, 'orientation'> {
  return {
    widthPx: view.getUint16(at + 7),
    heightPx: view.getUint16(at + 5),
    bits: view.getUint8(at + 4),
    components: view.getUint8(at + 9),
    isUsual: usualFrames.includes(view.getUint8(at + 1)),
  };
}

/** The tag Orientation in the first directory of an Exif segment; undefined if there is none. */
function readOrientation(view: DataView, segment: number): number | undefined {
  const tiff = segment + 10;
  const end = segment + 2 + view.getUint16(segment + 2);
  const isExif = end > tiff + 8 && view.getUint32(segment + 4) === 0x45786966;
  if (!isExif) return undefined;
  const little = view.getUint16(tiff) === 0x4949;
  const directory = tiff + view.getUint32(tiff + 4, little);
  if (directory + 2 > end) return undefined;
  const count = view.getUint16(directory, little);
  for (let entry = directory + 2; entry < directory + 2 + count * 12; entry += 12) {
    if (entry + 12 > end) return undefined;
    if (view.getUint16(entry, little) === 0x0112) return view.getUint16(entry + 8, little);
  }
  return undefined;
}

/** Why a JPEG cannot go into every format as it is; undefined if it can. */
export function findJpegFault(header: JpegHeader): string | undefined {
  const { components, bits, isUsual, orientation } = header;
  // PDF/A takes inks only with a profile of the press (ISO 19005-2, 6.2.4.3), and ours is of screens.
  if (components === 4) return 'is in the four colours of a press (CMYK); save it in RGB';
  if (components !== 1 && components !== 3) return 'has a damaged header';
  if (bits !== 8 || !isUsual) return 'is packed in a way that few programs unpack; save it anew';
  // Word and the PDF would show the pixels as they lie.
  if (orientation !== 1) return 'is to be turned before it is shown (EXIF); save it upright';
  return undefined;
}
