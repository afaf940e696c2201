import type { Inline, SourceEntry } from '../document/types.ts';

/**
 * Citations of one content in one style and language, set beforehand: they read the same whatever else a briefing cites
 * and wherever it does so.
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
}
