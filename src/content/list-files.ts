import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** Folders of a content, with how many folders deep their files lie. */
const depths = new Map([
  ['areas', 2],
  ['risks', 1],
  ['frame', 1],
  ['labels', 1],
  ['evidence', 1],
]);

/**
 * Paths of everything in a content folder, sorted; a folder that is not looked into ends in `/`.
 * Only the folders of a content are entered, so that a wrong path does not lead through a whole disk.
 */
export function listFiles(root: string): string[] {
  return entries(root, '').flatMap((entry) => {
    const depth = depths.get(entry.replace(/\/$/, ''));
    return entry.endsWith('/') && depth !== undefined ? filesBelow(root, entry, depth) : [entry];
  });
}

function filesBelow(root: string, folder: string, depth: number): string[] {
  return entries(root, folder).flatMap((entry) =>
    entry.endsWith('/') && depth > 1 ? filesBelow(root, entry, depth - 1) : [entry],
  );
}

/** What stands directly in a folder, except hidden files and what explains the folder. */
function entries(root: string, folder: string): string[] {
  return readdirSync(path.join(root, folder))
    .filter((name) => !name.startsWith('.') && !/^(?:README|LICENSE|LICENCE|NOTICE)/i.test(name))
    .sort()
    .map((name) => (isFolder(path.join(root, folder, name)) ? `${folder}${name}/` : folder + name));
}

function isFolder(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
