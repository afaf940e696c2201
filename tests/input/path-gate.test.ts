import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { type Folder, listNames, nameIn, openFolder, readBytes } from '../../src/input/folder.ts';
import { readNamedBytes } from '../../src/input/read-named-bytes.ts';
import { readNamedText } from '../../src/input/read-named-text.ts';
import { type Problem, RisalahError } from '../../src/problems.ts';

let around = '';
let root = '';

beforeEach(() => {
  around = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'risalah-folder-')));
  root = path.join(around, 'in');
  fs.mkdirSync(path.join(root, 'sub'), { recursive: true });
  fs.mkdirSync(path.join(around, 'inner'));
  for (const name of ['in/a', 'in/sub/b', 'in/..c', 'secret', 'inner/d']) {
    fs.writeFileSync(path.join(around, name), name);
  }
  return () => fs.rmSync(around, { recursive: true });
});

const folder = (): Folder => ({ name: 'in', root });

/** The text of a file as it is read; in place of it the rule that refuses it. */
function read(relative: string, maxBytes = 100): string {
  const result = readBytes(folder(), relative, maxBytes);
  return 'fault' in result ? result.fault.rule : result.bytes.toString();
}

test('what lies in the folder is read, however it is named', () => {
  expect(
    ['a', './a', 'sub/b', 'sub/../a', '..c', path.join(root, 'a')].map((name) => read(name)),
  ).toEqual(['in/a', 'in/a', 'in/sub/b', 'in/a', 'in/..c', 'in/a']);
});

test.each(['..', '../secret', 'sub/../../secret', '../inner/d', '/etc/hostname'])(
  '%s leads out, and is refused whether it is there or not',
  (name) => {
    expect(read(name)).toBe('file-is-in-its-folder');
    expect(read(`${name}/not-there`)).toBe('file-is-in-its-folder');
  },
);

test('a link is judged by where it leads, not by where it lies', () => {
  const link = (target: string, name: string): void =>
    fs.symlinkSync(target, path.join(root, name));
  link('../secret', 'out');
  link('../inner', 'neighbour');
  link('sub/b', 'inside');
  link('nowhere', 'dangling');
  link('loop', 'loop');
  expect(['out', 'neighbour/d', 'inside', 'dangling', 'loop'].map((name) => read(name))).toEqual([
    'file-is-in-its-folder',
    'file-is-in-its-folder',
    'in/sub/b',
    'file-exists',
    'file-can-be-read',
  ]);
});

test('a folder, a path through a file and a name with a NUL are no files', () => {
  expect(['sub', '.', 'a/b', 'a\0', 'none'].map((name) => read(name))).toEqual([
    'file-is-regular',
    'file-is-regular',
    'file-exists',
    'file-exists',
    'file-exists',
  ]);
  expect(read('x'.repeat(300))).toBe('file-can-be-read');
});

test('a file may have as many bytes as are read, and no more', () => {
  expect(read('a', 4)).toBe('in/a');
  expect(readBytes(folder(), 'a', 3)).toEqual({
    fault: {
      rule: 'file-is-within-limits',
      message: '"a" has 4 bytes; at most 3 are read',
    },
  });
});

test('a folder is opened by its real path, under the name that the user wrote', () => {
  fs.symlinkSync('in', path.join(around, 'link'));
  const link = path.join(around, 'link');
  expect(openFolder(`${link}//`)).toEqual({ folder: { name: link, root, allowed: [] } });
  expect(openFolder('/')).toEqual({
    folder: { name: '/', root: '/', allowed: [] },
  });
  const ruleOf = (name: string): string | undefined => {
    const opened = openFolder(path.join(around, name));
    return 'fault' in opened ? opened.fault.rule : undefined;
  };
  fs.symlinkSync('loop', path.join(around, 'loop'));
  expect(['secret', 'none', 'secret/x', 'loop'].map(ruleOf)).toEqual([
    'file-is-regular',
    'file-exists',
    'file-exists',
    'file-can-be-read',
  ]);
});

test('files are named as the user would write them', () => {
  const named = (name: string, alias?: string): string =>
    nameIn({ name, root, ...(alias === undefined ? {} : { alias }) }, 'a/b');
  expect(nameIn({ name: 'in', root }, 'a//b')).toBe('in/a//b');
  expect([named('in'), named('.'), named('/'), named('/x'), named('/x', 'builtin')]).toEqual([
    'in/a/b',
    'a/b',
    '/a/b',
    '/x/a/b',
    'builtin:a/b',
  ]);
});

test('names are listed in order, those of folders with a slash', () => {
  fs.symlinkSync('sub', path.join(root, 'Z'));
  fs.symlinkSync('nowhere', path.join(root, 'b'));
  fs.writeFileSync(path.join(root, 'sub.x'), '');
  expect(listNames(folder(), '')).toEqual({ names: ['..c', 'Z/', 'a', 'b', 'sub.x', 'sub/'] });
  expect(listNames(folder(), 'sub')).toEqual({ names: ['b'] });
  expect(listNames(folder(), 'none')).toMatchObject({ fault: { rule: 'file-exists' } });
  expect(listNames(folder(), 'a')).toMatchObject({ fault: { rule: 'file-exists' } });
});

test('a file that the user named is read behind its link; what it names, beside it', () => {
  const link = path.join(around, 'link');
  fs.symlinkSync('in/a', link);
  expect(Buffer.from(readNamedBytes(link, 4)).toString()).toBe('in/a');
  const problems: Problem[] = [];
  const named = readNamedText(link, problems);
  expect([named?.file.text, named?.file.name, named?.folder, problems]).toEqual([
    'in/a',
    `${around}/a`,
    { name: around, root, allowed: [] },
    [],
  ]);
});

test('a file that the user named and that cannot be read is a problem under its name', () => {
  const none = path.join(around, 'none');
  const thrown = (act: () => void): readonly Problem[] => {
    try {
      act();
    } catch (error) {
      if (error instanceof RisalahError) return error.problems;
      throw error;
    }
    return [];
  };
  expect(thrown(() => readNamedBytes(path.join(root, 'a'), 3))).toMatchObject([
    { rule: 'file-is-within-limits', file: path.join(root, 'a') },
  ]);
  expect(thrown(() => readNamedBytes(none, 3))).toMatchObject([
    { rule: 'file-exists', file: none, message: 'There is no file "none".' },
  ]);
  const problems: Problem[] = [];
  expect(readNamedText(none, problems)).toBeUndefined();
  expect(problems).toMatchObject([{ rule: 'file-exists', file: none }]);
});
