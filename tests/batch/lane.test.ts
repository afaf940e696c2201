import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Task } from '../../src/batch/build-task.ts';
import { Lane } from '../../src/batch/lane.ts';
import { builtinContent } from '../../src/build/builtin.ts';
import { isRunning, until } from '../commands/batch-runs.ts';

vi.setConfig({ testTimeout: 60_000 });

const poisoned = path.resolve(import.meta.dirname, '../fixtures/batch/poisoned-worker.cjs');
let out = '';

beforeEach(() => {
  out = fs.mkdtempSync(path.join(os.tmpdir(), 'risalah-lane-'));
  return () => fs.rmSync(out, { recursive: true });
});

function task(name: string): Task {
  const choices = {
    ...{ paper: undefined, fonts: [], fontFolder: undefined, attachData: false },
    ...{ referenceDoc: undefined, embedFonts: false, md: {} },
  };
  const common = { content: builtinContent, bib: undefined, csl: undefined };
  return {
    settings: {
      ...{ ...common, allowDirs: undefined, verifies: false, force: false },
      ...{ formats: ['md'], choices, out },
    },
    template: 'handout',
    request: { parties: ['ID'], lang: 'en', date: '2026-11-23' },
    name,
    ownPaths: [],
  };
}

test('a briefing that crashes, hangs or exhausts the memory costs that briefing only', async () => {
  const lane = new Lane(poisoned);
  const ends: unknown[] = [];
  for (const name of ['a', 'abort', 'b', 'hang', 'c', 'exhaust', 'exit', 'throw', 'd']) {
    ends.push(await lane.run(task(name), name === 'hang' ? 3 : 30));
  }
  await lane.close();
  expect(ends).toMatchObject([
    { kind: 'built', files: [{ path: 'a.md' }] },
    { kind: 'dead', signal: 'SIGABRT' },
    { kind: 'built' },
    { kind: 'late' },
    { kind: 'built' },
    { kind: 'dead', signal: 'SIGABRT' },
    { kind: 'dead', code: 3 },
    { kind: 'dead', code: 1 },
    { kind: 'built' },
  ]);
  expect(fs.readdirSync(out)).toEqual(['a.md', 'b.md', 'c.md', 'd.md']);
});

test('a lane that is closed while it builds tells so, and builds again', async () => {
  const lane = new Lane(poisoned);
  const running = lane.run(task('hang'), 30);
  setTimeout(() => lane.close(), 1000);
  expect(await running).toMatchObject({ kind: 'dead' });
  expect(await lane.run(task('a'), 30)).toMatchObject({ kind: 'built' });
  await lane.close();
});

test('a worker that hangs does not outlive the process that started it', async () => {
  const start = `const child = require('node:child_process').fork(${JSON.stringify(poisoned)}, ['hang']);
    console.log(child.pid);`;
  const parent = spawn(process.execPath, ['-e', start]);
  const pid = await new Promise<number>((resolve) =>
    parent.stdout.once('data', (data) => resolve(Number(String(data)))),
  );
  await new Promise((resolve) => setTimeout(resolve, 1500));
  parent.kill('SIGKILL');
  expect(isRunning(pid)).toBe(true);
  expect(await until(() => !isRunning(pid))).toBe(true);
});
