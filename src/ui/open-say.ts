import { type Say, sayInEnglish } from '../problems.ts';
import type { UiLanguage } from './choose-ui.ts';

/** Loads the phrases of a language; English has none. */
export async function openSay(language: UiLanguage): Promise<Say> {
  if (language === 'en') return sayInEnglish;
  const { indonesian } = await import('./indonesian.ts');
  return indonesian.say;
}
