import type { Inline, SourceEntry } from '../../document/types.ts';

/** One work cited, with the place in it as written: `p. 12`, `hlm. 3-5`, `Pasal 5`. */
export interface CiteItem {
  source: string;
  locator?: string;
}

/** The citations of one briefing. */
export interface Citations {
  /**
   * The works cited at one place, as the style writes them: text with a `citation` node around each work, in note
   * styles inside one `note`. Call it in reading order: later citations may be shorter, and numbers of earlier notes
   * count citations only.
   */
  cite(items: CiteItem[]): Inline[];
  /** The entries of all cited keys, in the order of the style. */
  bibliography(): SourceEntry[];
}

/** Throws an `Error` for a work that nobody said would be cited: a fault of the program. */
export function checkAnnounced(
  list: readonly CiteItem[],
  announced: { has: (key: string) => boolean },
): void {
  for (const { source } of list) {
    if (!announced.has(source)) throw new Error(`cited but not announced: ${source}`);
  }
}
