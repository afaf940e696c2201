import type { Language } from '../document/types.ts';
import type { Localised } from './types.ts';

/** Languages of the content, in the order of their files' names. */
export const languages: readonly Language[] = ['id', 'en'];

/** Names of the languages in messages. */
export const languageNames: Localised<string> = { id: 'Indonesian', en: 'English' };

/** The same thing made for each language. */
export function localise<T>(make: (lang: Language) => T): Localised<T> {
  return { id: make('id'), en: make('en') };
}
