import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
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
  // Where another name of it leads, only the disk could tell.
  expect(read('../linked/b', [at('house')])).toBe('file-is-in-its-folder');
  // Somebody turns a link after the folder was opened: what was opened counts.
  const opened = openFolder(at('own'), openAllowed([at('linked')]));
  fs.rmSync(at('linked'));
  link('other', 'linked');
  const found = (name: string) => 'folder' in opened && readBytes(opened.folder, name, 100);
  expect(found('../linked/e')).toMatchObject({ fault: { rule: 'file-exists' } });
  expect(found('../linked/b')).toEqual({ bytes: Buffer.from('house/b') });
});

test('a path outside is refused without a look at it, and so is that of another machine', () => {
  const looked = new Set<unknown>();
  for (const call of [
    'lstatSync',
    'statSync',
    'realpathSync',
    'readlinkSync',
    'openSync',
  ] as const) {
    const real = fs[call];
    vi.spyOn(fs, call).mockImplementation(
      Object.assign((...args: unknown[]) => {
        looked.add(args[0]);
        return Reflect.apply(real, fs, args);
      }, real),
    );
  }
  syncBuiltinESMExports();
  const house = [at('house')];
  const names = [
    '../other/e',
    '../other/none',
    at('other/e'),
    '//host/share',
    '\\\\host\\share',
    '/\\host/x',
  ];
  const rules = [...names, `/${at('house/b')}`].map((name) => read(name, house));
  const touched = [...looked];
  looked.clear();
  expect(read('../house/b', house)).toBe('house/b');
  const seen = looked.has(at('house/b'));
  vi.restoreAllMocks();
  syncBuiltinESMExports();
  expect(new Set(rules)).toEqual(new Set(['file-is-in-its-folder']));
  expect(new Set(touched)).toEqual(new Set([at('own'), at('house')]));
  expect(seen).toBe(true);
});

test.each([false, true])(
  'whatever leads outside has one answer (with a folder allowed: %s)',
  (isAllowed) => {
    const targets: Record<string, string> = {
      file: at('other/e'),
      missing: at('other/none'),
      deep: at('none/none/none'),
      through: at('other/e/none'),
      long: at('other', 'x'.repeat(300)),
      circle: at('other/circle'),
      relative: '../other/none',
      again: 'missing',
      folder: at('other'),
      nowhere: at('none'),
      back: at('other/back'),
    };
    for (const [name, target] of Object.entries(targets)) link(target, `own/${name}`);
    link('circle', 'other/circle');
    link(at('own/none'), 'other/back');
    const opened = openFolder(at('own'), openAllowed(isAllowed ? [at('house')] : []));
    if ('fault' in opened) throw new Error(opened.fault.message);
    const inside = [
      'folder/e',
      'folder/none',
      'folder/e/x',
      'folder/circle',
      'nowhere/x',
      'file/x',
    ];
    for (const name of [...Object.keys(targets), ...inside]) {
      if (name === 'back') continue;
      expect(readBytes(opened.folder, name, 100)).toEqual({
        fault: {
          rule: 'file-is-in-its-folder',
          message: `"${name}" leads out of the folder`,
          hint: expect.stringContaining('--allow-dir'),
        },
      });
    }
    // Links that end inside are told of as what is there.
    link('none', 'own/dangling');
    link('./to/../a', 'own/near');
    link('self', 'own/self');
    fs.mkdirSync(at('own/to'));
    expect(['dangling', 'near', 'self', 'back'].map((name) => read(name))).toEqual([
      'file-exists',
      'own/a',
      'file-can-be-read',
      'file-exists',
    ]);
  },
);

test('a file is judged and read as it was opened, whatever is put in its place', () => {
  const swap = (put: () => void): string => {
    fs.writeFileSync(at('own/swapped'), 'before');
    const real = fs.openSync;
    const spy = vi.spyOn(fs, 'openSync').mockImplementation((...args) => {
      fs.rmSync(at('own/swapped'));
      put();
      return real(...args);
    });
    syncBuiltinESMExports();
    const told = read('swapped');
    spy.mockRestore();
    syncBuiltinESMExports();
    fs.rmSync(at('own/swapped'), { force: true });
    return told;
  };
  expect(swap(() => link('../other/e', 'own/swapped'))).toBe('file-is-regular');
  expect(swap(() => execFileSync('mkfifo', [at('own/swapped')]))).toBe('file-is-regular');
  expect(swap(() => fs.writeFileSync(at('own/swapped'), 'x'.repeat(101)))).toBe(
    'file-is-within-limits',
  );
  expect(swap(() => fs.writeFileSync(at('own/swapped'), 'after'))).toBe('after');
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
