import type { Inline, SourceEntry } from '../document/types.ts';

/**
 * Citations of one content in one style and language, set beforehand: they read the same whatever else a briefing cites
 * and wherever it does so, but for numbers.
 */
export interface PreparedCitations {
  /** Digest of the content: for any other the citation processor sets the citations anew. */
  contentDigest: string;
  /** The works cited at one place, by the JSON of their items. */
  clusters: Record<string, Inline[]>;
  /** The entries of all sources, in the order of the style. */
  entries: SourceEntry[];
  /** Keys of sources that read otherwise beside each other (`2023a`): one of them may be cited, or all. */
  ambiguous: string[];
  /** What takes the place of clusters and entries where all of those are cited. */
  together: Pick<PreparedCitations, 'clusters' | 'entries'>;
  /**
   * True where sources are numbered in the order of their first citation: `numberMark` stands for the number of a source,
   * and a cluster is of one work.
   */
  numbered: boolean;
}

/** Stands in prepared citations for the number of the source; no text has it. */
export const numberMark = '\u{f8ff}';
