import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const folder = path.join(import.meta.dirname, 'prepared');

/** What `preparePdf` has given under a name at the build of this program; undefined if nothing, as beside the sources. */
export function readPrepared<T>(name: string): T | undefined {
  const file = path.join(folder, name);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}
