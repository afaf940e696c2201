import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import {
  addOpenPart,
  dropOpenPart,
  listQuietly,
  removeOpenParts,
  removeStaleParts,
  removeStalePartsIn,
  toBackupPath,
  toPartPath,
} from '../../src/output/open-parts.ts';

let folder = '';
const at = (name: string): string => path.join(folder, name);
const lay = (...names: string[]): void => {
  for (const name of names) fs.writeFileSync(at(name), 'half');
};
const left = (): string[] => fs.readdirSync(folder).toSorted();

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'risalah-parts-'));
  return () => {
    vi.restoreAllMocks();
    fs.rmSync(folder, { recursive: true });
  };
});

/** A number above those that processes have. */
const dead = 2 ** 22 + 1;
const day = 24 * 60 * 60;

function age(name: string, seconds: number): void {
  const then = Date.now() / 1000 - seconds;
  fs.utimesSync(at(name), then, then);
}

test('the name of a part tells file, host and process', () => {
  expect(toPartPath('a.pdf', 7)).toMatch(/^a\.pdf\.[0-9a-f]{6}\.7\.part$/);
  expect(toPartPath('a.pdf')).toBe(toPartPath('a.pdf', process.pid));
  expect(toBackupPath('a.pdf')).toBe(toPartPath('a.pdf.old', process.pid));
});

test('parts under way are removed at the end, but for those that have their name or are gone', () => {
  lay('a', 'b', 'c');
  for (const name of ['a', 'b', 'none']) addOpenPart(at(name));
  dropOpenPart(at('b'));
  removeOpenParts();
  expect(left()).toEqual(['b', 'c']);
  lay('a');
  removeOpenParts();
  expect(left()).toEqual(['a', 'b', 'c']);
});

test('the parts of dead processes and of our own number go, those of living ones stay', () => {
  const names = [dead, process.pid, process.ppid].map((pid) => toPartPath('a', pid));
  lay(...names, toPartPath('a.old', dead), `a.${dead}.part`, `a.${process.ppid}.part`);
  removeStaleParts([at('a')]);
  expect(left()).toEqual([toPartPath('a', process.ppid), `a.${process.ppid}.part`].toSorted());
});

test('a process that we may not signal lives', () => {
  vi.spyOn(process, 'kill').mockImplementation((_, signal) => {
    expect(signal).toBe(0);
    throw Object.assign(new Error('EPERM'), { code: 'EPERM' });
  });
  lay(toPartPath('a', dead));
  removeStaleParts([at('a')]);
  expect(left()).toHaveLength(1);
});

test('a part that is a day old goes, whoever made it', () => {
  const names = [`a.0000aa.${dead}.part`, toPartPath('a', process.ppid)];
  lay(...names);
  for (const name of names) age(name, day - 60);
  removeStaleParts([at('a')]);
  expect(left()).toEqual(names.toSorted());
  for (const name of names) age(name, day + 60);
  removeStaleParts([at('a')]);
  expect(left()).toEqual([]);
});

test('only what is named as a part of these files is touched', () => {
  const kept = [
    `b.${dead}.part`,
    `.${dead}.part`,
    'a',
    'a.part',
    `a.${dead}.part.x`,
    `a.${dead}x.part`,
    `a.${dead}`,
    `a.0000AA.${dead}.part`,
    `a.00000a1.${dead}.part`,
    `a.00000.${dead}.part`,
    `xa.${dead}.part`,
  ];
  lay(...kept, toPartPath('a', dead), toPartPath('long.name', dead));
  removeStaleParts([at('a'), at('long.name')]);
  expect(left()).toEqual(kept.toSorted());
});

test('every folder of the files is looked through, and the names of the run are asked', () => {
  fs.mkdirSync(at('sub'));
  lay(toPartPath('a', dead), toPartPath('sub/b', dead), toPartPath('sub/c', dead));
  removeStaleParts([at('a'), at('sub/b'), at('none/x')]);
  expect(left()).toEqual(['sub']);
  expect(listQuietly(at('sub'))).toEqual([toPartPath('c', dead)]);
  const asked: string[] = [];
  removeStalePartsIn(at('sub'), (name) => asked.push(name) > 99);
  expect(asked).toEqual(['c']);
  removeStalePartsIn(at('sub'), () => true);
  expect(listQuietly(at('sub'))).toEqual([]);
  expect(listQuietly(at('none'))).toEqual([]);
});
