import type { Problem } from '../../src/problems.ts';
import { findingAt, otherMask, type Passage } from './passage.ts';
import type { Speller } from './speller.ts';
import type { WordList } from './word-lists.ts';

const languageNames = { id: 'Indonesian', en: 'English' };
/** Letters and digits, with hyphens, apostrophes and the like inside. */
const wordPattern = /[\p{L}\p{M}\p{N}]+(?:[-’'/.,&][\p{L}\p{M}\p{N}]+)*/gu;

/** The words of a passage that neither dictionary nor lists know; a word of the other language is told apart. */
export function findMisspellings(passage: Passage, speller: Speller): Problem[] {
  const { language } = passage;
  const other = language === 'id' ? 'en' : 'id';
  const words = [...passage.value.matchAll(wordPattern)];
  return words.flatMap(({ 0: text, index }) => {
    if (speller.isRight(text, language)) return [];
    if (/^\p{Ll}/u.test(text) && speller.isRight(text, other)) {
      const fault = {
        rule: 'foreign-word-is-marked',
        message: `"${text}" is not known in ${languageNames[language]}, but in ${languageNames[other]}`,
        hint: `Translate it, or write *:${other}[${text}]*.`,
      };
      return [findingAt(passage, index, fault)];
    }
    const near = speller.suggest(text, language);
    const fault = {
      rule: 'word-is-spelled-right',
      message: `"${text}" is not known in ${languageNames[language]}`,
      ...(near.length === 0 ? {} : { hint: `Did you mean ${near.join(', ')}?` }),
    };
    return [findingAt(passage, index, fault)];
  });
}

/** The passage with the listed names of several words masked: they may hold words of any language. */
export function maskNames(passage: Passage, names: WordList): Passage {
  let { value } = passage;
  for (const name of names.entries) {
    if (!name.includes(' ') || !value.includes(name)) continue;
    names.meet(name);
    value = value.replaceAll(name, otherMask.repeat(name.length));
  }
  return { ...passage, value };
}
