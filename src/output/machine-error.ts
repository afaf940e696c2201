import { RisalahError } from '../problems.ts';

/** Thrown when not the user's input but the machine (disk, rights) stands in the way. */
export class MachineError extends RisalahError {
  readonly file: string;
  /** `ENOSPC` and its like, if the system gave one. */
  readonly code: string | undefined;

  constructor(file: string, cause: unknown) {
    const message = `The file cannot be written: ${explain(cause)}.`;
    super([{ rule: 'output-can-be-written', severity: 'error', message, file }]);
    this.name = 'MachineError';
    this.file = file;
    this.code = errorCode(cause);
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
  ENOSPC: 'no space is left on the disk',
  ENOTDIR: 'a part of its path is a file, not a folder',
  EPERM: 'permission is denied',
  EROFS: 'the file system is read-only',
};

/** The cause of a system error in words, with its code. */
export function explain(cause: unknown): string {
  const code = errorCode(cause);
  if (code === undefined) return cause instanceof Error ? cause.message : String(cause);
  return causes[code] === undefined ? code : `${causes[code]} (${code})`;
}

/** `ENOSPC` and its like; undefined if the error is none of the system. */
export function errorCode(cause: unknown): string | undefined {
  if (!(cause instanceof Error) || !('code' in cause)) return undefined;
  return typeof cause.code === 'string' ? cause.code : undefined;
}
