import { createHash } from 'node:crypto';
import { type Folder, listNames, openFolder, readBytes } from '../input/folder.ts';
import { isFontName, maxFontBytes } from '../template/load-font.ts';

/**
 * SHA-256 (hex) over names and bytes of the fonts in a folder, as far as they may be read. What may not is told of when
 * it is used.
 */
export function hashFontFolder(name: string, allowed: readonly Folder[]): string {
  const hash = createHash('sha256');
  const opened = openFolder(name, allowed);
  const listed = 'folder' in opened ? listNames(opened.folder, '') : opened;
  if ('fault' in opened || 'fault' in listed) return '';
  for (const file of listed.names.filter(isFontName)) {
    const read = readBytes(opened.folder, file, maxFontBytes);
    const bytes = 'bytes' in read ? read.bytes : Buffer.alloc(0);
    hash.update(`${file}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}
