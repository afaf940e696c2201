import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { errorCode } from '../problems.ts';

/** What a path holds: the bytes of a regular file, its size if that is more than was asked for, or something else. */
export type Regular = { bytes: Buffer } | { size: number } | 'other';

/** A link in the place of a file, and a socket, cannot be opened. */
const noFiles = ['ELOOP', 'EMLINK', 'ENXIO'];

/**
 * Reads a regular file of at most `maxBytes`. It is opened once, and judged and read as it was opened: what is put in
 * its place meanwhile is not read, and no pipe is waited for. Throws the system's error if it cannot be read.
 */
export function readRegular(file: string, maxBytes: number): Regular {
  const opened = open(file);
  if (opened === undefined) return 'other';
  try {
    const stat = fstatSync(opened);
    if (!stat.isFile()) return 'other';
    if (stat.size > maxBytes) return { size: stat.size };
    // The kernel's own files, such as /proc/self/environ, say that they are empty, and are not.
    return { bytes: readUpTo(opened, stat.size) };
  } finally {
    closeSync(opened);
  }
}

function open(file: string): number | undefined {
  // Windows has neither of the two.
  const { O_NOFOLLOW = 0, O_NONBLOCK = 0 }: Partial<typeof constants> = constants;
  try {
    return openSync(file, constants.O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
  } catch (error) {
    if (noFiles.includes(errorCode(error) ?? '')) return undefined;
    throw error;
  }
}

/** A file that has been shortened meanwhile has fewer bytes. */
function readUpTo(opened: number, size: number): Buffer {
  const bytes = Buffer.alloc(size);
  let read = 0;
  while (read < size) {
    const count = readSync(opened, bytes, read, size - read, null);
    if (count === 0) break;
    read += count;
  }
  return bytes.subarray(0, read);
}
