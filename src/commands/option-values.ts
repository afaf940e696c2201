import { UsageError } from './usage-error.ts';

const withCommas = 'Several values are written with commas and no blanks: id,en';

/** Options as yargs hands them over. */
export type Argv = Readonly<Record<string, unknown>>;

/** Whether a switch such as `--json` is on. */
export function readSwitch(argv: Argv, name: string): boolean {
  return argv[name] === true;
}

/** The one value of an option; undefined if it was not given. */
export function readText(argv: Argv, name: string): string | undefined {
  const value = argv[name];
  if (value === undefined) return undefined;
  if (Array.isArray(value)) throw new UsageError(`--${name} is given more than once.`);
  if (typeof value !== 'string' || value.trim() === '') throw empty(name);
  return value;
}

/** The values of an option that may be repeated, each as it was written. */
export function readTexts(argv: Argv, name: string): string[] | undefined {
  const value = argv[name];
  if (value === undefined) return undefined;
  const texts = Array.isArray(value) ? value.map(String) : [String(value)];
  if (texts.length === 0 || texts.some((text) => text.trim() === ''))
    throw empty(name, `Several values are given one by one: --${name} one --${name} other`);
  return texts;
}

/** The values of an option that takes several, repeated or with commas between them, as often as they are given. */
export function readItems(argv: Argv, name: string): string[] | undefined {
  const value = argv[name];
  if (value === undefined) return undefined;
  const items = [value].flat().flatMap((text) => String(text).split(','));
  if (items.length === 0 || items.some((item) => item.trim() === '')) throw empty(name, withCommas);
  return items.map((item) => item.trim());
}

/** Like `readItems`, each value once. */
export function readList(argv: Argv, name: string): string[] | undefined {
  const items = readItems(argv, name);
  return items && [...new Set(items)];
}

function empty(name: string, hint?: string): UsageError {
  return new UsageError(`--${name} has an empty value.`, hint);
}
