import type { Callout, Table } from '../../document/types.ts';
import type { Writer } from './writer.ts';

/** Markup before and after words. */
export type Pair = readonly [before: string, after: string];

/** A footnote, its words already written. */
export interface WrittenNote {
  number: number;
  words: string;
}

/** What the dialects of Markdown say each in their own way; all else is CommonMark. */
export interface Flavour {
  /** Pandoc's dialect has marks of its own, from curly quotes to fancy lists, that are escaped. */
  escapes: 'common' | 'pandoc';
  /** Whether title and subtitle are printed from the front matter, so that the body leaves them out. */
  titleFromMetadata: boolean;
  /** Around words in another language. */
  span: (lang: string) => Pair;
  /** Around words that links lead to. */
  anchor: (id: string, lang?: string) => Pair;
  /** A heading of 1 to 6. */
  heading: (level: number, words: string, id: string) => string;
  noteCall: (number: number, writer: Writer) => string;
  /** The words of all notes, for the end of the file. */
  notes: (notes: readonly WrittenNote[], writer: Writer) => string[];
  /** A table with its caption. */
  table: (table: Table, writer: Writer) => string[];
  /** Sets written blocks apart. */
  callout: (kind: Callout['kind'], inner: string) => string;
  image: (id: string, alt: string, url: string) => string;
}
