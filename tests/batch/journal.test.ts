import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { clearJournals, findJournals, openJournal, readJournals } from '../../src/batch/journal.ts';
import { manifestName } from '../../src/batch/manifest.ts';
import { MachineError } from '../../src/output/machine-error.ts';

let folder = '';
let manifest = '';

beforeEach(() => {
  const made = fs.mkdtempSync(path.join(os.tmpdir(), 'risalah-journal-'));
  onTestFinished(() => fs.rmSync(made, { recursive: true, force: true }));
  folder = made;
  manifest = path.join(made, manifestName(undefined));
});

const entry = (index: number) => ({
  ...{ index, row: index + 1, name: `a${index}`, request: 'r' },
  files: [{ path: `a${index}.md`, bytes: 1, sha256: '0' }],
});

test('runs beside one another keep what each has done, whoever ends first', () => {
  const [one, other] = [openJournal(manifest), openJournal(manifest)];
  other.close({ isDone: false });
  one.add(entry(0));
  const third = openJournal(manifest);
  third.add(entry(1));
  third.close({ isDone: true });
  clearJournals(manifest, () => false);
  expect(readJournals(manifest)).toEqual([entry(0)]);
  one.add(entry(2));
  one.close({ isDone: false });
  expect(readJournals(manifest)).toEqual([entry(0), entry(2)]);
  clearJournals(manifest, () => true);
  expect(fs.readdirSync(folder)).toEqual([]);
});

test('all that killed runs have left is read, the oldest first, but for half lines', () => {
  for (const index of [1, 0]) openJournal(manifest).add(entry(index));
  const [half = '', whole = ''] = findJournals(manifest);
  fs.appendFileSync(half, JSON.stringify(entry(2)).slice(0, 20));
  fs.utimesSync(half, 1, 1);
  fs.utimesSync(whole, 2, 2);
  const read = readJournals(manifest);
  expect(read).toHaveLength(2);
  fs.utimesSync(half, 3, 3);
  expect(readJournals(manifest)).toEqual(read.toReversed());
});

test('what begins after the others were looked for stays', () => {
  openJournal(manifest).add(entry(0));
  clearJournals(manifest, () => {
    openJournal(manifest).add(entry(1));
    return true;
  });
  expect(readJournals(manifest)).toEqual([entry(1)]);
});

test('a share has journals of its own, and links, folders and names of others are left alone', () => {
  const share = path.join(folder, manifestName({ number: 1, of: 3 }));
  openJournal(share).add(entry(0));
  fs.writeFileSync(path.join(folder, 'secret'), JSON.stringify(entry(1)));
  fs.symlinkSync('secret', path.join(folder, 'risalah-manifest.0123abcd.journal'));
  fs.mkdirSync(path.join(folder, 'risalah-manifest.0123abce.journal'));
  fs.writeFileSync(path.join(folder, 'risalah-manifest.mine.journal'), JSON.stringify(entry(2)));
  const before = fs.readdirSync(folder);
  expect(readJournals(manifest)).toEqual([]);
  clearJournals(manifest, () => true);
  expect(fs.readdirSync(folder)).toEqual(before);
  expect(readJournals(share)).toEqual([entry(0)]);
});

test('the end of a run never fails for its journal, wherever the folder has gone', () => {
  const place = path.join(folder, 'out', manifestName(undefined));
  const journal = openJournal(place);
  fs.rmSync(path.join(folder, 'out'), { recursive: true });
  expect(() => journal.add(entry(0))).not.toThrow();
  journal.close({ isDone: true });
  clearJournals(place, () => true);
  clearJournals(place, () => {
    throw new Error('the folder of the locks has gone');
  });
  expect(() => journal.add(entry(0))).toThrow(MachineError);
  expect(() => openJournal('/proc/none/risalah-manifest.json')).toThrow(MachineError);
});
