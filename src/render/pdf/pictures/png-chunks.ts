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

const channelsOf = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 } as const;
const depthsOf: Record<PngParts['colourType'], readonly number[]> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};

/** Takes a PNG apart. Gives nothing for a header that the specification does not know; throws a `RangeError` if bytes are missing. */
export function readPngChunks(bytes: Uint8Array): PngParts | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [depth, colourType] = [view.getUint8(24), view.getUint8(25)];
  if (!isColourType(colourType) || !depthsOf[colourType].includes(depth)) return undefined;
  const chunks = new Map<string, Uint8Array[]>();
  let at = 8;
  for (let type = ''; type !== 'IEND'; ) {
    const length = view.getUint32(at);
    type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    // The check sum after the data has to be there, too.
    view.getUint32(at + 8 + length);
    const same = chunks.get(type) ?? [];
    same.push(bytes.subarray(at + 8, at + 8 + length));
    chunks.set(type, same);
    at += 12 + length;
  }
  const palette = chunks.get('PLTE')?.[0];
  const size = { widthPx: view.getUint32(16), heightPx: view.getUint32(20) };
  if (size.widthPx === 0 || size.heightPx === 0) return undefined;
  if (colourType === 3 && (palette === undefined || palette.length < 3)) return undefined;
  return {
    ...size,
    depth,
    colourType,
    channels: channelsOf[colourType],
    interlaced: view.getUint8(28) === 1,
    palette,
    transparency: chunks.get('tRNS')?.[0],
    packed: Buffer.concat(chunks.get('IDAT') ?? []),
  };
}

function isColourType(value: number): value is PngParts['colourType'] {
  return value in channelsOf;
}
