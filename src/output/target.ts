import fs from 'node:fs';
import { errorCode, MachineError, toSystemError } from './machine-error.ts';

/** A place to write to, as it is found. */
export interface Target {
  /** A link stays a link: the file that it leads to is written. */
  place: string;
  /** The file that is there already, whose rights and owner the new one takes over. */
  replaced?: fs.Stats;
}

/** Looks at a place to write to. Throws a `MachineError` if no file can or may stand there. */
export function findTarget(file: string): Target {
  try {
    return lookAt(file);
  } catch (error) {
    throw new MachineError(file, error);
  }
}

/** What tells a file from one that takes its place later; empty if there is none. */
export function stampOf({ replaced }: Target): string {
  return replaced === undefined ? '' : `${replaced.ino} ${replaced.size} ${replaced.mtimeMs}`;
}

function lookAt(file: string): Target {
  const entry = fs.lstatSync(file, { throwIfNoEntry: false });
  if (entry === undefined) return { place: file };
  const isLink = entry.isSymbolicLink();
  const replaced = isLink ? fs.statSync(file, { throwIfNoEntry: false }) : entry;
  if (replaced === undefined) throw toSystemError('LINK_LEADS_NOWHERE');
  if (replaced.isDirectory()) throw toSystemError('EISDIR');
  if (!replaced.isFile()) throw toSystemError('NO_ORDINARY_FILE');
  const place = isLink ? fs.realpathSync(file) : file;
  refuseReadOnly(place, replaced);
  return { place, replaced };
}

/** Renaming would replace a protected file all the same, and root may write anything. */
function refuseReadOnly(place: string, { mode }: fs.Stats): void {
  if ((mode & 0o222) === 0) throw toSystemError('FILE_IS_READ_ONLY');
  try {
    fs.accessSync(place, fs.constants.W_OK);
  } catch (error) {
    throw errorCode(error) === 'EACCES' ? toSystemError('FILE_IS_READ_ONLY') : error;
  }
}
