/** What a PNG says of its pixels (PNG specification, clause 11.2.2), with its packed pixels. */
export interface PngParts {
  widthPx: number;
  heightPx: number;
  /** Bits of a sample: 1, 2, 4, 8 or 16. */
  depth: number;
  colourType: 0 | 2 | 3 | 4 | 6;
  /** Samples of a pixel. */
  channels: number;
  interlaced: boolean;
  /** RGB triplets of an indexed picture. */
  palette: Uint8Array | undefined;
  /** The chunk tRNS: what is transparent, written as the colour type wants it. */
  transparency: Uint8Array | undefined;
  /** The chunks IDAT in one piece, deflated. */
  packed: Uint8Array;
}

/** Chunks without which no picture is seen as it is meant: their types begin with a capital letter (clause 5.4). */
const critical = ['IHDR', 'PLTE', 'IDAT', 'IEND'];

type Crc32 = (bytes: Uint8Array) => number;

const channelsOf = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 } as const;
const depthsOf: Record<PngParts['colourType'], readonly number[]> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};

/**
 * Takes a PNG apart, or says what is wrong with it: `has a damaged header`. Throws a `RangeError` if bytes are missing.
 * `crc32` is that of node:zlib, which this room does without.
 */
export function readPngChunks(bytes: Uint8Array, crc32: Crc32): PngParts | string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [depth, colourType, interlacing] = [24, 25, 28].map((at) => view.getUint8(at));
  const isKnown =
    isColourType(colourType) && depthsOf[colourType].includes(depth ?? 0) && (interlacing ?? 2) < 2;
  const isHeader = view.getUint32(8) === 13 && view.getUint32(12) === 0x49484452;
  // Packing and filtering have one way each.
  if (!isKnown || !isHeader || depth === undefined || view.getUint16(26) !== 0) {
    return 'has a damaged header';
  }
  const chunks = splitChunks(bytes, view, crc32);
  if (chunks === undefined || !isInOrder(chunks)) return 'is cut off or damaged';
  // Some programs would show it moving, others its first picture only.
  if (chunks.has('acTL')) return 'is a moving picture; save one of its pictures';
  const palette = chunks.get('PLTE')?.[0];
  const size = { widthPx: view.getUint32(16), heightPx: view.getUint32(20) };
  if (size.widthPx === 0 || size.heightPx === 0) return 'has no width or no height';
  if (colourType === 3 && (palette === undefined || palette.length < 3)) return 'has no palette';
  return {
    ...size,
    depth,
    colourType,
    channels: channelsOf[colourType],
    interlaced: interlacing === 1,
    palette,
    transparency: chunks.get('tRNS')?.[0],
    packed: join(chunks.get('IDAT') ?? []),
  };
}

/** The data of the chunks by their types; undefined if those of one are not what its check sum says (clause 5.3). */
function splitChunks(
  bytes: Uint8Array,
  view: DataView,
  crc32: Crc32,
): Map<string, Uint8Array[]> | undefined {
  const chunks = new Map<string, Uint8Array[]>();
  for (let at = 8, type = ''; type !== 'IEND'; ) {
    const end = at + 8 + view.getUint32(at);
    type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (view.getUint32(end) !== crc32(bytes.subarray(at + 4, end))) return undefined;
    const same = chunks.get(type) ?? [];
    same.push(bytes.subarray(at + 8, end));
    chunks.set(type, same);
    at = end + 4;
  }
  return chunks;
}

/** Whether every chunk that a picture rests on is known, there as often as it may be, and where it belongs (clause 5.6). */
function isInOrder(chunks: ReadonlyMap<string, readonly Uint8Array[]>): boolean {
  const types = [...chunks.keys()];
  const [palette, ...otherPalettes] = chunks.get('PLTE') ?? [];
  const isPalette =
    palette === undefined ||
    (palette.length % 3 === 0 &&
      palette.length <= 3 * 256 &&
      types.indexOf('PLTE') < types.indexOf('IDAT'));
  return (
    chunks.get('IHDR')?.length === 1 &&
    isPalette &&
    otherPalettes.length === 0 &&
    types.every((type) => critical.includes(type) || /^[a-z]/.test(type))
  );
}

function join(pieces: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}

function isColourType(value: number | undefined): value is PngParts['colourType'] {
  return value !== undefined && value in channelsOf;
}
