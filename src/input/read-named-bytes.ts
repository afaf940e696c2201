import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { type Problem, RisalahError } from '../problems.ts';
import { readBytes } from './folder.ts';
import { toProblem } from './source-file.ts';

/** The bytes of a regular file that the user named, of at most `maxBytes`. Throws a `RisalahError` if it cannot be read. */
export function readNamedBytes(name: string, maxBytes: number): Uint8Array {
  const real = realPath(name);
  const folder = { name: path.dirname(name), root: path.dirname(real) };
  const read = readBytes(folder, path.basename(real), maxBytes);
  if ('fault' in read) throw new RisalahError([toProblem(ofNamed(read.fault), name)]);
  return read.bytes;
}

/** Throws a `RisalahError` unless something is at a path of the user's: `readNamedBytes` then says why not. */
export function requireNamed(name: string): void {
  if (!existsSync(name)) readNamedBytes(name, 0);
}

/** A fault, or a problem, of a file that the user named, with where to look if it is not there. */
export function ofNamed<T extends Pick<Problem, 'rule' | 'message'>>(fault: T): T {
  if (fault.rule !== 'file-exists') return fault;
  const hint = 'Look at its name, and at the folder in which the command is run.';
  return { ...fault, message: `${fault.message}.`, hint };
}

/** The path itself if nothing is there: reading it then gives the problem. */
export function realPath(name: string): string {
  try {
    return realpathSync(name);
  } catch {
    return path.resolve(name);
  }
}
