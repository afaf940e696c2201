import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

/** SHA-256 (hex) over path and bytes of every file below the folders: any change of a file changes it. */
export function stampFolders(folders: readonly string[]): string {
  const hash = createHash('sha256');
  for (const folder of folders) addFolder(hash, folder, '');
  return hash.digest('hex');
}

function addFolder(hash: ReturnType<typeof createHash>, root: string, below: string): void {
  const entries = readdirSync(`${root}/${below}`, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const name = `${below}${entry.name}`;
    if (entry.isDirectory()) {
      addFolder(hash, root, `${name}/`);
    } else {
      const bytes = readFileSync(`${root}/${name}`);
      hash.update(`${name}\0${bytes.length}\0`).update(bytes);
    }
  }
}
