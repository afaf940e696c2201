import fs from 'node:fs';
import path from 'node:path';
import { MachineError, toSystemError } from '../output/machine-error.ts';
import { makeFolder } from '../output/make-folder.ts';
import { findTarget } from '../output/target.ts';
import { type Entry, entrySchema } from './entry.ts';
import { manifestName, toLine } from './manifest.ts';
import type { Share } from './share.ts';

/** What is done so far, a line an item, so that a run that is killed can be resumed. It goes when the run ends. */
export interface Journal {
  add: (entry: Entry) => void;
  close: () => void;
  remove: () => void;
  /** Of a run that has come to nothing, nothing is left. */
  removeEmpty: () => void;
}

/** Path of the journal of a run or share. */
export function journalPath(out: string, share: Share | undefined): string {
  return path.join(out, manifestName(share).replace(/json$/, 'journal'));
}

/** Opens the journal: an empty one, one to be continued after its last whole line, or one that others write too. */
export function openJournal(file: string, mode: 'new' | 'resume' | 'shared'): Journal {
  const attempt = <T>(act: () => T): T => {
    try {
      return act();
    } catch (error) {
      throw new MachineError(file, error);
    }
  };
  const descriptor = attempt(() => {
    // Nothing of somebody else's is written to behind a link.
    if (findTarget(file).place !== file) throw toSystemError('EEXIST');
    makeFolder(path.dirname(file));
    if (mode === 'resume') dropHalfLine(file);
    // Runs that share a folder add their lines one after another.
    const opened = fs.openSync(file, 'a');
    if (mode === 'new') fs.ftruncateSync(opened);
    return opened;
  });
  return {
    add: (entry) => attempt(() => fs.writeFileSync(descriptor, `${toLine(entry)}\n`)),
    close: () => attempt(() => fs.closeSync(descriptor)),
    remove: () => attempt(() => fs.rmSync(file, { force: true })),
    removeEmpty: () =>
      attempt(() => {
        if (isFile(file) && fs.statSync(file).size === 0) fs.rmSync(file, { force: true });
      }),
  };
}

function dropHalfLine(file: string): void {
  if (!isFile(file)) return;
  const bytes = fs.readFileSync(file);
  const end = bytes.lastIndexOf(0x0a) + 1;
  if (end < bytes.length) fs.truncateSync(file, end);
}

/** The entries of a journal; a line that cannot be read is passed over. */
export function readJournal(file: string): Entry[] {
  if (!isFile(file)) return [];
  const lines = fs.readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((line) => {
    const entry = entrySchema.safeParse(parseLine(line));
    return entry.success ? [entry.data] : [];
  });
}

function isFile(file: string): boolean {
  return fs.statSync(file, { throwIfNoEntry: false })?.isFile() === true;
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
