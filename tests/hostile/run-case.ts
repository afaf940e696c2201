import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { layPack } from '../problems/lay-pack.ts';
import type { HostileCase } from './hostile-case.ts';

const repository = path.resolve(import.meta.dirname, '../..');
const tellPeak = path.join(repository, 'tests/bench/tell-peak.cjs');
/** No case may take more time of the processor; a busy machine may take a multiple of it by the clock. */
const cpuSeconds = 10;
const patienceMs = 150_000;

/** What a file beside the content holds: no message and no output may ever show it. */
export const secret = 'never-to-be-read';

/** What the command did with a case. */
export interface Judgement {
  exit: number | null;
  signal: string | null;
  /** `file:line:column rule` of each problem. */
  says: string[];
  /** Both outputs as they came. */
  printed: string;
  /** Files that were written, by path in the folder `out`. */
  written: Map<string, Buffer>;
  peakMegabytes: number;
}

/** Lays a case into a folder of its own, runs the built command there, and takes the folder away. */
export async function runCase(one: HostileCase): Promise<Judgement> {
  const root = layPack();
  try {
    lay(one, root);
    const run = await runCommand(one.args ?? ['check', '--content', 'content'], root);
    return { ...run, written: filesBelow(path.join(root, 'out')) };
  } finally {
    fs.rmSync(root, { recursive: true, force: true });
  }
}

function lay({ files = {}, make }: HostileCase, root: string): void {
  fs.writeFileSync(path.join(root, 'secret.txt'), secret);
  for (const [name, data] of Object.entries(files)) {
    const file = path.join(root, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, typeof data === 'function' ? data() : data);
  }
  make?.(root);
}

function runCommand(args: readonly string[], cwd: string): Promise<Omit<Judgement, 'written'>> {
  const env = { PATH: process.env['PATH'], HOME: cwd, LC_ALL: 'C.UTF-8', NODE_OPTIONS: '' };
  const command = [path.join(repository, 'dist/cli.js'), ...args];
  return new Promise((resolve, reject) => {
    const limited = `ulimit -t ${cpuSeconds} && exec "$@"`;
    const node = [process.execPath, '--require', tellPeak];
    const child = spawn('bash', ['-c', limited, 'bash', ...node, ...command], {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: patienceMs,
      killSignal: 'SIGKILL',
    });
    let printed = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (chunk: string) => {
        printed += chunk;
      });
    }
    child.on('error', reject);
    child.on('close', (exit, signal) => {
      // Threads tell it, too.
      const peak = /^peak (\d+)\n/gm;
      const peaks = [...printed.matchAll(peak)].map(([, kilobytes]) => Number(kilobytes));
      const peakMegabytes = Math.max(0, ...peaks) / 1024;
      const own = printed.replaceAll(peak, '');
      resolve({ exit, signal, says: problemsIn(own), printed: own, peakMegabytes });
    });
  });
}

/** The problems as they are printed: `file:line:column  error  message [rule]`. */
function problemsIn(printed: string): string[] {
  const heads = /^(?:(\S.*?) {2})?(?:error|warning) {2}.*\[([a-z0-9-]+)\]$/gm;
  return [...printed.matchAll(heads)].map(([, place, rule]) =>
    place === undefined ? `${rule}` : `${place} ${rule}`,
  );
}

function filesBelow(folder: string): Map<string, Buffer> {
  if (!fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return new Map();
  const entries = fs.readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const file = path.join(entry.parentPath, entry.name);
        return [path.relative(folder, file), fs.readFileSync(file)];
      }),
  );
}
