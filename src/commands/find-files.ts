import fs from 'node:fs';
import path from 'node:path';
import type { Problem } from '../problems.ts';
import { formatOfName } from '../readback/index.ts';
import { unreadable } from './read-found-file.ts';

/** What was found below the paths that the user named. */
export interface FoundFiles {
  /** Files to read back, in the order of the paths, those of a folder sorted. */
  files: string[];
  /** How many others stand in the folders. */
  others: number;
  /** Paths that lead nowhere, and folders that cannot be looked into. */
  problems: Problem[];
}

/** The files at the paths and in the folders there; links to folders inside a folder are not followed. */
export function findFiles(paths: readonly string[]): FoundFiles {
  const found: FoundFiles = { files: [], others: 0, problems: [] };
  for (const one of paths) {
    attempt(one, found, () => {
      if (fs.statSync(one).isDirectory()) addFolder(one, found);
      else found.files.push(one);
    });
  }
  return { ...found, files: [...new Set(found.files.map((file) => path.normalize(file)))] };
}

function attempt(file: string, found: FoundFiles, act: () => void): void {
  try {
    act();
  } catch (error) {
    found.problems.push({ severity: 'error', file, ...unreadable(error) });
  }
}

function addFolder(folder: string, found: FoundFiles): void {
  const entries = fs.readdirSync(folder, { withFileTypes: true });
  for (const entry of entries.toSorted((one, other) => (one.name < other.name ? -1 : 1))) {
    const own = path.join(folder, entry.name);
    if (entry.isDirectory()) attempt(own, found, () => addFolder(own, found));
    else if (formatOfName(entry.name) === undefined) found.others += 1;
    else found.files.push(own);
  }
}
