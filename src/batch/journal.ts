import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { errorCode, MachineError } from '../output/machine-error.ts';
import { makeFolder } from '../output/make-folder.ts';
import { listQuietly } from '../output/open-parts.ts';
import { type Entry, entrySchema } from './entry.ts';
import { toLine } from './manifest.ts';

/**
 * What a run has done so far, a line an item, so that it can be resumed if it is killed. Each run has one of its own,
 * `risalah-manifest.1f0c8e2a.journal`, which nobody else writes; `--resume` reads all of them.
 */
export interface Journal {
  add: (entry: Entry) => void;
  /** No more is added; of a run that has come to nothing, or is wholly in its manifest, nothing is left. Never throws. */
  close: (end: { isDone: boolean }) => void;
}

/** Opens a new journal beside the manifest of the run or share. */
export function openJournal(manifest: string): Journal {
  const file = manifest.replace(/json$/, `${randomBytes(4).toString('hex')}.journal`);
  const attempt = <T>(act: () => T): T => {
    try {
      return act();
    } catch (error) {
      throw new MachineError(file, error);
    }
  };
  const descriptor = attempt(() => {
    makeFolder(path.dirname(file));
    // Nothing of somebody else's is written to, nor behind a link.
    return fs.openSync(file, 'ax');
  });
  let isEmpty = true;
  return {
    add: (entry) => {
      isEmpty = false;
      attempt(() => fs.writeFileSync(descriptor, `${toLine(entry)}\n`));
    },
    close: ({ isDone }) => {
      quietly(() => fs.closeSync(descriptor));
      if (isDone || isEmpty) removeQuietly(file);
    },
  };
}

/** Paths of the journals of a manifest, the oldest first. */
export function findJournals(manifest: string): string[] {
  const { dir, name } = path.parse(manifest);
  return listQuietly(dir)
    .filter((one) => one.startsWith(`${name}.`))
    .filter((one) => /^\.[0-9a-f]{8}\.journal$/.test(one.slice(name.length)))
    .flatMap((one) => {
      const file = path.join(dir, one);
      const stats = fs.lstatSync(file, { throwIfNoEntry: false });
      return stats?.isFile() === true ? [{ file, changed: stats.mtimeMs }] : [];
    })
    .toSorted((one, other) => one.changed - other.changed)
    .map(({ file }) => file);
}

/** The entries of the journals of a manifest; a line that cannot be read, such as a half one, is passed over. */
export function readJournals(manifest: string): Entry[] {
  return findJournals(manifest).flatMap((file) => readLines(file).flatMap(readEntry));
}

function readLines(file: string): string[] {
  try {
    return fs.readFileSync(file, 'utf8').split('\n');
  } catch (error) {
    // The run has ended in this moment and taken it away: its manifest is there.
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
}

function readEntry(line: string): Entry[] {
  try {
    return [entrySchema.parse(JSON.parse(line))];
  } catch {
    return [];
  }
}

/**
 * Removes the journals that killed runs have left, once the manifest tells all. `isAlone` says that no run is at work:
 * it is asked when they are found, since a run that begins later has a journal that is not among them. Never throws.
 */
export function clearJournals(manifest: string, isAlone: () => boolean): void {
  quietly(() => {
    const left = findJournals(manifest);
    if (isAlone()) left.forEach(removeQuietly);
  });
}

function removeQuietly(file: string): void {
  quietly(() => fs.rmSync(file, { force: true }));
}

/** A journal that stays costs nothing; an error of its end must not stand in for that of the run. */
function quietly(act: () => void): void {
  try {
    act();
  } catch {
    // It stays, and the next run clears it away.
  }
}
