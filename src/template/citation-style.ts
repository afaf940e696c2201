import { isUtf8 } from 'node:buffer';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Language } from '../document/types.ts';
import { explain, mendReading, nearest, RisalahError } from '../problems.ts';
import { checkCitationStyle, otherStyle } from './check-citation-style.ts';
import type { PreparedCitations } from './prepared-citations.ts';

/** A CSL style and the words it uses, as the citation processor takes them. */
export interface CitationStyle {
  /** Name of its file without the ending: `apa`. */
  key: string;
  /** XML of the independent CSL style. */
  style: string;
  /** XML of the locales by tag: `id-ID`, `en-GB`, and `en-US` as the processor's fallback. */
  locales: Record<string, string>;
  /** Citations of the built-in content, set beforehand. */
  prepared?: { [lang in Language]?: PreparedCitations | undefined };
}

const maxBytes = 1_000_000;

/**
 * Loads a style by name from the folder of styles (`apa`), or from a user's file if the name ends with `.csl`; locales
 * always come from the folder. Throws a `RisalahError` if there is no such style or the file cannot serve as one.
 */
export function loadCitationStyle(nameOrFile: string, folder: string): CitationStyle {
  const names = namesIn(folder);
  const own = nameOrFile.endsWith('.csl');
  if (!own && !names.includes(`${nameOrFile}.csl`)) throw unknownStyle(nameOrFile, names);
  const file = own ? nameOrFile : join(folder, `${nameOrFile}.csl`);
  // Our own styles are held by the tests; parsing them on every run would only cost time.
  const problems = own ? checkCitationStyle(readStyle(file), file) : [];
  if (problems.length > 0) throw new RisalahError(problems);
  let style: string | undefined;
  let locales: Record<string, string> | undefined;
  return {
    key: basename(file, '.csl'),
    // Read when asked for: prepared citations need neither.
    get style() {
      style ??= readStyle(file);
      return style;
    },
    get locales() {
      locales ??= readLocales(names, folder);
      return locales;
    },
  };
}

function readLocales(names: readonly string[], folder: string): Record<string, string> {
  const locales = names.flatMap((name): [string, string][] => {
    const tag = /^locales-(.+)\.xml$/.exec(name)?.[1];
    return tag === undefined ? [] : [[tag, readFileSync(join(folder, name), 'utf8')]];
  });
  return Object.fromEntries(locales);
}

function unknownStyle(name: string, files: string[]): RisalahError {
  const known = files
    .filter((file) => file.endsWith('.csl'))
    .map((file) => basename(file, '.csl'))
    .sort();
  const near = nearest(name, known);
  const guess = near === undefined ? '' : `Did you mean "${near}"? `;
  return new RisalahError([
    {
      rule: 'citation-style-exists',
      severity: 'error',
      message: `there is no citation style "${name}"`,
      hint: `${guess}Known are ${known.join(', ')}; a style of your own is given as a file that ends with .csl.`,
    },
  ]);
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    throw unreadable(folder, error);
  }
}

function readStyle(file: string): string {
  const bytes = readWithin(file);
  if (bytes === undefined) {
    const hint = 'A style of your own is given with its path, such as ./house.csl.';
    throw styleError(file, 'citation-style-exists', 'There is no such file.', hint);
  }
  if (bytes === 'too large') {
    const message = `The file has more than ${maxBytes} bytes`;
    throw styleError(file, 'citation-style-is-csl', message, otherStyle);
  }
  if (!isUtf8(bytes)) {
    const message = 'The file is not text in UTF-8.';
    throw styleError(file, 'citation-style-is-csl', message, 'Save the file as UTF-8.');
  }
  return bytes.toString('utf8');
}

/** The bytes of a file; undefined if there is none. */
function readWithin(file: string): Buffer | 'too large' | undefined {
  try {
    const stats = statSync(file, { throwIfNoEntry: false });
    if (!stats?.isFile()) return undefined;
    return stats.size > maxBytes ? 'too large' : readFileSync(file);
  } catch (error) {
    throw unreadable(file, error);
  }
}

function unreadable(file: string, error: unknown): RisalahError {
  const message = `The file cannot be read: ${explain(error)}.`;
  const hint = mendReading(error);
  return new RisalahError([{ rule: 'file-can-be-read', severity: 'error', message, hint, file }]);
}

function styleError(file: string, rule: string, message: string, hint: string): RisalahError {
  return new RisalahError([{ rule, severity: 'error', message, hint, file }]);
}
