import type { BriefingRequest } from '../compose/request.ts';
import { toCountryList } from '../output/file-name.ts';
import { codePointName, forbiddenCharacters } from '../problems.ts';
import type { Row } from './row.ts';

/** The pattern of file names unless the user gives one: as `risalah build` names files. */
export const defaultName = '{template}_{parties}_{lang}';

/** Longest name without its ending, in bytes of UTF-8: a file system takes 255, its part under way has more letters. */
const maxBytes = 200;

/** What a pattern may name besides columns. */
export const ownMarks = ['template', 'parties', 'lang', 'row'];

/** The columns of a table that a pattern names. */
export function columnsInName(pattern: string): string[] {
  const marks = [...pattern.matchAll(/\{([^{}]*)\}/g)].map(([, mark = '']) => mark.trim());
  return marks.filter((mark) => !ownMarks.includes(mark));
}

/** What is wrong with a pattern, whatever the rows say; undefined if nothing is. */
export function patternFault(pattern: string): string | undefined {
  const literal = pattern.replace(/\{[^{}]*\}/g, '');
  const [found] = unsafe.exec(literal) ?? /[{}]/.exec(literal) ?? [];
  if (found === undefined) return undefined;
  const shown = forbiddenCharacters.test(found) ? codePointName(found) : `"${found}"`;
  return `${shown} cannot stand in the name of a file.`;
}

/** What may stand in no name of Windows, with what may stand in no text. */
const unsafe = new RegExp(`[/\\\\:*?"<>|\\t\\n]|${forbiddenCharacters.source}`);
const unsafeRuns = new RegExp(`(?:[/\\\\:*?"<>|\\s]|${forbiddenCharacters.source})+`, 'g');

/** The name of a briefing's files without their ending. What cannot stand in a name becomes a hyphen. */
export function fillName(
  pattern: string,
  row: Row,
  { template, request }: { template: string; request: BriefingRequest },
): string {
  const own: Record<string, string> = {
    template,
    parties: toCountryList(request.parties),
    lang: request.lang,
    row: String(row.row),
  };
  return pattern
    .replace(/\{([^{}]*)\}/g, (_, mark: string) => {
      const key = mark.trim();
      const values = ownMarks.includes(key) ? own : row.cells;
      // A name such as `constructor` is of every object.
      const value = Object.hasOwn(values, key) ? values[key] : undefined;
      return [value ?? ''].flat().join('-').trim().replace(unsafeRuns, '-');
    })
    .normalize('NFC');
}

/** Names that Windows keeps for devices, whatever follows their first dot. */
const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\.|$)/i;

/** What is wrong with a name, so that every file system takes it; undefined if nothing is. */
export function nameFault(name: string): string | undefined {
  if (name === '') return 'The name of the file would be empty.';
  if (/^[.\s-]/.test(name)) return `The name "${name}" begins with a dot, a hyphen or a blank.`;
  if (reserved.test(name)) return `Windows keeps the name "${name}" for a device.`;
  const bytes = Buffer.byteLength(name);
  if (bytes > maxBytes) return `The name has ${bytes} bytes; at most ${maxBytes} are taken.`;
  return undefined;
}

/** Two names with one key are one file on some file system: case and composed letters do not tell them apart. */
export function nameKey(name: string): string {
  return name.normalize('NFD').toLowerCase().toUpperCase().normalize('NFC');
}
