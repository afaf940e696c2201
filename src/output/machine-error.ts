import { errorCode, explain, mendReading, RisalahError } from '../problems.ts';

export { errorCode, explain };

/** Thrown when not the user's input but the machine (disk, rights) stands in the way. */
export class MachineError extends RisalahError {
  readonly file: string | undefined;
  /** `ENOSPC` and its like, if the system gave one. */
  readonly code: string | undefined;

  /** Without a file it is the machine as a whole. `act` is what the file was wanted for. */
  constructor(file: string | undefined, cause: unknown, act: keyof typeof acts = 'write') {
    const code = errorCode(cause);
    const { rule, what, mend } = acts[act];
    const message = `${file === undefined ? 'The work cannot be done' : what}: ${explain(cause)}.`;
    const place = file === undefined ? {} : { file };
    super([{ rule, severity: 'error', message, hint: mend(cause), ...place }]);
    this.name = 'MachineError';
    this.file = file;
    this.code = code;
  }
}

const rights = 'Ask for the right to write there, or name another folder with --out.';
const room = 'Make room, or name a folder on another disk with --out.';
const disk = 'Look after the disk, and name a folder on another one with --out.';
const limit = 'Raise the limit (ulimit -n), or close other programs.';
const inTheWay = 'Move away what is there, or name another folder with --out.';

const mends: Record<string, string> = {
  EACCES: rights,
  EAGAIN:
    'Close other programs, raise the limit (ulimit -u), or ask for fewer workers with --jobs.',
  EBUSY: 'Close what uses it, or name another folder with --out.',
  EDQUOT: room,
  EEXIST: inTheWay,
  EFBIG: 'Raise the limit (ulimit -f), or name a folder on another disk with --out.',
  EIO: disk,
  EISDIR: inTheWay,
  ELOOP: inTheWay,
  EMFILE: limit,
  ENAMETOOLONG: 'Shorten its name or its path.',
  ENFILE: limit,
  ENOENT: 'Run it again, from a folder that is there.',
  ENOMEM: 'Close other programs, or raise the limit (ulimit -v).',
  ENOSPC: room,
  ENOTCONN: disk,
  ENOTDIR: inTheWay,
  EPERM: rights,
  EROFS: 'Name a folder on another disk with --out.',
  ESTALE: disk,
  ETIMEDOUT: disk,
  ETXTBSY: inTheWay,
  FILE_IS_READ_ONLY: 'Allow writing to it (chmod u+w), or have the new file written elsewhere.',
  LINK_LEADS_NOWHERE: inTheWay,
  NO_ORDINARY_FILE: inTheWay,
  OTHER_RUN: 'Run it again, one after the other, or name another folder with --out.',
  SHORT_WRITE: room,
};

/** What may be done to a file. */
const acts = {
  write: {
    rule: 'output-can-be-written',
    what: 'The file cannot be written',
    mend: (cause: unknown) => mends[errorCode(cause) ?? ''] ?? 'Name another folder with --out.',
  },
  /** By a command that has no --out. */
  start: {
    rule: 'output-can-be-written',
    what: 'The file cannot be written',
    mend: () => 'Name another folder, or make this one fit to be written to.',
  },
  read: { rule: 'file-can-be-read', what: 'The file cannot be read', mend: mendReading },
};

/** Words of the engines for want of memory. */
const noMemory =
  /\bout of memory\b|\ballocation failed\b|\b(?:cannot|could not|failed to) allocate\b/i;

/**
 * What was thrown; an error of the system that nobody has named a file for as a `MachineError`. What is written is named
 * where it is written, so it is a file that was to be read, or a process that was to be started.
 */
export function asMachineError(error: unknown): unknown {
  if (error instanceof RisalahError || !(error instanceof Error)) return error;
  if (noMemory.test(error.message)) return new MachineError(undefined, toSystemError('ENOMEM'));
  if (errorCode(error) === 'ERR_WORKER_INIT_FAILED') {
    return new MachineError(undefined, toSystemError('EAGAIN'));
  }
  if (errorCode(error) === undefined || !('syscall' in error)) return error;
  const isOfFile = 'path' in error && !String(error.syscall).startsWith('spawn');
  return isOfFile
    ? new MachineError(String(error.path), error, 'read')
    : new MachineError(undefined, error);
}

/** An error that looks as if the system had given it; for causes that only we see. */
export function toSystemError(code: string): Error {
  return Object.assign(new Error(code), { code });
}
