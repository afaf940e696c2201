import { strFromU8, unzipSync } from 'fflate';
import { maxPropertiesBytes } from './made-by-risalah.ts';

/** Whether Risalah is named in the extended properties of a Word file (ECMA-376-1, 22.2.2.1). */
export function isOwnDocx(bytes: Uint8Array): boolean {
  let seen = false;
  try {
    const parts = unzipSync(bytes, {
      filter: (file) => {
        if (seen || file.name !== 'docProps/app.xml') return false;
        seen = true;
        return file.originalSize <= maxPropertiesBytes && file.size <= maxPropertiesBytes;
      },
    });
    const properties = parts['docProps/app.xml'];
    if (properties === undefined) return false;
    return /<(?:\w+:)?Application>\s*Risalah\b/.test(strFromU8(properties));
  } catch {
    return false;
  }
}
