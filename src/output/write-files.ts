import fs from 'node:fs';
import { Changes, type FileSystem, type OutputFile } from './changes.ts';
import { MachineError } from './machine-error.ts';
import { removeOpenParts, removeStaleParts } from './open-parts.ts';
import { findTarget } from './target.ts';

export type { FileSystem, OutputFile } from './changes.ts';

/**
 * Writes all files, or leaves what was there: every file is first written whole beside its place, then all are
 * renamed; if that goes wrong half-way, it is taken back. Throws a `MachineError` that names the file and the cause.
 */
export function writeFiles(files: readonly OutputFile[], system: FileSystem = fs): void {
  removeStaleParts(files.map(({ path }) => findTarget(path).place));
  writeCleared(files, system);
}

/** Like `writeFiles`, for one of many calls into folders that have been cleared of stale parts once. */
export function writeCleared(files: readonly OutputFile[], system: FileSystem = fs): void {
  const changes = new Changes(system);
  try {
    const targets = files.map((file) => ({
      path: file.path,
      target: attempt(file.path, () => changes.prepare(file)),
    }));
    for (const [index, { path, target }] of targets.entries()) {
      attempt(path, () => changes.finish(target, { isLast: index === targets.length - 1 }));
    }
  } catch (error) {
    changes.undo();
    throw error;
  } finally {
    removeOpenParts();
  }
}

function attempt<T>(file: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw error instanceof MachineError ? error : new MachineError(file, error);
  }
}
