import { createRequire } from 'node:module';
import path from 'node:path';
import { type Folder, type ReadResult, readBytes } from '../input/folder.ts';
import type { Fault } from '../input/source-file.ts';

const require = createRequire(import.meta.url);
const maxFontBytes = 32 * 2 ** 20;

/**
 * The bytes of a static font with TrueType outlines, as PDF files embed them: `./name.ttf` is a file in the theme's folder,
 * any other name a file in an installed package (`package/file.ttf`).
 */
export function loadFont(name: string, folder: Folder): { font: Uint8Array } | { fault: Fault } {
  const read = name.startsWith('./')
    ? readBytes(folder, name, maxFontBytes)
    : readFromPackage(name);
  if ('fault' in read) return read;
  const wrong = findFontFault(read.bytes);
  if (wrong === undefined) return { font: new Uint8Array(read.bytes) };
  return { fault: fontFault(`"${name}" ${wrong}`, 'Use a static font that ends in .ttf.') };
}

function readFromPackage(name: string): ReadResult {
  const packageName = /^(?:@[\w.-]+\/)?[\w-][\w.-]*(?=\/)/.exec(name)?.[0];
  if (packageName === undefined || name.split('/').includes('..')) {
    const hint = 'Write ./file.ttf for a file beside the theme, or package/file.ttf.';
    return { fault: fontFault(`"${name}" is no name of a font`, hint) };
  }
  try {
    const file = require.resolve(name);
    const folder = { name: packageName, root: path.dirname(file) };
    return readBytes(folder, path.basename(file), maxFontBytes);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const message = `There is no font "${name}" in the packages that are installed`;
    return { fault: fontFault(message, `Is the package there? npm install ${packageName}`) };
  }
}

function fontFault(message: string, hint: string): Fault {
  return { rule: 'font-is-readable', message, hint };
}

/** What is wrong with a font file, by its table directory (OpenType specification, "Organization of an OpenType Font"). */
function findFontFault(bytes: Buffer): string | undefined {
  const signature = bytes.toString('latin1', 0, 4);
  if (signature === 'wOFF' || signature === 'wOF2') return 'is a web font (WOFF)';
  if (signature === 'ttcf') return 'is a collection of fonts';
  if (signature === 'OTTO') return 'is a font with PostScript outlines';
  if (!['\0\u0001\0\0', 'true'].includes(signature)) return 'is not a font';
  const count = bytes.length < 12 ? 0 : bytes.readUInt16BE(4);
  if (count === 0 || bytes.length < 12 + 16 * count) return 'is cut off';
  for (let record = 12; record < 12 + 16 * count; record += 16) {
    if (bytes.toString('latin1', record, record + 4) === 'fvar') return 'is a variable font';
    if (bytes.readUInt32BE(record + 8) + bytes.readUInt32BE(record + 12) > bytes.length) {
      return 'is cut off';
    }
  }
  return undefined;
}
