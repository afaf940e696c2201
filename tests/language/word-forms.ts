import type { Language } from '../../src/document/types.ts';

/**
 * Bound forms of Indonesian, written together with the word that follows (EYD V): antarnegara, nonagresi.
 * The dictionary has such words only in part.
 */
const boundForms = [
  'adi',
  'antar',
  'anti',
  'kontra',
  'mega',
  'multi',
  'non',
  'pasca',
  'pra',
  'semi',
];

const boundForm = new RegExp(`^(?:${boundForms.join('|')})(?=\\p{Ll}{4})`, 'u');
/** Clitics that Indonesian writes with the word before them; "pun" is written apart, so it is not one of them. */
const clitic = /(?<=\p{L}{3})(?:nya|lah|kah)$/u;
/** A straight apostrophe is another rule's matter. */
const possessive = /(?:[’']s|(?<=s)[’'])$/u;

/** What is left of a word without what the dictionary of its language lacks: clitic, bound form, possessive. */
export function shorterForms(word: string, language: Language): string[] {
  const endings = language === 'id' ? [clitic, boundForm] : [possessive];
  return endings.map((ending) => word.replace(ending, '')).filter((form) => form !== word);
}

/** Whether a word is a number: `1.872`, `1,7`, in Indonesian `2000-an`, in English `21st`, `1980s`. */
export function isNumber(word: string, language: Language): boolean {
  const ending = language === 'id' ? '(?:-an)?' : '(?:st|nd|rd|th|s)?';
  return new RegExp(`^\\d+(?:[.,]\\d+)*${ending}$`).test(word);
}
