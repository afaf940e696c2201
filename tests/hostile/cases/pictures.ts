import { deflateSync } from 'node:zlib';
import { build, type HostileCase, type Made, prose, text } from '../hostile-case.ts';
import { claimPng, makeJpeg, type PngClaims, pngChunk } from '../make-picture.ts';

const at = (name: string): string => `content/areas/security/${name}`;
const figure = (name: string) => prose(`![A map](${name} "Map")`);

function bad(name: string, data: Made, file = 'x.png'): HostileCase {
  const says = [`${text}:9:1 image-is-readable`];
  return { name, files: { ...figure(file), [at(file)]: data }, exit: 1, says };
}
function good(name: string, data: Made, file = 'x.png'): HostileCase {
  return {
    name,
    files: { ...figure(file), [at(file)]: data },
    args: build,
    exit: 0,
    shows: 'A map',
  };
}
const claimed = (name: string, claims: PngClaims): HostileCase => bad(name, claimPng(claims));
const largest = (claims: PngClaims, bytesOfPixel: number) => () =>
  claimPng({
    width: wide,
    height: high,
    packed: zeros(high * (1 + bytesOfPixel * wide)),
    ...claims,
  });
const zeros = (length: number): Uint8Array => deflateSync(Buffer.alloc(length));

const png = claimPng();
const flipped = (bytes: Uint8Array, index: number): Uint8Array =>
  bytes.map((byte, at) => (at === index ? byte ^ 1 : byte));
/** The largest that is read: 16 megapixels. */
const [wide, high] = [4000, 4000];

/** Pictures that are broken, lie, or are larger than they look. */
export const pictureCases: readonly HostileCase[] = [
  claimed('a PNG whose pixels cannot be unpacked', { packed: Buffer.from('not packed at all') }),
  claimed('a PNG with too few pixels', { packed: zeros(5) }),
  bad('a PNG that unpacks to 512 MB', () => claimPng({ packed: zeros(2 ** 29) })),
  claimed('a PNG of 20,000 x 20,000', { width: 20_000, height: 20_000 }),
  claimed('a PNG of 2^31 pixels', { width: 2 ** 31 - 1, height: 2 ** 31 - 1, packed: zeros(9) }),
  claimed('a PNG without a width', { width: 0 }),
  claimed('a PNG of 3 bits', { depth: 3 }),
  claimed('a PNG of an unknown kind', { colourType: 5 }),
  claimed('a PNG of an unknown interlacing', { interlace: 7 }),
  claimed('a PNG without its palette', { colourType: 3, packed: zeros(6) }),
  good(
    'a PNG with a colour that its palette lacks',
    claimPng({
      colourType: 3,
      packed: deflateSync(Buffer.from([0, 9, 9, 0, 9, 9])),
      before: [pngChunk('PLTE', Buffer.from([1, 2, 3]))],
    }),
  ),
  claimed('a PNG with a chunk that nobody knows and that matters', {
    before: [pngChunk('ABCD', Buffer.alloc(9))],
  }),
  claimed('a PNG with two headers', { before: [png.subarray(8, 33)] }),
  claimed('a PNG with a palette of 257 colours', {
    colourType: 3,
    packed: zeros(6),
    before: [pngChunk('PLTE', Buffer.alloc(771))],
  }),
  good('a PNG with words that unpack to 200 MB', () =>
    claimPng({
      before: [pngChunk('zTXt', Buffer.concat([Buffer.from('a\0\0'), zeros(200 * 2 ** 20)]))],
    }),
  ),
  claimed('a PNG with an unknown filter', { packed: deflateSync(Buffer.alloc(14, 9)) }),
  claimed('a PNG that moves', {
    before: [pngChunk('acTL', Buffer.from([0, 0, 0, 2, 0, 0, 0, 0]))],
  }),
  bad('a PNG that is cut off', png.slice(0, -20)),
  bad('a PNG with a wrong check sum', flipped(png, 30)),
  bad('a PNG with a changed header', flipped(png, 19)),
  bad('only the begin of a PNG', png.slice(0, 8)),
  bad('an empty picture', new Uint8Array()),
  bad('a GIF', Buffer.from('GIF89a\x01\x00\x01\x00', 'latin1'), 'x.gif'),
  bad('a text in place of a picture', Buffer.from('Words.')),
  {
    ...bad('a picture of 9 MB', () => Buffer.alloc(9 * 2 ** 20)),
    says: [`${text}:9:1 file-is-within-limits`],
  },
  bad('a JPEG that is cut off', makeJpeg().slice(0, -12), 'x.jpg'),
  bad('a JPEG of 65,535 x 65,535', makeJpeg({ size: [65_535, 65_535] }), 'x.jpg'),
  bad('a JPEG without a size', makeJpeg({ size: [0, 0] }), 'x.jpg'),
  bad(
    'a JPEG in the colours of a press',
    makeJpeg({ frame: 'ffc00014080008000804011100021100031100041100' }),
    'x.jpg',
  ),
  bad(
    'a JPEG to be turned',
    makeJpeg({
      extra:
        'ffe10022457869660000' +
        '4d4d002a00000008' +
        '0001' +
        '011200030000000100060000' +
        '00000000',
    }),
    'x.jpg',
  ),
  bad('a JPEG without a frame', makeJpeg({ frame: '' }), 'x.jpg'),
  bad(
    'a JPEG without pixels',
    Buffer.from(
      Buffer.from(makeJpeg())
        .toString('hex')
        .replace(/ffda.*/, 'ffd9'),
      'hex',
    ),
    'x.jpg',
  ),
  bad('a JPEG of two sizes', makeJpeg({ extra: 'ffc0000b080008000801011100' }), 'x.jpg'),
  bad(
    'a JPEG that is packed without loss',
    makeJpeg({ frame: 'ffc3000b080008000801011100' }),
    'x.jpg',
  ),
  good('a JPEG', makeJpeg(), 'x.jpg'),
  good('a JPEG that is called a PNG', makeJpeg()),
  good('a PNG', png),
  good(
    'a PNG with words of PDF behind its end',
    Buffer.concat([png, Buffer.from('/JavaScript (x)')]),
  ),
  good('an interlaced PNG', claimPng({ interlace: 1, packed: zeros(4 + 4 + 7) })),
  good('a PNG of 16 bits', claimPng({ depth: 16, packed: zeros(26) })),
  good('the largest PNG', largest({}, 3)),
  good('the largest PNG with alpha', largest({ colourType: 6 }, 4)),
  good('the largest PNG of 16 bits with alpha', largest({ depth: 16, colourType: 6 }, 8)),
];
