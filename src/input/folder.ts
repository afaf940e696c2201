import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { errorCode, explain, mendReading } from '../problems.ts';
import { followLinks } from './follow-links.ts';
import { readRegular } from './read-regular.ts';
import type { Fault } from './source-file.ts';

/** A folder that the user named: nothing outside it is read, but for what the user allows. */
export interface Folder {
  /** As the user wrote it, without a slash at the end. */
  name: string;
  /** Its real absolute path. */
  root: string;
  /** What stands in front of its files' names in place of `name`, if the user did not name it: `builtin`. */
  alias?: string;
  /** Folders of `--allow-dir`: what leads out of this one may end in one of them. */
  allowed?: readonly Folder[];
}

/** Bytes, or what is wrong with the file. */
export type ReadResult = { bytes: Buffer } | { fault: Fault };

/** The folder at a path; a fault if there is none. `allowed` are further folders that its files may lead into. */
export function openFolder(
  name: string,
  allowed: readonly Folder[] = [],
): { folder: Folder } | { fault: Fault } {
  const shown = name.replace(/(?<=[^/])\/+$/, '');
  try {
    const root = realpathSync(name);
    if (statSync(root).isDirectory()) return { folder: { name: shown, root, allowed } };
    return { fault: { rule: 'file-is-regular', message: `"${shown}" is a file, not a folder` } };
  } catch (error) {
    if (!['ENOENT', 'ENOTDIR'].includes(errorCode(error) ?? '')) {
      return { fault: cannotBeRead(shown, error) };
    }
    return { fault: { rule: 'file-exists', message: `There is no folder "${shown}"` } };
  }
}

/** Path of a file in a folder, as the user would write it; `builtin:labels/en.yaml` if the user did not name it. */
export function nameIn(folder: Folder, relative: string): string {
  if (folder.alias !== undefined) return `${folder.alias}:${relative}`;
  return folder.name === '.' ? relative : `${folder.name}/${relative}`.replace(/^\/\//, '/');
}

/** A folder that stands in another, to be read as one of its own. */
export function openBelow(folder: Folder, relative: string): { folder: Folder } | { fault: Fault } {
  const found = findInside(folder, relative);
  if ('fault' in found) return found;
  const opened = openFolder(found.real, folder.allowed);
  return 'fault' in opened ? opened : { folder: { ...opened.folder, name: relative } };
}

/** The bytes of a regular file inside the folder; a path or link that leads out of it is refused. */
export function readBytes(folder: Folder, relative: string, maxBytes: number): ReadResult {
  const found = findInside(folder, relative);
  if ('fault' in found) return found;
  try {
    const read = readRegular(found.real, maxBytes);
    if (read === 'other') {
      const message = `"${relative}" is not a file that can be read`;
      return { fault: { rule: 'file-is-regular', message, hint: 'Put an ordinary file there.' } };
    }
    return 'bytes' in read ? read : { fault: tooLarge(relative, read.size, maxBytes) };
  } catch (error) {
    return { fault: unreadable(relative, error) };
  }
}

/** Names in a folder below the folder, sorted; those of folders end in `/`. */
export function listNames(
  folder: Folder,
  relative: string,
): { names: string[] } | { fault: Fault } {
  const found = findInside(folder, relative);
  if ('fault' in found) return found;
  const dir = found.real;
  try {
    const entries = readdirSync(dir, { withFileTypes: true });
    const names = entries.map((entry) => (isFolder(dir, entry) ? `${entry.name}/` : entry.name));
    return { names: names.sort() };
  } catch (error) {
    return { fault: unreadable(relative || folder.name, error) };
  }
}

/** A link that leads nowhere, to itself, or where nobody may look, is none. */
function isFolder(dir: string, entry: Dirent): boolean {
  if (!entry.isSymbolicLink()) return entry.isDirectory();
  try {
    return statSync(path.join(dir, entry.name)).isDirectory();
  } catch (error) {
    const isNone = ['ENOENT', 'ENOTDIR', 'ELOOP', 'EACCES'].includes(errorCode(error) ?? '');
    if (isNone) return false;
    throw error;
  }
}

/**
 * Where a path in the folder ends when its links are followed, if that may be read. What the path itself names outside
 * is not touched, and of what its links lead to outside the answer tells nothing, not even whether it is there.
 */
function findInside(folder: Folder, relative: string): { real: string } | { fault: Fault } {
  // Another machine: Windows asks it as soon as its name is looked at.
  if (/^[/\\]{2}/.test(relative)) return { fault: outside(relative) };
  const named = path.resolve(folder.root, relative);
  const places = placesOf(folder);
  const place = places.find(({ name }) => isInside(name, named));
  if (place === undefined) return { fault: outside(relative) };
  const { real, error } = followLinks(place.root, path.relative(place.name, named));
  if (!places.some(({ root }) => isInside(root, real))) return { fault: outside(relative) };
  return error === undefined ? { real } : { fault: unreadable(relative, error) };
}

/** The folder and those that are allowed, each by its real path and as the user named it. */
function placesOf({ root, allowed = [] }: Folder): { name: string; root: string }[] {
  return [
    ...[root, ...allowed.map((one) => one.root)].map((one) => ({ name: one, root: one })),
    ...allowed.map((one) => ({ name: path.resolve(one.name), root: one.root })),
  ];
}

function isInside(root: string, file: string): boolean {
  const relative = path.relative(root, file);
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}

function outside(relative: string): Fault {
  return {
    rule: 'file-is-in-its-folder',
    message: `"${relative}" leads out of the folder`,
    hint: 'Copy the file into the folder and name it from there, or allow its own folder with --allow-dir.',
  };
}

function tooLarge(relative: string, size: number, maxBytes: number): Fault {
  return {
    rule: 'file-is-within-limits',
    message: `"${relative}" has ${size} bytes; at most ${maxBytes} are read`,
  };
}

function unreadable(relative: string, error: unknown): Fault {
  const code = errorCode(error) ?? '';
  // No file has a NUL in its name, and Node does not even ask the system for it.
  if (['ENOENT', 'ENOTDIR', 'ERR_INVALID_ARG_VALUE'].includes(code)) {
    return { rule: 'file-exists', message: `There is no file "${relative}"` };
  }
  return cannotBeRead(relative, error);
}

function cannotBeRead(name: string, error: unknown): Fault {
  const message = `"${name}" cannot be read: ${explain(error)}`;
  return { rule: 'file-can-be-read', message, hint: mendReading(error) };
}
