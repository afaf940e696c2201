/** The part of citeproc 2.4.63 that Risalah calls. */
declare module 'citeproc' {
  namespace CSL {
    /** What the processor asks of its caller. */
    interface System {
      /** XML of a locale, or false if there is none. */
      retrieveLocale(tag: string): string | false;
      /** A fresh item on each call: the processor writes into it. */
      retrieveItem(key: string): Record<string, unknown>;
      /** Called around each cite of a cluster while `apply_citation_wrapper` is on; numbers come without key. */
      wrapCitationEntry(text: string, key: string | undefined): string;
    }

    interface CitationItem {
      id: string;
      locator?: string;
      label?: string;
      suffix?: string;
    }

    /** Several works cited at one place. */
    interface Cluster {
      citationID: string;
      citationItems: CitationItem[];
      properties: { noteIndex: number };
    }

    /** How decorated text is written down, by names such as `@font-style/italic`; false leaves it as it is. */
    type OutputFormat = Record<string, unknown>;

    class Engine {
      constructor(system: System, style: string, lang: string, forceLang: boolean);
      opt: {
        xclass: 'note' | 'in-text';
        development_extensions: {
          apply_citation_wrapper: boolean;
          wrap_url_and_doi: boolean;
          locator_label_parse: boolean;
        };
      };
      /** `seq` is the citation number. */
      registry: { registry: Record<string, { seq: number }> };
      setOutputFormat(name: string): void;
      /** Registers the items that may be cited, in order of their first citation. */
      updateItems(keys: string[]): string[];
      /** Gives `[index, text, citationID]` of every cluster whose text is new; the one given comes last. */
      processCitationCluster(
        cluster: Cluster,
        before: [string, number][],
        after: [string, number][],
        flag: number,
      ): [unknown, [number, string, string][]];
      /** False if the style has no bibliography. */
      makeBibliography(): [{ entry_ids: string[][] }, string[]] | false;
    }

    /** Prints a remark on a style or a source. */
    let debug: (remark: string) => void;
    const Output: { Formats: Record<string, OutputFormat> };
    /** Flag: all items are registered, so that a citation cannot change the list. */
    const ASSUME_ALL_ITEMS_REGISTERED: number;
  }
  export = CSL;
}
