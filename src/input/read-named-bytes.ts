import { realpathSync } from 'node:fs';
import path from 'node:path';
import { RisalahError } from '../problems.ts';
import { readBytes } from './folder.ts';
import { toProblem } from './source-file.ts';

/** The bytes of a regular file that the user named, of at most `maxBytes`. Throws a `RisalahError` if it cannot be read. */
export function readNamedBytes(name: string, maxBytes: number): Uint8Array {
  const real = realPath(name);
  const folder = { name: path.dirname(name), root: path.dirname(real) };
  const read = readBytes(folder, path.basename(real), maxBytes);
  if ('fault' in read) throw new RisalahError([toProblem(read.fault, name)]);
  return read.bytes;
}

/** The path itself if nothing is there: reading it then gives the problem. */
export function realPath(name: string): string {
  try {
    return realpathSync(name);
  } catch {
    return path.resolve(name);
  }
}
