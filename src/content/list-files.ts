import { type Folder, listNames, nameIn } from '../input/folder.ts';
import { toProblem } from '../input/source-file.ts';
import type { Problem } from '../problems.ts';

/** Folders of a content, with how many folders deep their files lie. */
const depths = new Map([
  ['areas/', 2],
  ['risks/', 1],
  ['frame/', 1],
  ['labels/', 1],
  ['evidence/', 1],
]);

/**
 * Paths of everything in a content folder, in order; a folder that is not looked into ends in `/`.
 * Only the folders of a content are entered, so that a wrong path does not lead through a whole disk.
 */
export function listFiles(folder: Folder, problems: Problem[]): string[] {
  const below = (name: string, depth: number): string[] =>
    entries(folder, name, problems).flatMap((entry) =>
      entry.endsWith('/') && depth > 1 ? below(entry, depth - 1) : [entry],
    );
  return entries(folder, '', problems).flatMap((entry) => {
    const depth = depths.get(entry);
    return depth === undefined ? [entry] : below(entry, depth);
  });
}

/** What stands directly in a folder, except hidden files, what explains the folder, and schemas for editors. */
function entries(folder: Folder, relative: string, problems: Problem[]): string[] {
  const listed = listNames(folder, relative);
  if ('fault' in listed) {
    problems.push(toProblem(listed.fault, nameIn(folder, relative)));
    return [];
  }
  return listed.names
    .filter(
      (name) =>
        !name.startsWith('.') &&
        name !== 'schemas/' &&
        !/^(?:README|LICENSE|LICENCE|NOTICE)/i.test(name),
    )
    .map((name) => relative + name);
}
