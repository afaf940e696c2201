import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Language } from '../../src/document/types.ts';

/** A list of words or names that the dictionaries lack, one a line; it remembers which were met. */
export class WordList {
  readonly file: string;
  readonly entries: readonly string[];
  readonly #known: Set<string>;
  readonly #met = new Set<string>();

  constructor(file: string, entries: readonly string[]) {
    this.file = file;
    this.entries = entries;
    this.#known = new Set(entries);
  }

  /** Whether a word is listed as it is written. */
  has(word: string): boolean {
    if (this.#known.has(word)) this.#met.add(word);
    return this.#known.has(word);
  }

  /** Notes that an entry was met. */
  meet(entry: string): void {
    this.#met.add(entry);
  }

  /** Entries that no text has used so far. */
  unused(): string[] {
    return this.entries.filter((entry) => !this.#met.has(entry));
  }
}

/** The lists: the words of each language, and the names, which are the same in both. */
export interface WordLists {
  words: Record<Language, WordList>;
  names: WordList;
}

/** Reads the lists beside this file anew, so that nothing is met yet. */
export function readWordLists(): WordLists {
  return {
    words: { id: readList('words.id.txt'), en: readList('words.en.txt') },
    names: readList('names.txt'),
  };
}

function readList(name: string): WordList {
  const text = readFileSync(path.join(import.meta.dirname, name), 'utf8');
  return new WordList(name, text === '' ? [] : text.replace(/\n$/, '').split('\n'));
}
