import type { ReadFile } from './read-file.ts';

/**
 * Files of one briefing: those with the same request. A file without one belongs to its namesakes, which have the same
 * path up to the ending. Groups and files are in the order in which the files came.
 */
export function groupFiles(files: readonly ReadFile[]): ReadFile[][] {
  const byName = new Map<string, string>();
  for (const file of files) {
    const request = requestOf(file);
    const name = baseName(file.name);
    if (request !== undefined && !byName.has(name)) byName.set(name, `request ${request}`);
  }
  const groups = new Map<string, ReadFile[]>();
  for (const file of files) {
    const request = requestOf(file);
    const name = baseName(file.name);
    const key = request === undefined ? (byName.get(name) ?? `name ${name}`) : `request ${request}`;
    groups.set(key, [...(groups.get(key) ?? []), file]);
  }
  return [...groups.values()];
}

/** The request of a file, if it tells one. */
export function requestOf(file: ReadFile): string | undefined {
  return file.outline?.origin?.request || undefined;
}

/** Path up to the ending, by which the formats of one briefing go together. */
export function baseName(name: string): string {
  return name.replace(/\.[^./\\]+$/, '');
}
