import fs from 'node:fs';
import path from 'node:path';

/**
 * Makes a folder and those above it, and tells of each that was not there. Step by step: Node's own recursive call
 * never returns where the system takes no folders, as under /proc.
 */
export function makeFolder(
  folder: string,
  system: Pick<typeof fs, 'existsSync' | 'mkdirSync'> = fs,
  onMade: (made: string) => void = () => {},
): void {
  if (system.existsSync(folder)) return;
  makeFolder(path.dirname(folder), system, onMade);
  try {
    system.mkdirSync(folder);
    onMade(folder);
  } catch (error) {
    // Another run may have made it in the meantime.
    if (!system.existsSync(folder)) throw error;
  }
}
