import { RisalahError } from '../problems.ts';

/** Thrown when not the user's input but the machine (disk, rights) stands in the way. */
export class MachineError extends RisalahError {
  readonly file: string | undefined;
  /** `ENOSPC` and its like, if the system gave one. */
  readonly code: string | undefined;

  /** Without a file it is the machine as a whole. */
  constructor(file: string | undefined, cause: unknown) {
    const code = errorCode(cause);
    const hint = mends[code ?? ''] ?? 'Name another folder with --out.';
    const message = `${file === undefined ? 'The work cannot be done' : 'The file cannot be written'}: ${explain(cause)}.`;
    const place = file === undefined ? {} : { file };
    super([{ rule: 'output-can-be-written', severity: 'error', message, hint, ...place }]);
    this.name = 'MachineError';
    this.file = file;
    this.code = code;
  }
}

const causes: Record<string, string> = {
  EACCES: 'permission is denied',
  EEXIST: 'something else is in its place',
  EDQUOT: 'the quota of the disk is used up',
  EFBIG: 'it is larger than the system allows',
  EIO: 'the disk reports an error',
  EISDIR: 'a folder of this name is in its place',
  ELOOP: 'its path is a circle of links',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'its name is too long',
  ENFILE: 'too many files are open',
  ENOENT: 'its folder has gone',
  ENOMEM: 'there is not enough memory',
  ENOSPC: 'no space is left on the disk',
  ENOTDIR: 'a part of its path is a file, not a folder',
  EPERM: 'permission is denied',
  EROFS: 'the file system is read-only',
  FILE_IS_READ_ONLY: 'it is read-only',
  LINK_LEADS_NOWHERE: 'a link that leads nowhere is in its place',
  NO_ORDINARY_FILE: 'what is in its place is no ordinary file',
  SHORT_WRITE: 'the disk took only a part of it',
};

const rights = 'Ask for the right to write there, or name another folder with --out.';
const room = 'Make room, or name a folder on another disk with --out.';
const limit = 'Raise the limit (ulimit -n), or close other programs.';
const inTheWay = 'Move away what is there, or name another folder with --out.';

const mends: Record<string, string> = {
  EACCES: rights,
  EDQUOT: room,
  EEXIST: inTheWay,
  EFBIG: 'Raise the limit (ulimit -f), or name a folder on another disk with --out.',
  EIO: 'Look after the disk, and name a folder on another one with --out.',
  EISDIR: inTheWay,
  ELOOP: inTheWay,
  EMFILE: limit,
  ENFILE: limit,
  ENOENT: 'Run it again, from a folder that is there.',
  ENOMEM: 'Close other programs, or raise the limit (ulimit -v).',
  ENOSPC: room,
  ENOTDIR: inTheWay,
  EPERM: rights,
  FILE_IS_READ_ONLY: 'Allow writing to it (chmod u+w), or have the new file written elsewhere.',
  LINK_LEADS_NOWHERE: inTheWay,
  NO_ORDINARY_FILE: inTheWay,
  SHORT_WRITE: room,
};

/** What was thrown; an error of the system that nobody has named a file for as a `MachineError`. */
export function asMachineError(error: unknown): unknown {
  if (error instanceof RisalahError || !(error instanceof Error)) return error;
  if (/\bout of memory\b/i.test(error.message))
    return new MachineError(undefined, toSystemError('ENOMEM'));
  if (errorCode(error) === undefined || !('syscall' in error)) return error;
  return new MachineError('path' in error ? String(error.path) : undefined, error);
}

/** An error that looks as if the system had given it; for causes that only we see. */
export function toSystemError(code: string): Error {
  return Object.assign(new Error(code), { code });
}

/** The cause of a system error in words, with the system's code. */
export function explain(cause: unknown): string {
  const code = errorCode(cause);
  if (code === undefined) return cause instanceof Error ? cause.message : String(cause);
  if (causes[code] === undefined) return code;
  return code.includes('_') ? causes[code] : `${causes[code]} (${code})`;
}

/** `ENOSPC` and its like; undefined if the error is none of the system. */
export function errorCode(cause: unknown): string | undefined {
  if (!(cause instanceof Error) || !('code' in cause)) return undefined;
  return typeof cause.code === 'string' ? cause.code : undefined;
}
