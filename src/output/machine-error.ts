import { errorCode, explain, RisalahError } from '../problems.ts';

export { errorCode, explain };

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
  OTHER_RUN: 'Run it again, one after the other, or name another folder with --out.',
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
