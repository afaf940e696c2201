import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { listNames, openBelow, openFolder, readBytes } from '../../src/input/folder.ts';
import { openAllowed } from '../../src/input/open-allowed.ts';
import { RisalahError } from '../../src/problems.ts';

let root = '';

const at = (...names: string[]): string => path.join(root, ...names);

beforeEach(() => {
  root = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'risalah-folder-'));
  for (const folder of ['own', 'house/deep', 'house-2', 'other']) {
    fs.mkdirSync(at(folder), { recursive: true });
  }
  for (const name of ['own/a', 'house/b', 'house/deep/c', 'house-2/d', 'other/e']) {
    fs.writeFileSync(at(name), name);
  }
  return () => fs.rmSync(root, { recursive: true });
});

/** What is read of a name in the folder `own`, or the rule that it breaks. */
function read(name: string, allowed: readonly string[] = []): string {
  const opened = openFolder(at('own'), openAllowed(allowed));
  if ('fault' in opened) return opened.fault.rule;
  const found = readBytes(opened.folder, name, 100);
  return 'fault' in found ? found.fault.rule : found.bytes.toString();
}

const link = (target: string, name: string): void => fs.symlinkSync(target, at(name));

test('a path or link that leads out is read only where it ends in a folder that is allowed', () => {
  link('../house/b', 'own/link');
  link('../house/deep', 'own/folder');
  for (const name of ['../house/b', at('house/b'), 'link']) {
    expect(read(name)).toBe('file-is-in-its-folder');
    expect(read(name, [at('other')])).toBe('file-is-in-its-folder');
    expect(read(name, [at('other'), at('house')])).toBe('house/b');
  }
  expect(read('folder/c', [at('house')])).toBe('house/deep/c');
  expect(read('a', [at('house')])).toBe('own/a');
});

test('there is no way out of a folder that is allowed', () => {
  link('../other/e', 'house/link');
  link('../other', 'house/folder');
  link('/etc/hostname', 'house/host');
  link('link', 'house/twice');
  fs.linkSync(at('other/e'), at('house/hard'));
  const ways = ['link', 'folder/e', 'host', 'twice', '../other/e', 'deep/../../other/e'];
  for (const way of ways) {
    for (const name of [`../house/${way}`, `${at('house')}/${way}`]) {
      expect([name, read(name, [at('house')])]).toEqual([name, 'file-is-in-its-folder']);
    }
  }
  // A second name of a file is no link: nobody can tell the two from each other.
  expect(read('../house/hard', [at('house')])).toBe('other/e');
  // A name that only begins as that of the folder.
  expect(read('../house-2/d', [at('house')])).toBe('file-is-in-its-folder');
});

test('the folder may be named through a link, and what is in it by either name', () => {
  link('house', 'linked');
  expect(read('../linked/b', [at('linked')])).toBe('house/b');
  expect(read('../house/b', [at('linked')])).toBe('house/b');
  expect(read('../linked/b', [at('house')])).toBe('house/b');
  // Somebody turns a link after the folder was opened.
  const opened = openFolder(at('own'), openAllowed([at('linked')]));
  fs.rmSync(at('linked'));
  link('other', 'linked');
  const found = 'folder' in opened && readBytes(opened.folder, '../linked/e', 100);
  expect(found).toMatchObject({ fault: { rule: 'file-is-in-its-folder' } });
});

test('what is not there is told of inside only', () => {
  const allowed = [at('house')];
  expect(read('none', allowed)).toBe('file-exists');
  expect(read('../house/none', allowed)).toBe('file-exists');
  expect(read('../other/none', allowed)).toBe('file-is-in-its-folder');
  expect(read('/etc/none', allowed)).toBe('file-is-in-its-folder');
});

test('only ordinary files of the limited size are read there', () => {
  link('/dev/zero', 'house/zero');
  fs.writeFileSync(at('house/large'), 'x'.repeat(101));
  expect(read('../house/deep', [at('house')])).toBe('file-is-regular');
  expect(read('../house/zero', [at('house')])).toBe('file-is-in-its-folder');
  expect(read('/dev/zero', ['/dev'])).toBe('file-is-regular');
  expect(read('../house/large', [at('house')])).toBe('file-is-within-limits');
});

test('names are listed of nothing outside', () => {
  link('../other', 'own/out');
  link('../house', 'own/in');
  const opened = openFolder(at('own'), openAllowed([at('house')]));
  if ('fault' in opened) throw new Error(opened.fault.message);
  const { folder } = opened;
  expect(listNames(folder, 'in')).toEqual({ names: ['b', 'deep/'] });
  expect(listNames(folder, 'out')).toMatchObject({ fault: { rule: 'file-is-in-its-folder' } });
  expect(listNames(folder, '../other')).toMatchObject({
    fault: { rule: 'file-is-in-its-folder' },
  });
  expect(openBelow(folder, 'out')).toMatchObject({ fault: { rule: 'file-is-in-its-folder' } });
  const below = openBelow(folder, 'in');
  if ('fault' in below) throw new Error(below.fault.message);
  expect(readBytes(below.folder, 'deep/c', 100)).toEqual({ bytes: Buffer.from('house/deep/c') });
  expect(readBytes(below.folder, '../other/e', 100)).toMatchObject({
    fault: { rule: 'file-is-in-its-folder' },
  });
});

test('every folder that is none is named', () => {
  expect(openAllowed([])).toEqual([]);
  try {
    openAllowed([at('none'), at('house'), at('own/a')]);
    expect.unreachable();
  } catch (error) {
    if (!(error instanceof RisalahError)) throw error;
    expect(error.problems).toMatchObject([
      { rule: 'file-exists', file: at('none'), message: `There is no folder "${at('none')}"` },
      { rule: 'file-is-regular', file: at('own/a') },
    ]);
  }
});
