import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';

const cli = path.resolve(import.meta.dirname, '../../dist/cli.js');

/** An empty folder, and the call that removes it. */
export function makeFolder(): { folder: string; remove: () => void } {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'risalah-batch-'));
  return { folder, remove: () => fs.rmSync(folder, { recursive: true, force: true }) };
}

const env = { PATH: process.env['PATH'], SOURCE_DATE_EPOCH: '1795392000', NO_COLOR: '1' };

/** Runs the built command in the folder until it ends. */
export function runBatch(
  folder: string,
  args: readonly string[],
  more: Record<string, string> = {},
): { code: number | null; out: string; err: string } {
  const options = { cwd: folder, env: { ...env, ...more }, timeout: 600_000 };
  const run = spawnSync(process.execPath, [cli, 'batch', ...args], {
    ...options,
    encoding: 'utf8',
  });
  return { code: run.status, out: run.stdout, err: run.stderr };
}

/** A run under way, in a process group of its own. */
export interface Running {
  process: ChildProcess;
  /** Exit code or signal. */
  ended: Promise<number | string | null>;
  out: () => string;
  /** Numbers of the worker processes that are there now. */
  workers: () => number[];
}

/** Starts the built command in the folder. */
export function startBatch(folder: string, args: readonly string[]): Running {
  const child = spawn(process.execPath, [cli, 'batch', ...args], {
    ...{ cwd: folder, env, detached: true },
  });
  let out = '';
  child.stdout.on('data', (data) => {
    out += data;
  });
  child.stderr.resume();
  const ended = new Promise<number | string | null>((resolve) =>
    child.on('exit', (code, signal) => resolve(code ?? signal)),
  );
  return { process: child, ended, out: () => out, workers: () => othersIn(child.pid ?? 0) };
}

/** The other processes of a process group that run, even if the first has ended. */
function othersIn(group: number): number[] {
  const pids = fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids
    .map(Number)
    .filter((pid) => pid !== group && groupOf(pid) === group && isRunning(pid));
}

function groupOf(pid: number): number | undefined {
  try {
    const [, rest = ''] = fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(/\) (?=[A-Za-z] )/);
    return Number(rest.split(' ')[2]);
  } catch {
    return undefined;
  }
}

/** Whether a process runs; one that has ended and is not yet struck off does not. */
export function isRunning(pid: number): boolean {
  try {
    return !/^\d+ \(.*\) [ZX]/.test(fs.readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

/** Waits until something holds, at most ten seconds. */
export async function until(holds: () => boolean, seconds = 10): Promise<boolean> {
  for (let turn = 0; turn < seconds * 50; turn += 1) {
    if (holds()) return true;
    await sleep(20);
  }
  return holds();
}

/** Hash of every file in a folder by its name. */
export function hashes(folder: string): Record<string, string> {
  const names = fs.existsSync(folder) ? fs.readdirSync(folder).toSorted() : [];
  return Object.fromEntries(
    names.map((name) => {
      const bytes = fs.readFileSync(path.join(folder, name));
      return [name, createHash('sha256').update(bytes).digest('hex')];
    }),
  );
}

/**
 * Looks, until the run ends, at the memory of its processes together (bytes) and how many files are written. Gives the
 * greatest memory while there were from so many files to so many.
 */
export async function memoryWhile(
  run: Running,
  out: string,
): Promise<(from: number, to: number) => number> {
  const seen: { files: number; bytes: number }[] = [];
  let hasEnded = false;
  run.ended.then(() => {
    hasEnded = true;
  });
  while (!hasEnded) {
    const files = fs.existsSync(out) ? fs.readdirSync(out).length : 0;
    const bytes = [run.process.pid ?? 0, ...run.workers()].map(memoryOf);
    seen.push({ files, bytes: bytes.reduce((sum, one) => sum + one, 0) });
    await sleep(100);
  }
  return (from, to) =>
    Math.max(...seen.filter(({ files }) => files >= from && files <= to).map(({ bytes }) => bytes));
}

function memoryOf(pid: number): number {
  try {
    const [, pages] = fs.readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ');
    return Number(pages) * 4096;
  } catch {
    return 0;
  }
}

const failureReport = z.object({
  failed: z.array(
    z.object({
      row: z.number(),
      problems: z.array(
        z.object({ rule: z.string(), file: z.string().optional(), line: z.number().optional() }),
      ),
    }),
  ),
});

/** The failures that `--json` tells, each with its first problem. */
export function failuresOf(json: string): object[] {
  const { failed } = failureReport.parse(JSON.parse(json));
  return failed.flatMap(({ row, problems: [first] }) => (first ? [{ row, ...first }] : []));
}

/** The Markdown files of a folder by name, and what they say. */
export function markdownIn(folder: string): Record<string, string> {
  const names = fs.readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  const files = names.map(({ name }) => name).filter((name) => name.endsWith('.md'));
  return Object.fromEntries(
    files.toSorted().map((name) => [name, fs.readFileSync(path.join(folder, name), 'utf8')]),
  );
}
