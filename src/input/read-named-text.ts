import path from 'node:path';
import type { Problem } from '../problems.ts';
import type { Folder } from './folder.ts';
import { ofNamed, realPath } from './read-named-bytes.ts';
import { readText } from './read-text.ts';
import type { SourceFile } from './source-file.ts';

/** A file that the user named, with the folder it stands in: what it names in turn is read from there, or from what is allowed. */
export interface NamedText {
  file: SourceFile;
  folder: Folder;
}

/** The text of a file at a path of the user's; undefined, with the reason in `problems`, if it cannot be read. */
export function readNamedText(
  name: string,
  problems: Problem[],
  allowed: readonly Folder[] = [],
): NamedText | undefined {
  const real = realPath(name);
  const folder = { name: path.dirname(name), root: path.dirname(real), allowed };
  const own: Problem[] = [];
  const file = readText(folder, path.basename(real), own);
  problems.push(...own.map(ofNamed));
  return file === undefined ? undefined : { file, folder };
}
