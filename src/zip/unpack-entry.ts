import { crc32, inflateRawSync } from 'node:zlib';
import type { Entry, LocalFileHeader } from 'yauzl';
import type { Problem } from '../problems.ts';
import { stored } from './check-entry.ts';
import { inMegabytes } from './zip-limits.ts';
import { zipProblem } from './zip-rules.ts';

/**
 * The bytes of an entry, at most `room` of them, counted as they come out and not as the header says. What differs
 * from the directory is a problem: another reader would see another file.
 */
export function unpackEntry(
  archive: Buffer,
  entry: Entry,
  header: LocalFileHeader,
  room: number,
): Uint8Array | Problem {
  const name = JSON.stringify(entry.fileName);
  const end = header.fileDataStart + entry.compressedSize;
  if (!header.fileName.equals(entry.fileNameRaw)) {
    return zipProblem(
      'zip-entry-is-true',
      `The entry ${name} has another name in front of its data`,
    );
  }
  const packed = archive.subarray(header.fileDataStart, end);
  const unpacked = entry.compressionMethod === stored ? packed : inflate(packed, room);
  if (unpacked === 'broken') {
    return zipProblem('zip-is-readable', `The data of the entry ${name} are broken`);
  }
  if (unpacked === 'too large' || unpacked.length > room) {
    return zipProblem(
      'zip-is-within-limits',
      `The entry ${name} unpacks to more than ${inMegabytes(room)}`,
    );
  }
  if (unpacked.length !== entry.uncompressedSize) {
    const sizes = `${unpacked.length} bytes in place of ${entry.uncompressedSize}`;
    return zipProblem('zip-entry-is-true', `The entry ${name} unpacks to ${sizes}`);
  }
  if (crc32(unpacked) !== entry.crc32) {
    return zipProblem('zip-entry-is-true', `The entry ${name} has not the checksum that is stated`);
  }
  return new Uint8Array(unpacked.buffer, unpacked.byteOffset, unpacked.length);
}

/** zlib stops as soon as more than `room` bytes have come out. */
function inflate(packed: Buffer, room: number): Buffer | 'broken' | 'too large' {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, room) });
  } catch (error) {
    const tooLarge = error instanceof RangeError;
    return tooLarge ? 'too large' : 'broken';
  }
}
