import { crc32, inflateSync } from 'node:zlib';

/** How files of each format begin, in Latin-1. */
const signatures: [string, string][] = [
  ['png', '\x89PNG\r\n\x1a\n'],
  ['jpeg', '\xff\xd8\xff'],
  ['gif', 'GIF8'],
];

const extensions: Readonly<Record<string, string>> = {
  png: 'png',
  jpg: 'jpeg',
  jpeg: 'jpeg',
  gif: 'gif',
};

/** Why a picture cannot be what its name says, or is not whole; undefined if nothing tells against it. */
export function pictureFault(path: string, bytes: Uint8Array): string | undefined {
  const said = extensions[/\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? ''];
  if (said === undefined) return undefined;
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  const found = signatures.find(([, signature]) => start.startsWith(signature))?.[0];
  if (found !== said)
    return `is no ${said.toUpperCase()}${found ? ` but a ${found.toUpperCase()}` : ''}`;
  if (found === 'png') return pngFault(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
  return found === 'jpeg' ? jpegFault(bytes) : undefined;
}

/** Walks the chunks of a PNG (ISO/IEC 15948, 5.3): each whole, with its checksum, up to `IEND`. */
function pngFault(png: Buffer): string | undefined {
  const data: Buffer[] = [];
  let header: Buffer | undefined;
  let offset = 8;
  while (offset + 12 <= png.length) {
    const end = offset + 8 + png.readUInt32BE(offset);
    if (end + 4 > png.length) return 'is cut off';
    const type = png.toString('latin1', offset + 4, offset + 8);
    if (crc32(png.subarray(offset + 4, end)) !== png.readUInt32BE(end)) return 'is damaged';
    const content = png.subarray(offset + 8, end);
    if (type === 'IHDR' && content.length === 13) header = content;
    if (type === 'IDAT') data.push(content);
    if (type === 'IEND') return header ? pixelFault(header, Buffer.concat(data)) : 'has no size';
    offset = end + 4;
  }
  return 'is cut off';
}

/** A picture of more than this unpacked is not unpacked to be checked; Word would not open it easily either. */
const mostPixelBytes = 256 * 1024 * 1024;

/** Whether the data hold as many rows as the header says; interlaced pictures are taken as they are. */
function pixelFault(header: Buffer, data: Buffer): string | undefined {
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const samples = [1, 0, 3, 1, 2, 0, 4][header[9] ?? 0] ?? 0;
  const bits = (header[8] ?? 0) * samples;
  if (width === 0 || height === 0 || bits === 0) return 'has no size';
  const expected = height * (1 + Math.ceil((width * bits) / 8));
  if (expected > mostPixelBytes) return 'says that it is larger than any program can show';
  try {
    const { length } = inflateSync(data, { maxOutputLength: expected + 65_536 });
    return header[12] === 0 && length !== expected ? 'has another size than it says' : undefined;
  } catch {
    return 'has data that cannot be unpacked to the size that it says';
  }
}

/** A JPEG ends with the marker EOI (ITU-T T.81, B.2.1); cameras may put zeros behind it. */
function jpegFault(jpeg: Uint8Array): string | undefined {
  let end = jpeg.length;
  while (end > 0 && jpeg[end - 1] === 0) end -= 1;
  const tail = Buffer.from(jpeg.subarray(Math.max(0, end - 65_536), end));
  return tail.lastIndexOf(Buffer.from([0xff, 0xd9])) === -1 ? 'is cut off' : undefined;
}
