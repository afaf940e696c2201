import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { poison, takePlaces, writeTables } from '../batch/poisoned-table.ts';
import {
  failuresOf,
  hashes,
  makeFolder,
  markdownIn,
  memoryWhile,
  runBatch,
  startBatch,
} from '../commands/batch-runs.ts';

const args = ['--name', '{audience}', '--to', 'md', '--jobs', '2', '--date', '2026-11-23'];

test('of 2,000 rows with 40 poisoned ones exactly those fail, and the memory stays flat', {
  timeout: 600_000,
}, async () => {
  const { folder, remove } = makeFolder();
  const at = (...names: string[]): string => path.join(folder, ...names);
  const { failures } = writeTables(folder, { rows: 2000, bad: 40 });
  takePlaces(at('out'));
  const each = ['--each', 'poisoned.csv', ...args, '--row-timeout', '15', '--json'];
  const { code, out } = runBatch(folder, each, poison);
  expect([code, failuresOf(out)]).toEqual([
    1,
    failures.map(({ row, rule }) => ({ row, rule, file: 'poisoned.csv', line: row + 1 })),
  ]);
  const undisturbed = startBatch(folder, ['--each', 'right.csv', ...args, '--out', 'right']);
  const memory = await memoryWhile(undisturbed, at('right'));
  expect(await undisturbed.ended).toBe(0);
  const right = markdownIn(at('right'));
  expect(Object.keys(right)).toHaveLength(1960);
  const { 'taken.md': taken, ...built } = markdownIn(at('out'));
  expect([taken, built]).toEqual(['my notes', right]);
  const [early, late] = [memory(150, 250), memory(1850, 1960)];
  expect(late / early).toBeLessThan(1.2);
  remove();
});

test('1,000 briefings in three formats take no more memory than 100', {
  timeout: 600_000,
}, async () => {
  const { folder, remove } = makeFolder();
  writeTables(folder, { rows: 1000, bad: 1 });
  const more = ['--name', '{audience}', '--jobs', '2', '--each', 'right.csv'];
  const run = startBatch(folder, more);
  const memory = await memoryWhile(run, path.join(folder, 'out'));
  expect(await run.ended).toBe(0);
  expect(memory(0, 3000) / memory(0, 300)).toBeLessThan(1.3);
  remove();
});

test('3,000 briefings that have not changed are kept in seconds', { timeout: 600_000 }, () => {
  const { folder, remove } = makeFolder();
  const rows = Array.from({ length: 3000 }, (_, row) => `"ID,AU",en,Visit ${row},${row}`);
  fs.writeFileSync(path.join(folder, 't.csv'), ['parties,lang,title,audience', ...rows].join('\n'));
  const all = ['--each', 't.csv', ...args, '--template', 'handout', '--resume'];
  expect(runBatch(folder, all).code).toBe(0);
  const before = hashes(path.join(folder, 'out'));
  const start = performance.now();
  expect(runBatch(folder, all).out).toMatch(/^0 of 3000 briefings built, 3000 kept/);
  expect((performance.now() - start) / 1000).toBeLessThan(6);
  expect(hashes(path.join(folder, 'out'))).toEqual(before);
  remove();
});
