import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

const cli = path.resolve(import.meta.dirname, '../../dist/cli.js');
const counter = path.join(import.meta.dirname, 'count-compiled.cjs');

interface Count {
  name: string;
  taken: number;
  refused: number;
}

/** Runs a batch of one briefing; what the command and its worker took compiled. */
function runBatch(...flags: string[]): Count[] {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'risalah-compiled-'));
  onTestFinished(() => fs.rmSync(folder, { recursive: true }));
  const counts = path.join(folder, 'counts.jsonl');
  const asked = [
    '--pairs',
    'ID,AU',
    '--template',
    'handout',
    '--lang',
    'id',
    '--to',
    'md',
    '--date',
    '2026-11-23',
  ];
  execFileSync(process.execPath, [...flags, cli, 'batch', ...asked, '--out', folder], {
    env: { ...process.env, NODE_OPTIONS: `--require ${counter}`, RISALAH_COMPILED: counts },
  });
  const lines = fs.readFileSync(counts, 'utf8').trim().split('\n');
  return lines.map((line): Count => JSON.parse(line));
}

test('the command and the workers of a batch take the code that was compiled for them', () => {
  const runs = runBatch();
  expect(runs).toHaveLength(2);
  for (const { taken, refused } of runs) {
    expect(taken).toBeGreaterThan(3);
    expect(refused).toBe(0);
  }
});

test('compiled code is not taken with other flags, and nothing else changes', () => {
  const [command] = runBatch('--no-lazy').filter(({ name }) => name === 'cli.js');
  expect(command).toMatchObject({ taken: 0 });
  expect(command?.refused).toBeGreaterThan(3);
});
