import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder, runBatch } from '../commands/batch-runs.ts';
import { codes, foreignLines, readName } from './foreign-lines.ts';

test('no briefing of 45 pairs names a country of another pair', { timeout: 120_000 }, () => {
  const { folder, remove } = makeFolder();
  const args = ['--pairs', codes.join(','), '--template', 'briefing,handout', '--to', 'md'];
  expect(runBatch(folder, args).code).toBe(0);
  const files = fs.readdirSync(path.join(folder, 'out')).filter((name) => name.endsWith('.md'));
  const read = (name: string): string => fs.readFileSync(path.join(folder, 'out', name), 'utf8');
  const found = files.flatMap((name) => {
    const { parties, lang } = readName(name);
    return foreignLines(read(name), parties, lang).map((line) => `${name}: ${line}`);
  });
  expect([files.length, found]).toEqual([180, []]);
  // Another pair's briefing under this pair's name would be found.
  expect(foreignLines(read('handout_JP-SG_en.md'), ['ID', 'AU'], 'en').length).toBeGreaterThan(3);
  remove();
});
