import { createRequire } from 'node:module';
import path from 'node:path';
import { type Folder, type ReadResult, readBytes } from '../input/folder.ts';
import type { Fault } from '../input/source-file.ts';
import { findFontFault } from './font-fault.ts';

const require = createRequire(import.meta.url);
/** Largest font file that is read. */
export const maxFontBytes = 32 * 2 ** 20;

/** Whether a file in a folder of fonts is taken for one. */
export function isFontName(name: string): boolean {
  return /\.(?:ttf|otf)$/i.test(name);
}

/** The bytes of a font, what is wrong with it, or nothing if it stands in a package that is not installed. */
export type LoadedFont = { font: Uint8Array } | { fault: Fault; notInstalled?: true };

/**
 * The bytes of a static TrueType or OpenType font, as PDF files embed them: `./name.ttf` is a file in the theme's folder,
 * any other name a file in a package (`package/file.ttf`) that is installed beside Risalah, the theme or the user's project.
 */
export function loadFont(name: string, folder: Folder): LoadedFont {
  if (name.startsWith('./')) return checkFont(name, readBytes(folder, name, maxFontBytes));
  const packageName = /^(?:@[\w.-]+\/)?[\w-][\w.-]*(?=\/)/.exec(name)?.[0];
  if (packageName === undefined || name.split('/').includes('..')) {
    const hint = 'Write ./file.ttf for a file beside the theme, or package/file.ttf.';
    return { fault: fontFault(`"${name}" is no name of a font`, hint) };
  }
  const file = resolveFont(name, folder);
  if (file === undefined) {
    const message = `There is no font "${name}" in the packages that are installed`;
    const hint = `Is the package there? npm install ${packageName}`;
    return { fault: fontFault(message, hint), notInstalled: true };
  }
  const own = { name: packageName, root: path.dirname(file) };
  return checkFont(name, readBytes(own, path.basename(file), maxFontBytes));
}

function resolveFont(name: string, folder: Folder): string | undefined {
  for (const from of [undefined, folder.root, process.cwd()]) {
    try {
      return from === undefined ? require.resolve(name) : require.resolve(name, { paths: [from] });
    } catch (error) {
      if (!(error instanceof Error)) throw error;
    }
  }
  return undefined;
}

/** Says what is wrong with a font by using it: `has no characters`. */
export type FontTrial = (font: Uint8Array) => string | undefined;

/** The bytes of a font file that was read, if a PDF can embed it and, for a user's font, if its trial finds nothing. */
export function checkFont(name: string, read: ReadResult, trial?: FontTrial): LoadedFont {
  if ('fault' in read) return read;
  const wrong = findFontFault(read.bytes);
  if (wrong !== undefined) return { fault: fontFault(`"${name}" ${wrong.what}`, wrong.mend) };
  const font = new Uint8Array(read.bytes);
  const found = trial?.(font);
  if (found === undefined) return { font };
  return { fault: fontFault(`"${name}" ${found}`, 'Get the file anew, or use another font.') };
}

function fontFault(message: string, hint: string): Fault {
  return { rule: 'font-is-readable', message, hint };
}
