import { codePointName, forbiddenCharacters, isBlank } from '../problems.ts';

/** The texts of a briefing that its request may replace. */
export const replaceableKeys = ['title', 'subtitle', 'author', 'organisation', 'audience'] as const;

/** Texts that take the place of the content's own. */
export type Replacements = Partial<Record<(typeof replaceableKeys)[number], string>>;

const maxCharacters = 500;

/** What is wrong with such a text, as the end of a sentence about it; undefined if nothing is. */
export function textFault(text: string): string | undefined {
  if (isBlank(text)) return 'has an empty value';
  if (text.length > maxCharacters) return `is longer than ${maxCharacters} characters`;
  const [found] = forbiddenCharacters.exec(text) ?? /[\t\n]/.exec(text) ?? [];
  return found === undefined ? undefined : `holds the character ${codePointName(found)}`;
}
