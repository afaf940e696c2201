import { type CheckedSource, checkSource } from '../../content/check-source.ts';
import type { Content } from '../../content/types.ts';
import type { Inline, Language, SourceEntry } from '../../document/types.ts';
import type { CitationStyle } from '../../template/citation-style.ts';
import type { CiteItem } from './citation-types.ts';
import { createEngine } from './engine.ts';
import { renderCluster, toCluster, toEntry } from './render-cluster.ts';

/** The processor with all sources that can be formatted; a briefing that cites another is told why. */
export interface Bench {
  keys: string[];
  /** Sets a citation where these sources are cited, in this order; as the last time if none are named. */
  set: (list: readonly CiteItem[], beside?: readonly string[]) => Inline[];
  bibliography: (of: readonly string[]) => { key: string; text: string }[];
  toEntry: (entry: { key: string; text: string }) => SourceEntry;
}

/** Opens it for one style and language. */
export function openBench(content: Content, style: CitationStyle, lang: Language): Bench {
  const items = formattable(content);
  const engine = createEngine(items, style, lang);
  return {
    keys: [...items.keys()],
    set: (list, beside) => {
      if (beside !== undefined) engine.restrict([...beside]);
      return renderCluster(engine, toCluster(list, 1), []);
    },
    bibliography: (of) => {
      engine.restrict([...of]);
      return engine.bibliography();
    },
    toEntry: ({ key, text }) => toEntry(key, text, items.get(key), lang),
  };
}

function formattable(content: Content): Map<string, CheckedSource> {
  return new Map(
    content.sources.flatMap((source) => {
      const checked = checkSource(source);
      return 'item' in checked ? [[source.id, checked.item] as const] : [];
    }),
  );
}

/** Whether both are written alike as JSON. */
export function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
