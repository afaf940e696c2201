import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Entry } from '../../src/batch/entry.ts';
import { manifestName, toHeader, toLine, writeManifest } from '../../src/batch/manifest.ts';
import { runMerge } from '../../src/commands/run-batch.ts';
import { indonesian } from '../../src/ui/indonesian.ts';

const failed = (index: number, message: string, name?: string): Entry => ({
  ...{ index, row: index + 1, failed: [{ rule: 'value-is-allowed', message }] },
  ...(name === undefined ? {} : { name }),
});
const built = (index: number): Entry => ({
  ...{ index, row: index + 1, name: `a${index}`, request: 'r', files: [] },
});

/** A folder with the manifests of two shares of the entries. */
function shares(entries: readonly Entry[]): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'risalah-merge-'));
  onTestFinished(() => fs.rmSync(folder, { recursive: true }));
  const run = { content: 'c', selection: 's', total: entries.length };
  for (const number of [1, 2]) {
    const share = { number, of: 2 };
    const own = entries.filter(({ index }) => index % 2 === number - 1);
    writeManifest(path.join(folder, manifestName(share)), toHeader(run, share), own.map(toLine));
  }
  return folder;
}

const none = 'There is no language "xx".';

test('shares of which nothing was built say so, and name the rows of each reason together', () => {
  const folder = shares([
    ...[0, 1, 2].map((index) => failed(index, none)),
    failed(3, 'It was given up after 60 seconds.', 'slow'),
    ...[4, 6].map((index) => failed(index, none)),
    failed(5, 'There is no country "XX".'),
  ]);
  const file = path.join(folder, manifestName(undefined));
  const english = runMerge(folder, { force: false });
  expect(english.failed).toBe(true);
  expect(english.text).toBe(
    `2 shares joined, 0 of 7 briefings built, 7 failed, 0 files; ${file}\n`,
  );
  expect(english.warnings?.map((problem) => problem.message)).toEqual([
    `Rows 1-3, 5, 7 were not built: ${none}`,
    'Row 4 (slow) was not built: It was given up after 60 seconds.',
    'Row 6 was not built: There is no country "XX".',
  ]);
  for (const problem of english.warnings ?? []) {
    expect(problem).toMatchObject({ file, hint: expect.stringContaining('merge again') });
    expect(indonesian.say(problem.hint ?? '')).toContain('gabungkan lagi');
  }
  const [first] = english.warnings ?? [];
  expect(indonesian.say(first?.message ?? '')).toBe(
    'Baris 1-3, 5, 7 tidak disusun: Tidak ada bahasa "xx".',
  );
  expect(runMerge(folder, { force: false }, indonesian.say).text).toBe(
    `2 bagian digabungkan, 0 dari 7 risalah disusun, 7 gagal, 0 berkas; ${file}\n`,
  );
});

test('of very many rows the first are named; shares that are whole are joined as ever', () => {
  const odd = Array.from({ length: 100 }, (_, index) =>
    index % 2 === 0 ? failed(index, none) : built(index),
  );
  const [problem] = runMerge(shares(odd), { force: false }).warnings ?? [];
  expect(problem?.message).toMatch(/^Rows 1, 3, .*37, 39, \.\.\. were not built: /);
  const whole = runMerge(shares([built(0), built(1)]), { force: false });
  expect(whole).toMatchObject({ failed: false, warnings: [] });
  expect(whole.text).toContain('2 shares of 2 briefings joined, 0 files');
});
