import type { Language } from '../../src/document/types.ts';
import { dictionaries } from './dictionaries.ts';
import { isNumber, shorterForms } from './word-forms.ts';
import type { WordLists } from './word-lists.ts';

/** Knows the right spelling of words, by dictionary first, then by the lists, then by the rules of word forms. */
export class Speller {
  readonly #lists: WordLists;

  constructor(lists: WordLists) {
    this.#lists = lists;
  }

  /** Whether a word is spelled right in a language; a capital is right where the dictionary has a small letter. */
  isRight(word: string, language: Language): boolean {
    if (isNumber(word, language) || this.#isKnown(word, language)) return true;
    const parts = word.split(word.includes('/') ? '/' : '-');
    if (parts.length > 1) return parts.every((part) => this.isRight(part, language));
    const forms = [word, withSmallInitial(word)].flatMap((form) => shorterForms(form, language));
    return forms.some((form) => this.isRight(form, language));
  }

  /** The most similar right words, at most three. */
  suggest(word: string, language: Language): string[] {
    const options = { numSuggestions: 3, changeLimit: 1, ignoreCase: false, timeout: 5000 };
    return dictionaries[language].suggest(word, options);
  }

  #isKnown(word: string, language: Language): boolean {
    const small = withSmallInitial(word);
    const { names, words } = this.#lists;
    return (
      dictionaries[language].hasWord(word, true) ||
      dictionaries[language].hasWord(small, true) ||
      names.has(word) ||
      words[language].has(word) ||
      words[language].has(small)
    );
  }
}

function withSmallInitial(word: string): string {
  return word.charAt(0).toLowerCase() + word.slice(1);
}
