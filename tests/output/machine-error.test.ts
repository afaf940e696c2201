import { expect, test } from 'vitest';
import { asMachineError, MachineError } from '../../src/output/machine-error.ts';
import { RisalahError } from '../../src/problems.ts';
import { indonesian } from '../../src/ui/indonesian.ts';

/** What disks, links, rights, limits and networks answer. */
const codes = [
  ...['EACCES', 'EAGAIN', 'EBUSY', 'EDQUOT', 'EEXIST', 'EFBIG', 'EIO', 'EISDIR', 'ELOOP'],
  ...['EMFILE', 'ENAMETOOLONG', 'ENFILE', 'ENOENT', 'ENOMEM', 'ENOSPC', 'ENOTCONN', 'ENOTDIR'],
  ...['EPERM', 'EROFS', 'ESTALE', 'ETIMEDOUT', 'ETXTBSY'],
];

const systemError = (code: string, more = {}): Error =>
  Object.assign(new Error(`${code}: words of the engine, open 'x'`), {
    ...{ code, syscall: 'open', path: 'x' },
    ...more,
  });

const problemOf = (error: unknown) => {
  if (!(error instanceof RisalahError)) throw error;
  const [problem] = error.problems;
  if (problem === undefined) throw new Error('there is no problem');
  return problem;
};

test.each(codes)('%s is told in both languages, with its cause and its mend', (code) => {
  for (const act of ['write', 'read'] as const) {
    const { message, hint = '' } = problemOf(new MachineError('a.pdf', systemError(code), act));
    expect(message).toMatch(new RegExp(`^The file cannot be .+: .+ \\(${code}\\)\\.$`));
    expect(message).not.toContain('the system refuses it');
    expect(message + hint).not.toContain('engine');
    expect(hint).toMatch(/^[A-Z].+\.$/);
    for (const text of [message, hint]) expect(indonesian.say(text)).not.toBe(text);
  }
});

test('a code that nobody knows is told as it is', () => {
  const { message, hint } = problemOf(new MachineError('a.pdf', systemError('EWHO')));
  expect(message).toBe('The file cannot be written: the system refuses it (EWHO).');
  expect(hint).toBe('Name another folder with --out.');
});

test('what nobody has named a file for is a file to be read, or a process that does not start', () => {
  expect(problemOf(asMachineError(systemError('EMFILE')))).toMatchObject({
    rule: 'file-can-be-read',
    file: 'x',
    message: 'The file cannot be read: too many files are open (EMFILE).',
  });
  const spawn = systemError('EAGAIN', { syscall: 'spawn node', path: 'node' });
  expect(problemOf(asMachineError(spawn))).toEqual({
    rule: 'output-can-be-written',
    severity: 'error',
    message: 'The work cannot be done: the system takes no more at the moment (EAGAIN).',
    hint: 'Close other programs, raise the limit (ulimit -u), or ask for fewer workers with --jobs.',
  });
});

test.each([
  'WebAssembly.instantiate(): Out of memory: Cannot allocate Wasm memory for new instance',
  'WebAssembly.Memory(): could not allocate memory',
  'Array buffer allocation failed',
  'Failed to allocate memory',
])('%s: memory is short', (words) => {
  const { message, hint } = problemOf(asMachineError(new RangeError(words)));
  expect(message).toBe('The work cannot be done: there is not enough memory (ENOMEM).');
  expect(hint).toContain('ulimit -v');
});

test('what is no fault of the machine stays what it is', () => {
  const bug = new TypeError('x is not a function');
  expect(asMachineError(bug)).toBe(bug);
  const coded = Object.assign(new Error('no'), { code: 'ERR_INVALID_ARG_TYPE' });
  expect(asMachineError(coded)).toBe(coded);
  const own = new RisalahError([]);
  expect(asMachineError(own)).toBe(own);
  expect(asMachineError('text')).toBe('text');
});
