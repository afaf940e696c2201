import { expect, test } from 'vitest';
import { errorCode, explain, mendReading } from '../../src/problems/system-error.ts';

const failure = (code: unknown): Error => Object.assign(new Error('engine words'), { code });

test.each([
  ['EACCES', 'permission is denied (EACCES)'],
  ['EEXIST', 'something else is in its place (EEXIST)'],
  ['EDQUOT', 'the quota of the disk is used up (EDQUOT)'],
  ['EFBIG', 'it is larger than the system allows (EFBIG)'],
  ['EIO', 'the disk reports an error (EIO)'],
  ['EISDIR', 'a folder of this name is in its place (EISDIR)'],
  ['ELOOP', 'its path is a circle of links (ELOOP)'],
  ['EMFILE', 'too many files are open (EMFILE)'],
  ['ENAMETOOLONG', 'its name is too long (ENAMETOOLONG)'],
  ['ENFILE', 'too many files are open (ENFILE)'],
  ['ENOENT', 'its folder has gone (ENOENT)'],
  ['ENOMEM', 'there is not enough memory (ENOMEM)'],
  ['ENOSPC', 'no space is left on the disk (ENOSPC)'],
  ['ENOTDIR', 'a part of its path is a file, not a folder (ENOTDIR)'],
  ['EPERM', 'permission is denied (EPERM)'],
  ['EROFS', 'the file system is read-only (EROFS)'],
  ['FILE_IS_READ_ONLY', 'it is read-only'],
  ['LINK_LEADS_NOWHERE', 'a link that leads nowhere is in its place'],
  ['NO_ORDINARY_FILE', 'what is in its place is no ordinary file'],
  ['OTHER_RUN', 'another run has written it in the meantime'],
  ['SHORT_WRITE', 'the disk took only a part of it'],
  ['EXDEV', 'the system refuses it (EXDEV)'],
  ['ERR_FS_FILE_TOO_LARGE', 'the system refuses it (ERR_FS_FILE_TOO_LARGE)'],
])('%s is told in words', (code, words) => expect(explain(failure(code))).toBe(words));

test('what an engine says of itself is not repeated', () => {
  const causes = [new Error('x'), failure(7), { code: 'EIO' }, 'EIO', undefined];
  expect(causes.map(errorCode)).toEqual(causes.map(() => undefined));
  expect(causes.map(explain)).toEqual(causes.map(() => 'the system gives no reason'));
  expect(errorCode(failure('EIO'))).toBe('EIO');
});

test.each([
  [['EACCES', 'EPERM'], 'Ask for the right to read it.'],
  [['EMFILE', 'ENFILE'], 'Raise the limit (ulimit -n), or close other programs.'],
  [['EIO', 'ENOTCONN', 'ESTALE', 'ETIMEDOUT'], 'Look after the disk, and run it again.'],
  [['ELOOP'], 'Put the file itself in the place of the link.'],
  [['ENAMETOOLONG'], 'Shorten its name or its path.'],
  [['EBUSY'], 'Close what uses it, and run it again.'],
  [['EISDIR'], 'Put an ordinary file there.'],
  [['ENOMEM'], 'Close other programs, or raise the limit (ulimit -v).'],
  [['EAGAIN'], 'Close other programs, or raise the limit (ulimit -u).'],
  [['EXDEV', ''], 'Look whether another program opens it.'],
])('how to mend %j', (codes, words) => {
  expect(codes.map((code) => mendReading(failure(code)))).toEqual(codes.map(() => words));
});
