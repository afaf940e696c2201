import type { Problem } from '../../src/problems.ts';
import { findMisspellings, maskNames } from './find-misspellings.ts';
import { findNonstandardSpellings } from './find-nonstandard-spellings.ts';
import { findRuleFaults } from './find-rule-faults.ts';
import { textRules } from './load-rules.ts';
import type { Passage } from './passage.ts';
import { Speller } from './speller.ts';
import type { WordLists } from './word-lists.ts';

/** Everything that is wrong with the language of passages; the lists note which of their entries were met. */
export function findLanguageFaults(passages: Passage[], lists: WordLists): Problem[] {
  const speller = new Speller(lists);
  return passages.flatMap((written) => {
    const passage = maskNames(written, lists.names);
    return [
      ...findMisspellings(passage, speller),
      ...findNonstandardSpellings(passage),
      ...textRules.flatMap((rule) => findRuleFaults(passage, rule)),
    ];
  });
}
