import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import type { FileSystem } from '../../src/output/changes.ts';
import { checkSideTargets, checkTargets } from '../../src/output/check-targets.ts';
import { MachineError } from '../../src/output/machine-error.ts';
import { maxLookedIntoBytes } from '../../src/output/made-by-risalah.ts';
import { writeFiles } from '../../src/output/write-files.ts';
import { RisalahError } from '../../src/problems.ts';

let folder = '';
const at = (name: string): string => path.join(folder, name);

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'risalah-look-'));
  return () => {
    vi.restoreAllMocks();
    fs.rmSync(folder, { recursive: true });
  };
});

const foreign = (file: string): object => ({
  rule: 'existing-file-is-own',
  severity: 'error',
  message: 'This file is already there, and Risalah did not make it as it is.',
  hint: 'Name another folder with --out, or replace it with --force.',
  file,
});

const thrown = async (act: () => unknown): Promise<unknown> => {
  try {
    return await act();
  } catch (error) {
    return error instanceof RisalahError ? error.problems : error;
  }
};

test('a file of more than 64 MB is not even read', async () => {
  fs.writeFileSync(at('a.md'), '---\ngenerator: Risalah\n---\n');
  fs.truncateSync(at('a.md'), maxLookedIntoBytes + 1);
  const read = vi.spyOn(fs, 'readFileSync');
  expect(await thrown(() => checkTargets([at('a.md')], { force: false }))).toEqual([
    foreign(at('a.md')),
  ]);
  expect(read).not.toHaveBeenCalled();
  fs.truncateSync(at('a.md'), maxLookedIntoBytes);
  expect(await thrown(() => checkTargets([at('a.md')], { force: false }))).toBeInstanceOf(Map);
});

test('a file that may not be read is somebody else’s, and a disk that fails is told', async () => {
  fs.writeFileSync(at('a.md'), 'x');
  const beside = [{ path: at('a.md'), bytes: Buffer.from('x') }];
  const fail = (code: string): void => {
    vi.spyOn(fs, 'readFileSync').mockImplementation(() => {
      throw Object.assign(new Error(code), { code });
    });
  };
  fail('EACCES');
  const problems = [foreign(at('a.md'))];
  expect(await thrown(() => checkTargets([at('a.md')], { force: false }))).toEqual(problems);
  expect(await thrown(() => checkSideTargets(at('b.md'), beside, { force: false }))).toEqual(
    problems,
  );
  fail('EIO');
  await expect(checkTargets([at('a.md')], { force: false })).rejects.toThrow(MachineError);
});

/** The real calls, with how often each was made, and what `fstatSync` says of a new file. */
function counting(own: Partial<fs.Stats> = {}): {
  system: FileSystem;
  count: (name: string) => number;
} {
  const counts = new Map<string, number>();
  const system = new Proxy(fs, {
    get: (real, name: keyof FileSystem) => {
      const call: unknown = real[name];
      return (...args: unknown[]): unknown => {
        counts.set(name, (counts.get(name) ?? 0) + 1);
        if (name === 'fchownSync') return undefined;
        const result: unknown = typeof call === 'function' ? call(...args) : undefined;
        return name === 'fstatSync' ? Object.assign(result ?? {}, own) : result;
      };
    },
  });
  return { system, count: (name) => counts.get(name) ?? 0 };
}

const write = (system: FileSystem, ...names: string[]): void =>
  writeFiles(
    names.map((name) => ({ path: at(name), bytes: Buffer.from('new') })),
    system,
  );

test('only files that are replaced need a way back, and the last of a run does not', () => {
  for (const name of ['a', 'b', 'c']) fs.writeFileSync(at(name), 'old');
  const all = counting();
  write(all.system, 'a', 'new', 'b', 'c');
  expect([all.count('linkSync'), all.count('renameSync')]).toEqual([2, 4]);
  const one = counting();
  write(one.system, 'a');
  expect(one.count('linkSync')).toBe(0);
});

test('rights and owner are given where they differ, and nowhere else', () => {
  fs.writeFileSync(at('a'), 'old');
  const { uid, gid, mode } = fs.statSync(at('a'));
  const callsFor = (own: Partial<fs.Stats>): number[] => {
    const { system, count } = counting({ uid, gid, mode, ...own });
    write(system, 'a');
    return [count('fchownSync'), count('fchmodSync')];
  };
  expect(callsFor({})).toEqual([0, 0]);
  expect(callsFor({ uid: uid + 1 })).toEqual([1, 0]);
  expect(callsFor({ gid: gid + 1 })).toEqual([1, 0]);
  expect(callsFor({ mode: mode ^ 0o100 })).toEqual([0, 1]);
});

test('a file that has gone since its place was looked at is written anew', () => {
  writeFiles([{ path: at('a'), bytes: Buffer.from('new'), stamp: '1 2 3' }]);
  expect(fs.readFileSync(at('a'), 'utf8')).toBe('new');
});

test('nothing but what was done is taken back', () => {
  fs.mkdirSync(at('kept'));
  const failing = new Proxy(fs, {
    get: (real, name: keyof FileSystem) =>
      name === 'renameSync'
        ? (): never => {
            throw Object.assign(new Error('EIO'), { code: 'EIO' });
          }
        : real[name],
  });
  const removed = vi.spyOn(fs, 'rmdirSync');
  expect(() => write(failing, 'kept/a', 'made/b')).toThrow(MachineError);
  expect(removed.mock.calls).toEqual([[at('made')]]);
  expect(fs.readdirSync(folder)).toEqual(['kept']);
});
