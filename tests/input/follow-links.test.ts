import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { followLinks } from '../../src/input/follow-links.ts';
import { requireNamed } from '../../src/input/read-named-bytes.ts';
import { readRegular } from '../../src/input/read-regular.ts';
import { errorCode, RisalahError } from '../../src/problems.ts';

let root = '';
const at = (name: string): string => path.join(root, name);
const link = (target: string, name: string): void => fs.symlinkSync(target, at(name));

beforeEach(() => {
  root = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'risalah-links-'));
  fs.mkdirSync(at('sub/deep'), { recursive: true });
  fs.writeFileSync(at('file'), 'text');
  return () => {
    vi.restoreAllMocks();
    fs.rmSync(root, { recursive: true });
  };
});

/** Where a path ends below the folder, with the code of what is behind that. */
function follow(relative: string): string {
  const { real, error } = followLinks(root, relative);
  const end = real === root ? '.' : path.relative(root, real);
  return error === undefined ? end : `${end} ${errorCode(error)}`;
}

test('steps without links lead where they say', () => {
  expect(['', '.', 'sub//deep', './sub/./deep/', 'sub/..', 'file'].map(follow)).toEqual([
    ...['.', '.', 'sub/deep', 'sub/deep', '.', 'file'],
  ]);
  expect(followLinks(root, '..')).toEqual({ real: path.dirname(root) });
});

test('links are followed from where they lie, whole ones from the top', () => {
  link('sub/deep', 'a');
  link('../file', 'sub/b');
  link(at('sub'), 'c');
  link('c/deep/..', 'd');
  expect(['a', 'sub/b', 'c/b', 'd/b', 'a/../b'].map(follow)).toEqual([
    ...['sub/deep', 'file', 'file', 'file', 'file'],
  ]);
  for (const name of ['a', 'c/b', 'd']) expect(at(follow(name))).toBe(fs.realpathSync(at(name)));
});

test('what is behind the last part that is there is told', () => {
  link('none', 'nowhere');
  expect(['none', 'sub/none/x', 'nowhere', 'file/x'].map(follow)).toEqual([
    ...['. ENOENT', 'sub ENOENT', '. ENOENT', 'file ENOTDIR'],
  ]);
});

test('forty links are followed, as the system does, and not one more', () => {
  link('file', 'l1');
  for (let number = 2; number <= 41; number += 1) link(`l${number - 1}`, `l${number}`);
  expect([follow('l40'), follow('l41')]).toEqual(['file', '. ELOOP']);
  expect(fs.readFileSync(at('l40'), 'utf8')).toBe('text');
  expect(() => fs.readFileSync(at('l41'))).toThrow('ELOOP');
  link('loop', 'loop');
  expect(follow('loop/x')).toBe('. ELOOP');
});

test('a regular file is read whole, up to as much as is asked for', () => {
  expect(readRegular(at('file'), 4)).toEqual({ bytes: Buffer.from('text') });
  expect(readRegular(at('file'), 3)).toEqual({ size: 4 });
  const large = Buffer.alloc(3e6, 'abc');
  fs.writeFileSync(at('large'), large);
  expect(readRegular(at('large'), 3e6)).toEqual({ bytes: large });
  expect(readRegular('/proc/self/environ', 99)).toEqual({ bytes: Buffer.alloc(0) });
});

test('what is no regular file is nothing to read, and nothing is waited for', () => {
  link('file', 'link');
  execFileSync('mkfifo', [at('pipe')]);
  for (const name of ['sub', 'link', 'pipe']) expect(readRegular(at(name), 9)).toBe('other');
  expect(readRegular('/dev/zero', 9)).toBe('other');
  expect(() => readRegular(at('none'), 9)).toThrow('ENOENT');
});

test('no file is left open, whatever it was', () => {
  const open = (): number => fs.readdirSync('/proc/self/fd').length;
  const before = open();
  for (let count = 0; count < 20; count += 1) {
    readRegular(at('file'), 4);
    readRegular(at('file'), 3);
    readRegular(at('sub'), 3);
  }
  expect(open()).toBeLessThan(before + 20);
});

test('what is not there is said at once of what the user names', () => {
  expect(() => requireNamed(at('file'))).not.toThrow();
  expect(() => requireNamed(at('sub'))).not.toThrow();
  expect(() => requireNamed(at('none'))).toThrow(RisalahError);
});
