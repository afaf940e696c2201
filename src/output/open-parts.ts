import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Files under way, which must not outlive the process. */
const openParts = new Set<string>();

/** No file is under way that long. */
const oldAfterMilliseconds = 24 * 60 * 60 * 1000;

/** Numbers of processes are unique only on one host, and there only in one container. */
const host = createHash('sha256')
  .update(`${os.hostname()} ${readLinkQuietly('/proc/self/ns/pid')}`)
  .digest('hex')
  .slice(0, 6);

/** Name of the file that is written before it takes its final name: `handout_ID-AU_en.pdf.0c1f8e.4711.part`. */
export function toPartPath(file: string, pid: number = process.pid): string {
  return `${file}.${host}.${pid}.part`;
}

/** Name under which a file that is about to be replaced can be found again: `handout_ID-AU_en.pdf.old.0c1f8e.4711.part`. */
export function toBackupPath(file: string): string {
  return toPartPath(`${file}.old`);
}

/** Notes a part that is about to be opened. */
export function addOpenPart(part: string): void {
  openParts.add(part);
}

/** Strikes a part that has got its final name or has been removed. */
export function dropOpenPart(part: string): void {
  openParts.delete(part);
}

/** Removes every part under way; for the end by an error or a signal. Never throws. */
export function removeOpenParts(): void {
  for (const part of openParts) removeQuietly(part);
  openParts.clear();
}

/** Removes the parts of these files that were left behind by runs that were killed. */
export function removeStaleParts(files: readonly string[]): void {
  for (const folder of new Set(files.map((file) => path.dirname(file)))) {
    const names = new Set(files.map((file) => path.basename(file)));
    removeStalePartsIn(folder, (name) => names.has(name));
  }
}

/** Removes the parts in a folder that were left behind of files whose names are of the run. */
export function removeStalePartsIn(folder: string, isOfRun: (name: string) => boolean): void {
  for (const name of listQuietly(folder)) {
    const match =
      /^(?<file>.+?)(?:\.old)?(?:\.(?<madeOn>[0-9a-f]{6}))?\.(?<pid>\d+)\.part$/.exec(name)
        ?.groups ?? {};
    const { file, madeOn = host, pid } = match;
    if (file === undefined || !isOfRun(file)) continue;
    const part = path.join(folder, name);
    const isUnderWay = madeOn !== host || isAlive(Number(pid));
    if (!isUnderWay || isOld(part)) removeQuietly(part);
  }
}

/** Whether another process has this number; our own is from an earlier life, since we have opened nothing yet. */
function isAlive(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** A process of another host or container cannot be looked for, and a number may have been given again. */
function isOld(part: string): boolean {
  const stat = fs.statSync(part, { throwIfNoEntry: false });
  return stat !== undefined && Date.now() - stat.mtimeMs > oldAfterMilliseconds;
}

/** Names in a folder; none if it cannot be read. */
export function listQuietly(folder: string): string[] {
  try {
    return fs.readdirSync(folder);
  } catch {
    return [];
  }
}

function readLinkQuietly(link: string): string {
  try {
    return fs.readlinkSync(link);
  } catch {
    return '';
  }
}

function removeQuietly(file: string): void {
  try {
    fs.unlinkSync(file);
  } catch {
    // Already gone, or out of reach: either way there is nothing more to do.
  }
}
