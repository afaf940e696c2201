import { type CheckedSource, checkSource } from '../../content/check-source.ts';
import { splitMarks } from '../../content/marks.ts';
import type { Content } from '../../content/types.ts';
import type { Inline, Language, SourceEntry } from '../../document/types.ts';
import type { CitationStyle } from '../../template/citation-style.ts';
import { numberMark, type PreparedCitations } from '../../template/prepared-citations.ts';
import { citeMark } from '../sections/fact-text.ts';
import type { CiteItem } from './citation-types.ts';
import { createEngine } from './engine.ts';
import { fillNumber, markNumber } from './numbered.ts';
import { renderCluster, toCluster, toEntry } from './render-cluster.ts';

/** What makes a citation depend on its place, or an entry on its neighbours (CSL 1.0.2). */
const dependent = /\bposition="|\bsubsequent-author-substitute="|\bet-al-subsequent/;

/**
 * Sets every citation that the content's texts and facts hold, and one of each source. Undefined for styles whose citations
 * depend on their place, such as shortened notes.
 */
export function prepareCitations(
  content: Content,
  style: CitationStyle,
  lang: Language,
): PreparedCitations | undefined {
  if (dependent.test(style.style)) return undefined;
  const bench = openBench(content, style, lang);
  const isNumbered = style.style.includes('"citation-number"');
  return isNumbered ? prepareNumbered(bench, content) : prepareNamed(bench, content);
}

/** The processor with all sources that can be formatted; a briefing that cites another is told why. */
interface Bench {
  keys: string[];
  /** Sets a citation where these sources are cited, in this order; as the last time if none are named. */
  set: (list: readonly CiteItem[], beside?: readonly string[]) => Inline[];
  bibliography: (of: readonly string[]) => { key: string; text: string }[];
  toEntry: (entry: { key: string; text: string }) => SourceEntry;
}

function openBench(content: Content, style: CitationStyle, lang: Language): Bench {
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

/**
 * Citations by author, alone and among all sources. One that reads the same both ways does so beside any choice of them.
 * A source that does not is ambiguous; its citations are kept as they read alone, and as they read where all such sources
 * are cited.
 */
function prepareNamed(bench: Bench, content: Content): PreparedCitations {
  const { keys, set, bibliography } = bench;
  const alone = (list: CiteItem[]): Inline[] =>
    set(
      list,
      list.map(({ source }) => source),
    );
  const cited = listClusters(content, keys);
  const whole = bibliography(keys).map((entry) => ({
    ...entry,
    cite: set([{ source: entry.key }]),
  }));
  const among = new Map([...cited].map(([key, list]) => [key, set(list)]));
  const entries = whole.map(({ key }) => {
    const [entry] = bibliography([key]);
    return { key, text: entry?.text ?? '', cite: set([{ source: key }]) };
  });
  const ambiguous = new Set(
    whole.flatMap((entry, index) => (same(entry, entries[index]) ? [] : [entry.key])),
  );
  const clusters = [...cited].flatMap(([key, list]): [string, Inline[]][] => {
    const own = alone(list);
    const told = list.some((item) => ambiguous.has(item.source));
    return told || same(own, among.get(key)) ? [[key, own]] : [];
  });
  const others = clusters.flatMap(([key, own]): [string, Inline[]][] => {
    const beside = among.get(key);
    return beside === undefined || same(own, beside) ? [] : [[key, beside]];
  });
  return {
    contentDigest: content.digest,
    clusters: Object.fromEntries(clusters),
    entries: entries.map(bench.toEntry),
    ambiguous: [...ambiguous],
    together: {
      clusters: Object.fromEntries(others),
      entries: whole.filter(({ key }) => ambiguous.has(key)).map(bench.toEntry),
    },
    numbered: false,
  };
}

/**
 * Citations by number: those of one work, and the entries, with a mark for the number. Undefined if sources are not
 * numbered in the order of their first citation.
 */
function prepareNumbered(bench: Bench, content: Content): PreparedCitations | undefined {
  const { keys } = bench;
  const single = [...listClusters(content, keys)].filter(([, list]) => list.length === 1);
  const orders = [keys, keys.toReversed()];
  const [first, ...others] = orders.map((order) => setAll(bench, single, order));
  const inOrder = [first, ...others].every((set, index) =>
    same(
      set?.entries.map(({ key }) => key),
      orders[index],
    ),
  );
  if (first === undefined || !inOrder) return undefined;
  const alone = keys.map((key) =>
    setAll(
      bench,
      single.filter(([, [item]]) => item?.source === key),
      [key],
    ),
  );
  const checks = [first, ...others, ...alone];
  /** Keeps what differs by its number only, however the sources are ordered and where no other is cited. */
  const mark = <T extends Inline[] | SourceEntry>(
    source: string,
    find: (set: SetInOrder) => T | undefined,
  ): T[] => {
    const own = find(first);
    const marked = own && markNumber(own, first.numberOf(source));
    const holds = checks.every((set) => {
      const other = find(set);
      return other === undefined || same(marked && fillNumber(marked, set.numberOf(source)), other);
    });
    return marked && holds && JSON.stringify(marked).includes(numberMark) ? [marked] : [];
  };
  const clusters = single.flatMap(([key, [item]]) =>
    mark(item?.source ?? '', (set) => set.clusters.get(key)).map((inlines) => [key, inlines]),
  );
  return {
    contentDigest: content.digest,
    clusters: Object.fromEntries(clusters),
    entries: keys.flatMap((key) =>
      mark(key, (set) => set.entries.find((entry) => entry.key === key)),
    ),
    ambiguous: [],
    together: { clusters: {}, entries: [] },
    numbered: true,
  };
}

/** What a numbered style makes of sources in one order. */
interface SetInOrder {
  numberOf: (key: string) => number;
  entries: SourceEntry[];
  clusters: Map<string, Inline[]>;
}

function setAll(
  { bibliography, set, toEntry: print }: Bench,
  clusters: readonly [string, CiteItem[]][],
  order: readonly string[],
): SetInOrder {
  return {
    numberOf: (key) => order.indexOf(key) + 1,
    entries: bibliography(order).map(print),
    clusters: new Map(clusters.map(([key, list]) => [key, set(list)])),
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

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** All citations in the texts, those that facts are given, and one of each source. */
function listClusters(content: Content, keys: readonly string[]): Map<string, CiteItem[]> {
  const { sources: _, ...texts } = content;
  const values = [...allStrings(texts), ...content.facts.map((fact) => citeMark(fact.sources))];
  const cited = values
    .flatMap(splitMarks)
    .flatMap((mark) => (mark.type === 'cite' ? [mark.items] : []));
  const all: CiteItem[][] = [...cited, ...keys.map((source) => [{ source }])];
  const known = new Set(keys);
  return new Map(
    all
      .filter((list) => list.every(({ source }) => known.has(source)))
      .map((list) => [JSON.stringify(list), list]),
  );
}

function allStrings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(allStrings);
}
