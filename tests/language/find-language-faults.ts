import type { SourceFile } from '../../src/input/source-file.ts';
import type { Problem } from '../../src/problems.ts';
import { findMisspellings, maskNames } from './find-misspellings.ts';
import { findNonstandardSpellings } from './find-nonstandard-spellings.ts';
import { findRuleFaults } from './find-rule-faults.ts';
import { textRules } from './load-rules.ts';
import { passagesOf } from './read-passages.ts';
import { Speller } from './speller.ts';
import type { WordLists } from './word-lists.ts';

/** Everything that is wrong with the language of a file; the lists note which of their entries were met. */
export function findLanguageFaults(file: SourceFile, lists: WordLists): Problem[] {
  const speller = new Speller(lists);
  return passagesOf(file).flatMap((written) => {
    const passage = maskNames(written, lists.names);
    return [
      ...findMisspellings(passage, speller),
      ...findNonstandardSpellings(passage),
      ...textRules.flatMap((rule) => findRuleFaults(passage, rule)),
    ];
  });
}
