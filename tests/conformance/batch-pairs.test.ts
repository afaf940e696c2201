import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeEach, expect, test, vi } from 'vitest';
import { codes, countForeign, foreignLines, readName } from '../batch/foreign-lines.ts';
import { hashes, makeFolder, runBatch, startBatch, until } from '../commands/batch-runs.ts';

vi.setConfig({ testTimeout: 180_000 });

let folder = '';

beforeEach(() => {
  const made = makeFolder();
  folder = made.folder;
  return made.remove;
});

const at = (...names: string[]): string => path.join(folder, ...names);

test('45 pairs in two languages and three formats: two workers give the bytes of one, and none names another pair', () => {
  const args = ['--pairs', codes.join(','), '--template', 'briefing'];
  expect(runBatch(folder, [...args, '--jobs', '1', '--out', 'one']).code).toBe(0);
  expect(runBatch(folder, [...args, '--jobs', '2']).code).toBe(0);
  const files = hashes(at('one'));
  expect(Object.keys(files)).toHaveLength(270 + 1);
  expect(hashes(at('out'))).toEqual(files);
  const textOf = (pdf: string): string =>
    execFileSync('pdftotext', ['-layout', at('out', pdf), '-'], { encoding: 'utf8' });
  const pdfs = Object.keys(files).filter((name) => name.endsWith('.pdf'));
  for (const pdf of pdfs) {
    const { parties, lang } = readName(pdf);
    const markdown = fs.readFileSync(at('out', pdf.replace(/pdf$/, 'md')), 'utf8');
    expect(foreignLines(markdown, parties, lang)).toEqual([]);
    expect([pdf, countForeign(textOf(pdf), parties, lang)]).toEqual([
      pdf,
      countForeign(markdown, parties, lang),
    ]);
  }
  // A briefing on others is found by its names.
  const others = countForeign(textOf('briefing_JP-SG_en.pdf'), ['ID', 'AU'], 'en');
  expect([others['Japan'], others['Singapore']]).toEqual([expect.any(Number), expect.any(Number)]);
  expect(Math.min(others['Japan'] ?? 0, others['Singapore'] ?? 0)).toBeGreaterThan(3);
});

test('killed 20 times at any moment and resumed, the folder is that of a run that nobody disturbed', async () => {
  const args = ['--pairs', 'ID,AU,JP,SG,MY,KR,PH', '--template', 'handout'];
  runBatch(folder, [...args, '--out', 'whole']);
  const whole = hashes(at('whole'));
  let kills = 0;
  while (kills < 20) {
    const run = startBatch(folder, [...args, '--resume', '--jobs', '2']);
    await Promise.race([sleep(300 + 1500 * Math.random()), run.ended]);
    run.process.kill('SIGKILL');
    const isKilled = (await run.ended) === 'SIGKILL';
    if (isKilled) kills += 1;
    expect(await until(() => run.workers().length === 0)).toBe(true);
    const done = Object.entries(hashes(at('out'))).filter(([name]) =>
      /\.(?:md|docx|pdf)$/.test(name),
    );
    expect(done.filter(([name, hash]) => whole[name] !== hash)).toEqual([]);
    if (!isKilled) fs.rmSync(at('out'), { recursive: true });
  }
  expect(runBatch(folder, [...args, '--resume']).code).toBe(0);
  expect(hashes(at('out'))).toEqual(whole);
});

test('two runs into one folder at once leave what one leaves', async () => {
  const args = ['--pairs', 'ID,AU,JP,SG,MY', '--template', 'handout'];
  runBatch(folder, [...args, '--out', 'whole']);
  const runs = [startBatch(folder, args), startBatch(folder, args)];
  expect(await Promise.all(runs.map((run) => run.ended))).toEqual([0, 0]);
  expect(hashes(at('out'))).toEqual(hashes(at('whole')));
});

test('three shares of 45 pairs joined are one run', () => {
  const args = ['--pairs', codes.join(','), '--template', 'handout', '--to', 'md,docx'];
  for (const share of ['1/3', '2/3', '3/3']) {
    expect(runBatch(folder, [...args, '--shard', share]).code).toBe(0);
  }
  expect(runBatch(folder, ['--merge', 'out']).code).toBe(0);
  expect(runBatch(folder, [...args, '--out', 'whole']).code).toBe(0);
  expect(hashes(at('out'))).toMatchObject(hashes(at('whole')));
});
