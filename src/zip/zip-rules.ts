import type { Problem } from '../problems.ts';

/** Every rule of reading a zip that others made: its name, worded as the fact that should hold, and why it is there. */
export const zipRules = {
  'zip-is-readable': 'The file is a whole zip archive, from its first entry to its directory.',
  'zip-is-not-encrypted':
    'No entry, and not the file as a whole, is locked with a password: what cannot be read cannot be judged.',
  'zip-is-within-limits':
    'Archive, entries and what they unpack to stay within fixed sizes, counted while unpacking.',
  'zip-entry-stays-inside':
    'Every entry has a relative path with `/` that does not climb out of the archive, and none is a link.',
  'zip-entry-is-unique':
    'No two entries have the same path, small and capital letters taken as equal: programs differ in which they read.',
  'zip-entry-is-true':
    'Every entry unpacks to the size, the checksum and the name that the directory says.',
} as const;

/** Name of a rule of the zip reader. */
export type ZipRuleName = keyof typeof zipRules;

/** What to do about it, where nothing better is known. */
const usualHints: Record<ZipRuleName, string> = {
  'zip-is-readable':
    'It may not have come whole: fetch it once more, or open it in an office program and save it again.',
  'zip-is-not-encrypted': 'Open it in an office program and save it without a password.',
  'zip-is-within-limits':
    'Is it what it claims to be? If so, take large pictures out of it or make them smaller.',
  'zip-entry-stays-inside':
    'No office program writes this: open it only if you trust whoever sent it, and save it again.',
  'zip-entry-is-unique': 'Open it in an office program and save it again.',
  'zip-entry-is-true': 'Open it in an office program and save it again.',
};

/** A refusal of the zip reader. */
export function zipProblem(rule: ZipRuleName, message: string, hint?: string): Problem {
  return { rule, severity: 'error', message, hint: hint ?? usualHints[rule] };
}
