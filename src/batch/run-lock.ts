import fs from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { MachineError } from '../output/machine-error.ts';
import { makeFolder } from '../output/make-folder.ts';
import {
  addOpenPart,
  dropOpenPart,
  listQuietly,
  removeStalePartsIn,
  toPartPath,
} from '../output/open-parts.ts';
import { type Problem, RisalahError } from '../problems.ts';
import { lockName } from './lock-name.ts';

const lockSchema = z.object({
  pid: z.number(),
  /** When the process began, as the system counts: numbers of processes are given again. */
  begun: z.string(),
  /** When the run began: `2026-11-23T16:05:12.000Z`. */
  since: z.string(),
  /** Hash of the whole run. */
  selection: z.string(),
});

/** A batch that is at work in a folder, as its lock tells. */
export type LiveRun = z.output<typeof lockSchema>;

/** That this run is at work in its folder, for others to see. */
export interface RunLock {
  /** Others that build the same at the same time: the bytes are the same whoever is faster. */
  others: () => LiveRun[];
  /** Takes the lock away, then does what is left to do, and removes folders that were made and have stayed empty. */
  release: (last: () => void) => void;
}

/** A run renews its lock this often. */
const renewalMs = 60_000;
/** A lock of another machine that nobody renews for so long is one of a run that was killed. */
const silenceMs = 5 * renewalMs;

/**
 * Locks the place of a manifest. It is a part like those of files under way, and is cleared away like them. Throws a
 * `RisalahError` if a run that began earlier is at work on other briefings: one manifest cannot tell of both.
 */
export function lockRun(manifest: string, selection: string): RunLock {
  const folders: string[] = [];
  const lock = toPartPath(`${manifest}.run`);
  const own = { pid: process.pid, begun: beginOf(process.pid), since: new Date().toISOString() };
  const folder = path.dirname(manifest);
  try {
    makeFolder(folder, fs, (made) => folders.unshift(made));
    removeStalePartsIn(folder, (name) => name === `${path.basename(manifest)}.run`);
    addOpenPart(lock);
    fs.writeFileSync(lock, JSON.stringify({ ...own, selection }), { flag: 'wx' });
  } catch (error) {
    removeQuietly(lock, folders);
    throw new MachineError(manifest, error);
  }
  const renewal = setInterval(() => touchQuietly(lock), renewalMs).unref();
  const others = (): LiveRun[] =>
    findLiveRuns(manifest).filter((run) => orderOf(run) !== orderOf(own));
  const release = (last: () => void): void => {
    clearInterval(renewal);
    removeQuietly(lock, []);
    last();
    removeQuietly(lock, folders);
  };
  const [earlier] = others().filter(
    (run) => run.selection !== selection && orderOf(run) < orderOf(own),
  );
  if (earlier === undefined) return { others, release };
  release(() => {});
  throw new RisalahError([toProblem(earlier, 'error', folder)]);
}

function orderOf({ since, pid }: Pick<LiveRun, 'since' | 'pid'>): string {
  return `${since} ${pid}`;
}

/** What a run is told beside which another one is at work: an error if it has to wait for it. */
export function toProblem(
  { pid, since }: LiveRun,
  severity: Problem['severity'],
  file: string,
): Problem {
  const hint =
    severity === 'error'
      ? 'Wait for its end, or name another folder with --out.'
      : 'Each file is whole all the same.';
  const time = since.replace('T', ' ').replace(/\..*/, ' UTC');
  const message = `A batch is at work in this folder: process ${pid}, since ${time}`;
  return { rule: 'folder-has-one-batch', severity, message, hint, file };
}

/** The batches that are at work on one manifest; on any in its folder if `manifest` is a folder that ends in a slash. */
export function findLiveRuns(manifest: string): LiveRun[] {
  const { dir, base } = path.parse(
    manifest.endsWith('/') ? `${manifest}risalah-manifest` : manifest,
  );
  return listQuietly(dir).flatMap((name) => {
    if (!name.startsWith(base) || !lockName.test(name)) return [];
    const run = readLock(path.join(dir, name));
    return run === undefined ? [] : [run];
  });
}

function readLock(lock: string): LiveRun | undefined {
  try {
    const run = lockSchema.parse(JSON.parse(fs.readFileSync(lock, 'utf8')));
    const file = lock.replace(/\.[0-9a-f]{6}\.\d+\.part$/, '');
    const isHere = lock === toPartPath(file, run.pid);
    const isLive = isHere
      ? beginOf(run.pid) === run.begun
      : Date.now() - fs.statSync(lock).mtimeMs < silenceMs;
    return isLive ? run : undefined;
  } catch {
    // Just gone, or not yet whole: that run looks at the folder after this one.
    return undefined;
  }
}

/** When a process began, in ticks since the machine did (proc(5), field 22 of stat); `there` where nobody says. */
function beginOf(pid: number): string {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'latin1');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? 'there';
  } catch {
    try {
      process.kill(pid, 0);
      return 'there';
    } catch {
      return 'gone';
    }
  }
}

function touchQuietly(lock: string): void {
  const now = new Date();
  try {
    fs.utimesSync(lock, now, now);
  } catch {
    // Somebody has taken it away: the run goes on all the same.
  }
}

function removeQuietly(lock: string, folders: readonly string[]): void {
  dropOpenPart(lock);
  try {
    fs.rmSync(lock, { force: true });
    for (const folder of folders) fs.rmdirSync(folder);
  } catch {
    // Something else stands there by now, and stays.
  }
}
