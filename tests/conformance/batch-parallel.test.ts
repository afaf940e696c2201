import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';
import { hashes, makeFolder, runBatch } from '../commands/batch-runs.ts';

const cli = path.resolve(import.meta.dirname, '../../dist/cli.js');

test('the recipe for GNU parallel gives what one run gives', { timeout: 120_000 }, () => {
  const { folder, remove } = makeFolder();
  const batch = '--pairs ID,AU,JP,SG --template handout --to md,pdf --date 2026-11-23';
  const line = `parallel --will-cite --jobs 2 ${process.execPath} ${cli} batch ${batch} --resume --shard {}/3 ::: 1 2 3`;
  const run = spawnSync('sh', ['-c', line], { cwd: folder, encoding: 'utf8' });
  expect([run.status, run.stdout.split('\n').length]).toEqual([0, 4]);
  expect(runBatch(folder, ['--merge', 'out']).code).toBe(0);
  expect(runBatch(folder, [...batch.split(' '), '--out', 'whole']).code).toBe(0);
  expect(hashes(path.join(folder, 'out'))).toMatchObject(hashes(path.join(folder, 'whole')));
  remove();
});
