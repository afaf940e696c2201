import { crc32, deflateSync } from 'node:zlib';

/** What a made PNG says of itself, true or not. */
export interface PngClaims {
  width?: number;
  height?: number;
  depth?: number;
  /** 0 grey, 2 RGB, 3 palette, 4 grey and alpha, 6 RGB and alpha. */
  colourType?: number;
  interlace?: number;
  /** The data of IDAT as they stand there; by default zeros as many as 2 x 2 pixels of RGB need. */
  packed?: Uint8Array;
  /** Chunks before IDAT. */
  before?: readonly Uint8Array[];
}

/** A PNG that may lie: nothing is checked or worked out. */
export function claimPng(claims: PngClaims = {}): Uint8Array {
  const { width = 2, height = 2, depth = 8, colourType = 2, interlace = 0 } = claims;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([depth, colourType, 0, 0, interlace], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    pngChunk('IHDR', header),
    ...(claims.before ?? []),
    pngChunk('IDAT', claims.packed ?? deflateSync(Buffer.alloc(14))),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A chunk with its check sum (PNG specification, clause 5.3). */
export function pngChunk(type: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const chunk = Buffer.alloc(body.length + 8);
  chunk.writeUInt32BE(data.length, 0);
  chunk.set(body, 4);
  chunk.writeUInt32BE(crc32(body), body.length + 4);
  return chunk;
}

/** A grey JPEG of 8 x 8 pixels (ITU T.81, annex B), or one that says something else; `extra` are segments at its begin. */
export function makeJpeg(
  says: { size?: [number, number]; frame?: string; extra?: string } = {},
): Uint8Array {
  const [width, height] = says.size ?? [8, 8];
  const size = [height, width].map((side) => side.toString(16).padStart(4, '0')).join('');
  const table = (kind: string): string => `ffc40014${kind}01${'0'.repeat(30)}00`;
  const parts = [
    'ffd8',
    says.extra ?? '',
    `ffdb004300${'01'.repeat(64)}`,
    says.frame ?? `ffc0000b08${size}01011100`,
    table('00') + table('10'),
    'ffda0008010100003f00',
    '3f',
    'ffd9',
  ];
  return Buffer.from(parts.join(''), 'hex');
}
