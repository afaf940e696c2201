const causes: Record<string, string> = {
  EACCES: 'permission is denied',
  EAGAIN: 'the system takes no more at the moment',
  EBUSY: 'it is in use',
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
  ENOTCONN: 'its disk does not answer',
  ENOTDIR: 'a part of its path is a file, not a folder',
  EPERM: 'permission is denied',
  EROFS: 'the file system is read-only',
  ESTALE: 'its disk was replaced by another one in the meantime',
  ETIMEDOUT: 'its disk does not answer',
  ETXTBSY: 'a program that is running is in its place',
  FILE_IS_READ_ONLY: 'it is read-only',
  LINK_LEADS_NOWHERE: 'a link that leads nowhere is in its place',
  NO_ORDINARY_FILE: 'what is in its place is no ordinary file',
  OTHER_RUN: 'another run has written it in the meantime',
  SHORT_WRITE: 'the disk took only a part of it',
};

const limit = 'Raise the limit (ulimit -n), or close other programs.';
const rights = 'Ask for the right to read it.';
const disk = 'Look after the disk, and run it again.';

const mends: Record<string, string> = {
  EACCES: rights,
  EAGAIN: 'Close other programs, or raise the limit (ulimit -u).',
  EBUSY: 'Close what uses it, and run it again.',
  EIO: disk,
  EISDIR: 'Put an ordinary file there.',
  ELOOP: 'Put the file itself in the place of the link.',
  EMFILE: limit,
  ENAMETOOLONG: 'Shorten its name or its path.',
  ENFILE: limit,
  ENOMEM: 'Close other programs, or raise the limit (ulimit -v).',
  ENOTCONN: disk,
  EPERM: rights,
  ESTALE: disk,
  ETIMEDOUT: disk,
};

/** The cause of a system error in words, with the system's code. What an engine says of itself is not repeated. */
export function explain(cause: unknown): string {
  const code = errorCode(cause);
  if (code === undefined) return 'the system gives no reason';
  const words = causes[code] ?? 'the system refuses it';
  return code.includes('_') && causes[code] !== undefined ? words : `${words} (${code})`;
}

/** How to mend that something cannot be read. */
export function mendReading(cause: unknown): string {
  return mends[errorCode(cause) ?? ''] ?? 'Look whether another program opens it.';
}

/** `ENOSPC` and its like; undefined if the error is none of the system. */
export function errorCode(cause: unknown): string | undefined {
  if (!(cause instanceof Error) || !('code' in cause)) return undefined;
  return typeof cause.code === 'string' ? cause.code : undefined;
}
