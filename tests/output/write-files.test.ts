import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { MachineError } from '../../src/output/machine-error.ts';
import { type FileSystem, writeFiles } from '../../src/output/write-files.ts';

let folder = '';

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'risalah-output-'));
  return () => fs.rmSync(folder, { recursive: true });
});

const file = (name: string, text = name): { path: string; bytes: Uint8Array } => ({
  path: path.join(folder, name),
  bytes: new TextEncoder().encode(text),
});

/** Names and texts of all files in the folder. */
function contents(): Record<string, string> {
  const names = fs.readdirSync(folder).toSorted();
  return Object.fromEntries(
    names.map((name) => [name, fs.readFileSync(path.join(folder, name), 'utf8')]),
  );
}

/** The problems of the error that a call throws. */
function machineError(act: () => void): MachineError {
  try {
    act();
  } catch (error) {
    if (error instanceof MachineError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

test('writes new files, replaces old ones, makes folders', () => {
  fs.writeFileSync(path.join(folder, 'a'), 'old');
  writeFiles([file('a'), { path: path.join(folder, 'b/c/d'), bytes: Uint8Array.of(1, 2) }]);
  expect(fs.readFileSync(path.join(folder, 'a'), 'utf8')).toBe('a');
  expect([...fs.readFileSync(path.join(folder, 'b/c/d'))]).toEqual([1, 2]);
  expect(fs.readdirSync(folder)).toEqual(['a', 'b']);
});

const calls = [
  'openSync',
  'writeFileSync',
  'fstatSync',
  'fsyncSync',
  'closeSync',
  'renameSync',
] as const;

/** The real calls, of which the k-th of a kind fails once. */
function failing(call: (typeof calls)[number], k: number, code: string): FileSystem {
  let count = 0;
  const failure = (): void => {
    count += 1;
    if (count === k) throw Object.assign(new Error(code), { code });
  };
  return {
    ...fs,
    [call]: (...args: never[]): unknown => {
      if (call === 'closeSync') (fs[call] as (...own: never[]) => unknown)(...args);
      failure();
      return call === 'closeSync' ? undefined : (fs[call] as (...own: never[]) => unknown)(...args);
    },
  } as FileSystem;
}

for (const call of calls) {
  test(`a failing ${call}, first or last, leaves whole files and no parts`, () => {
    for (const k of [1, 2, 3]) {
      for (const name of ['a', 'b', 'c']) fs.writeFileSync(path.join(folder, name), 'old');
      const act = (): void =>
        writeFiles([file('a'), file('b'), file('c')], failing(call, k, 'ENOSPC'));
      const [problem] = machineError(act).problems;
      expect(problem?.file).toBe(path.join(folder, ['a', 'b', 'c'][k - 1] ?? ''));
      expect(problem?.message).toContain('no space is left on the disk (ENOSPC)');
      const done = call === 'renameSync' ? k - 1 : 0;
      const names = ['a', 'b', 'c'];
      expect(contents()).toEqual(
        Object.fromEntries(names.map((name, index) => [name, index < done ? name : 'old'])),
      );
    }
  });
}

test('a write that is cut without an error is seen', () => {
  const cutting = {
    ...fs,
    writeFileSync: (descriptor: number, bytes: Uint8Array): void =>
      fs.writeFileSync(descriptor, bytes.subarray(0, 1)),
  } as FileSystem;
  const error = machineError(() => writeFiles([file('abc')], cutting));
  expect(error.problems[0]?.message).toContain('only 1 bytes were taken');
  expect(contents()).toEqual({});
});

test('a file in place of the folder, and a folder in place of the file, are named', () => {
  fs.writeFileSync(path.join(folder, 'a'), '');
  const inFile = machineError(() => writeFiles([file('a/b', 'x')]));
  expect(inFile.problems[0]?.message).toMatch(/ENOTDIR|EEXIST/);
  fs.mkdirSync(path.join(folder, 'd'));
  const onFolder = machineError(() => writeFiles([file('d', 'x')]));
  expect(onFolder.problems[0]?.message).toContain('EISDIR');
  expect(fs.readdirSync(folder)).toEqual(['a', 'd']);
});

test('a folder that another run makes at the same moment is taken', () => {
  const target = path.join(folder, 'd');
  const racing = {
    ...fs,
    mkdirSync: (name: string): void => {
      fs.mkdirSync(name);
      fs.mkdirSync(name);
    },
  } as FileSystem;
  writeFiles([{ path: path.join(target, 'a'), bytes: Uint8Array.of(1) }], racing);
  expect(fs.readdirSync(target)).toEqual(['a']);
});

test('parts of dead runs are removed, those of living ones and of other files stay', () => {
  const dead = 2 ** 22 + 1;
  const parts = [`a.${dead}.part`, `a.${process.ppid}.part`, `z.${dead}.part`];
  for (const name of [...parts, `a.${process.pid}.part`]) {
    fs.writeFileSync(path.join(folder, name), 'half');
  }
  writeFiles([file('a')]);
  expect(Object.keys(contents())).toEqual(
    ['a', `a.${process.ppid}.part`, `z.${dead}.part`].toSorted(),
  );
  expect(contents()['a']).toBe('a');
});
