import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { MachineError } from '../../src/output/machine-error.ts';
import { makeFolder } from '../../src/output/make-folder.ts';
import { findTarget, stampOf } from '../../src/output/target.ts';

let folder = '';
const at = (name: string): string => path.join(folder, name);

beforeEach(() => {
  folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'risalah-target-')));
  return () => {
    vi.restoreAllMocks();
    fs.rmSync(folder, { recursive: true, force: true });
  };
});

/** Why nothing can be written to a place. */
function refusal(file: string): string | undefined {
  try {
    findTarget(file);
    return undefined;
  } catch (error) {
    if (error instanceof MachineError) return `${error.code} ${error.file}`;
    throw error;
  }
}

test('a free place is taken as it is, and has no stamp', () => {
  const target = findTarget(at('a'));
  expect(target).toStrictEqual({ place: at('a') });
  expect(stampOf(target)).toBe('');
});

test('a file is replaced in its place, a linked one where it lies', () => {
  fs.writeFileSync(at('a'), 'x');
  fs.symlinkSync('a', at('link'));
  fs.symlinkSync('link', at('chain'));
  for (const name of ['a', 'link', 'chain']) {
    expect(findTarget(at(name))).toMatchObject({ place: at('a'), replaced: { size: 1 } });
  }
});

test('what is no file of the user is refused', () => {
  fs.mkdirSync(at('folder'));
  fs.symlinkSync('folder', at('to-folder'));
  fs.symlinkSync('none', at('nowhere'));
  fs.symlinkSync('circle', at('circle'));
  fs.symlinkSync('/dev/null', at('device'));
  fs.writeFileSync(at('file'), '');
  const names = ['folder', 'to-folder', 'nowhere', 'circle', 'device', 'file/x'];
  const codes = ['EISDIR', 'EISDIR', 'LINK_LEADS_NOWHERE', 'ELOOP', 'NO_ORDINARY_FILE', 'ENOTDIR'];
  expect(names.map((name) => refusal(at(name)))).toEqual(
    names.map((name, index) => `${codes[index]} ${at(name)}`),
  );
});

test('a file that nobody may write is read-only, whoever asks', () => {
  fs.writeFileSync(at('a'), '');
  fs.symlinkSync('a', at('link'));
  for (const mode of [0o444, 0o555, 0o000]) {
    fs.chmodSync(at('a'), mode);
    expect(['a', 'link'].map((name) => refusal(at(name)))).toEqual([
      `FILE_IS_READ_ONLY ${at('a')}`,
      `FILE_IS_READ_ONLY ${at('link')}`,
    ]);
  }
  fs.chmodSync(at('a'), 0o200);
  expect(refusal(at('a'))).toBeUndefined();
});

test('a file that only others may write is read-only as well; another failure is told as it is', () => {
  fs.writeFileSync(at('a'), '');
  const answer = vi.spyOn(fs, 'accessSync');
  const say = (code: string): void => {
    answer.mockImplementation((_, mode) => {
      expect(mode).toBe(fs.constants.W_OK);
      throw Object.assign(new Error(code), { code });
    });
  };
  say('EACCES');
  expect(refusal(at('a'))).toBe(`FILE_IS_READ_ONLY ${at('a')}`);
  say('EROFS');
  expect(refusal(at('a'))).toBe(`EROFS ${at('a')}`);
});

test('a file has another stamp when it is another file, is longer or is newer', () => {
  const stamp = (name: string): string => stampOf(findTarget(at(name)));
  fs.writeFileSync(at('a'), 'x');
  fs.utimesSync(at('a'), 1000, 1000);
  const first = stamp('a');
  expect(stamp('a')).toBe(first);
  fs.writeFileSync(at('a'), 'xy');
  fs.utimesSync(at('a'), 1000, 1000);
  const longer = stamp('a');
  fs.utimesSync(at('a'), 1000, 1001);
  const newer = stamp('a');
  fs.writeFileSync(at('b'), 'xy');
  fs.utimesSync(at('b'), 1000, 1001);
  expect(new Set([first, longer, newer, stamp('b')]).size).toBe(4);
});

test('folders are made from the top down, and each that was not there is told', () => {
  const made: string[] = [];
  makeFolder(at('a/b/c'), fs, (name) => made.push(path.relative(folder, name)));
  expect(made).toEqual(['a', 'a/b', 'a/b/c']);
  expect(fs.statSync(at('a/b/c')).isDirectory()).toBe(true);
  makeFolder(at('a/b/d'), fs, (name) => made.push(path.relative(folder, name)));
  makeFolder(at('a'), fs, (name) => made.push(name));
  expect(made.slice(3)).toEqual(['a/b/d']);
  makeFolder(at('e'));
  expect(fs.existsSync(at('e'))).toBe(true);
});

test('a folder that another run makes at the same moment is not told; one that cannot be made is', () => {
  const made: string[] = [];
  const racing = {
    existsSync: fs.existsSync,
    mkdirSync: (name: fs.PathLike): undefined => {
      fs.mkdirSync(name);
      throw Object.assign(new Error('EEXIST'), { code: 'EEXIST' });
    },
  };
  makeFolder(at('a'), racing, (name) => made.push(name));
  expect(made).toEqual([]);
  fs.writeFileSync(at('file'), '');
  expect(() => makeFolder(at('file/x'))).toThrow('ENOTDIR');
});
