import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';

const cli = path.resolve(import.meta.dirname, '../../dist/cli.js');
const codes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
const works = [
  ['build', '--template', 'dossier', '--between', 'ID,AU', '--lang', 'id'],
  ['build', '--template', 'handout,briefing', '--lang', 'id,en', '--verify'],
];

let folder = '';

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'risalah-signals-'));
  return () => fs.rmSync(folder, { recursive: true, force: true });
});

/** How a run ends that gets a signal after so many milliseconds, and how long that takes it. */
function interrupt(args: readonly string[], signal: keyof typeof codes, wait: number) {
  const child = spawn(process.execPath, [cli, ...args], { cwd: folder, stdio: 'ignore' });
  return new Promise<{ code: number | null; by: string | null; took: number }>((resolve) => {
    let sent = Number.POSITIVE_INFINITY;
    setTimeout(() => {
      sent = performance.now();
      child.kill(signal);
    }, wait);
    child.on('exit', (code, by) => resolve({ code, by, took: performance.now() - sent }));
  });
}

test('a signal ends a run at once, in the midst of whatever it works out', async () => {
  for (const [index, wait] of [60, 120, 180, 240, 300, 420, 540, 660].entries()) {
    const args = works[index % works.length] ?? [];
    const signal = (['SIGINT', 'SIGTERM', 'SIGHUP'] as const)[index % 3] ?? 'SIGINT';
    const { code, by, took } = await interrupt(args, signal, wait);
    if (code !== 0) expect([codes[signal], null]).toContain(code);
    if (code === null) expect(by).toBe(signal);
    // To work out the rest would take seconds.
    if (code !== 0) expect(took).toBeLessThan(500);
    const left = fs.existsSync(path.join(folder, 'out'))
      ? fs.readdirSync(path.join(folder, 'out'))
      : [];
    expect(left.filter((name) => name.endsWith('.part'))).toEqual([]);
  }
}, 120_000);
