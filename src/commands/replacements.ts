import { codePointName, forbiddenCharacters } from '../problems.ts';
import { requireKnown, UsageError } from './usage-error.ts';

/** What `--set` may replace in a briefing. */
export const replaceableKeys = ['title', 'subtitle', 'author', 'organisation', 'audience'] as const;

/** Texts that take the place of the content's own. */
export type Replacements = Partial<Record<(typeof replaceableKeys)[number], string>>;

const maxCharacters = 500;

/** The texts of `--set key=value`, normalised as the content's texts are. */
export function toReplacements(settings: readonly string[]): Replacements {
  const replacements: Replacements = {};
  for (const setting of settings) {
    const [, name, value] = /^([^=]*)=(.*)$/s.exec(setting) ?? [];
    if (name === undefined || value === undefined) {
      throw new UsageError(
        `--set takes key=value, not "${setting}".`,
        'Such as: --set author=Subdit',
      );
    }
    const key = requireKnown('--set key', name.trim(), replaceableKeys);
    if (replacements[key] !== undefined) throw new UsageError(`--set ${key} is given twice.`);
    replacements[key] = checkText(key, value);
  }
  return replacements;
}

function checkText(key: string, value: string): string {
  const text = value.normalize('NFC').trim();
  if (text === '') throw new UsageError(`--set ${key} has an empty value.`);
  if (text.length > maxCharacters) {
    throw new UsageError(`--set ${key} is longer than ${maxCharacters} characters.`);
  }
  const [found] = forbiddenCharacters.exec(text) ?? /[\t\n]/.exec(text) ?? [];
  if (found !== undefined) {
    throw new UsageError(`--set ${key} holds the character ${codePointName(found)}.`, 'Delete it.');
  }
  return text;
}
