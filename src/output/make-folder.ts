import fs from 'node:fs';
import path from 'node:path';

/**
 * Makes a folder and those above it; gives those that were not there, the deepest first. Step by step: Node's own
 * recursive call never returns where the system takes no folders, as under /proc.
 */
export function makeFolder(
  folder: string,
  system: Pick<typeof fs, 'existsSync' | 'mkdirSync'> = fs,
): string[] {
  if (system.existsSync(folder)) return [];
  const made = makeFolder(path.dirname(folder), system);
  try {
    system.mkdirSync(folder);
    return [folder, ...made];
  } catch (error) {
    // Another run may have made it in the meantime.
    if (!system.existsSync(folder)) throw error;
    return made;
  }
}
