import fs from 'node:fs';
import path from 'node:path';
import { MachineError } from './machine-error.ts';
import {
  addOpenPart,
  dropOpenPart,
  removeOpenParts,
  removeStaleParts,
  toPartPath,
} from './open-parts.ts';

/** A file to be written. */
export interface OutputFile {
  path: string;
  bytes: Uint8Array;
}

/** The calls that writing makes; tests hand in ones that fail. */
export type FileSystem = Pick<
  typeof fs,
  | 'existsSync'
  | 'mkdirSync'
  | 'openSync'
  | 'writeFileSync'
  | 'fstatSync'
  | 'fsyncSync'
  | 'closeSync'
  | 'renameSync'
>;

/**
 * Writes all files, or leaves what was there: every file is first written whole beside its place, then all are
 * renamed. Throws a `MachineError` that names the file and the cause.
 */
export function writeFiles(files: readonly OutputFile[], system: FileSystem = fs): void {
  removeStaleParts(files.map((file) => file.path));
  writeCleared(files, system);
}

/** Like `writeFiles`, for one of many calls into folders that have been cleared of stale parts once. */
export function writeCleared(files: readonly OutputFile[], system: FileSystem = fs): void {
  try {
    for (const file of files) attempt(file.path, () => writePart(file, system));
    for (const file of files) attempt(file.path, () => finishPart(file.path, system));
  } finally {
    removeOpenParts();
  }
}

function attempt(file: string, act: () => void): void {
  try {
    act();
  } catch (error) {
    throw new MachineError(file, error);
  }
}

function writePart(file: OutputFile, system: FileSystem): void {
  makeFolder(path.dirname(file.path), system);
  const part = toPartPath(file.path);
  addOpenPart(part);
  const descriptor = system.openSync(part, 'wx');
  try {
    system.writeFileSync(descriptor, file.bytes);
    const { size } = system.fstatSync(descriptor);
    // A full disk may cut a write without saying so.
    if (size !== file.bytes.length) throw new Error(`only ${size} bytes were taken`);
    system.fsyncSync(descriptor);
  } finally {
    system.closeSync(descriptor);
  }
}

/** Step by step: Node's own recursive call never returns where the system takes no folders, as under /proc. */
function makeFolder(folder: string, system: FileSystem): void {
  if (system.existsSync(folder)) return;
  makeFolder(path.dirname(folder), system);
  try {
    system.mkdirSync(folder);
  } catch (error) {
    // Another run may have made it in the meantime.
    if (!system.existsSync(folder)) throw error;
  }
}

function finishPart(file: string, system: FileSystem): void {
  const part = toPartPath(file);
  system.renameSync(part, file);
  dropOpenPart(part);
}
