import { expect, test } from 'vitest';
import { asMachineError, MachineError, toSystemError } from '../../src/output/machine-error.ts';
import { RisalahError } from '../../src/problems.ts';

const rights = 'Ask for the right to write there, or name another folder with --out.';
const room = 'Make room, or name a folder on another disk with --out.';
const limit = 'Raise the limit (ulimit -n), or close other programs.';
const inTheWay = 'Move away what is there, or name another folder with --out.';

test.each([
  [['EACCES', 'EPERM'], rights],
  [['EDQUOT', 'ENOSPC', 'SHORT_WRITE'], room],
  [
    ['EEXIST', 'EISDIR', 'ELOOP', 'ENOTDIR', 'LINK_LEADS_NOWHERE', 'NO_ORDINARY_FILE', 'ETXTBSY'],
    inTheWay,
  ],
  [['EMFILE', 'ENFILE'], limit],
  [['EFBIG'], 'Raise the limit (ulimit -f), or name a folder on another disk with --out.'],
  [
    ['EIO', 'ENOTCONN', 'ESTALE', 'ETIMEDOUT'],
    'Look after the disk, and name a folder on another one with --out.',
  ],
  [['ENOENT'], 'Run it again, from a folder that is there.'],
  [['ENOMEM'], 'Close other programs, or raise the limit (ulimit -v).'],
  [
    ['FILE_IS_READ_ONLY'],
    'Allow writing to it (chmod u+w), or have the new file written elsewhere.',
  ],
  [['OTHER_RUN'], 'Run it again, one after the other, or name another folder with --out.'],
  [['EROFS'], 'Name a folder on another disk with --out.'],
  [['EBUSY'], 'Close what uses it, or name another folder with --out.'],
  [['ENAMETOOLONG'], 'Shorten its name or its path.'],
  [
    ['EAGAIN'],
    'Close other programs, raise the limit (ulimit -u), or ask for fewer workers with --jobs.',
  ],
  [['EXDEV', ''], 'Name another folder with --out.'],
])('%j is mended by: %s', (codes, hint) => {
  for (const code of codes) {
    const error = new MachineError('f', toSystemError(code));
    expect(error).toMatchObject({ name: 'MachineError', file: 'f', code });
    expect(error.problems).toMatchObject([
      { rule: 'output-can-be-written', severity: 'error', file: 'f', hint },
    ]);
  }
});

test('without a file it is the machine as a whole', () => {
  const error = new MachineError(undefined, new Error('engine words'));
  expect(error.problems).toStrictEqual([
    {
      rule: 'output-can-be-written',
      severity: 'error',
      message: 'The work cannot be done: the system gives no reason.',
      hint: 'Name another folder with --out.',
    },
  ]);
  expect([error.file, error.code]).toEqual([undefined, undefined]);
  expect(new MachineError('f', toSystemError('EIO')).problems[0]?.message).toBe(
    'The file cannot be written: the disk reports an error (EIO).',
  );
});

test('any other error stays what it is', () => {
  const errors = [
    new RisalahError([]),
    new Error('layout of memoryless allocation failedly'),
    toSystemError('EIO'),
    Object.assign(new Error('x'), { syscall: 'write' }),
    { code: 'EIO', syscall: 'write' },
    'out of memory',
    undefined,
  ];
  for (const error of errors) expect(asMachineError(error)).toBe(error);
});
