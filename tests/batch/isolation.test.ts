import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { failuresOf, makeFolder, markdownIn, runBatch } from '../commands/batch-runs.ts';
import { poison, poisoned, takePlaces, writeTables } from './poisoned-table.ts';

const args = ['--name', '{audience}', '--to', 'md', '--jobs', '2', '--date', '2026-11-23'];

test('every kind of poisoned row costs that row only, and is named with its place', {
  timeout: 120_000,
}, () => {
  const { folder, remove } = makeFolder();
  const rows = 2 * poisoned.length;
  const { failures } = writeTables(folder, { rows, bad: poisoned.length });
  takePlaces(path.join(folder, 'out'));
  const each = ['--each', 'poisoned.csv', ...args, '--row-timeout', '15', '--json'];
  const { code, out } = runBatch(folder, each, poison);
  expect([code, failuresOf(out)]).toEqual([
    1,
    failures.map(({ row, rule }) => ({ row, rule, file: 'poisoned.csv', line: row + 1 })),
  ]);
  expect(runBatch(folder, ['--each', 'right.csv', ...args, '--out', 'right']).code).toBe(0);
  const right = markdownIn(path.join(folder, 'right'));
  expect(Object.keys(right)).toHaveLength(poisoned.length);
  const { 'taken.md': taken, 'folder.md': _, ...built } = markdownIn(path.join(folder, 'out'));
  expect([taken, built]).toEqual(['my notes', right]);
  expect(fs.readdirSync(path.join(folder, 'out')).filter((name) => /part$/.test(name))).toEqual([]);
  remove();
});
