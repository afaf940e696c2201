import { type CheckedSource, checkSource } from '../../content/check-source.ts';
import { splitMarks } from '../../content/marks.ts';
import type { Content } from '../../content/types.ts';
import type { Inline, Language, SourceEntry } from '../../document/types.ts';
import type { CitationStyle } from '../../template/citation-style.ts';
import type { PreparedCitations } from '../../template/prepared-citations.ts';
import { type CiteItem, renderCluster, toCluster, toEntry } from '../citations.ts';
import { citeMark } from '../sections/fact-text.ts';
import { createEngine } from './engine.ts';

/** What makes a citation depend on its place, or an entry on its neighbours (CSL 1.0.2). */
const dependent =
  /\bposition="|\bsubsequent-author-substitute="|\bet-al-subsequent|"citation-number"/;

/**
 * Sets every citation that the content's texts and facts hold: alone and among all sources. One that reads the same both
 * ways does so beside any choice of them. A source that does not is ambiguous; its citations are kept as they read alone,
 * and as they read where all such sources are cited.
 * Undefined for styles whose citations depend on their place, such as numbers and shortened notes.
 */
export function prepareCitations(
  content: Content,
  style: CitationStyle,
  lang: Language,
): PreparedCitations | undefined {
  if (dependent.test(style.style)) return undefined;
  const items = formattable(content);
  const engine = createEngine(items, style, lang);
  const set = (list: CiteItem[]): Inline[] => renderCluster(engine, toCluster(list, 1), []);
  const alone = (list: CiteItem[]): Inline[] => {
    engine.restrict(list.map((item) => item.source));
    return set(list);
  };
  const cited = listClusters(content);
  const whole = engine.bibliography().map(({ key, text }) => ({
    key,
    text,
    cite: set([{ source: key }]),
  }));
  const among = new Map([...cited].map(([key, list]) => [key, set(list)]));
  const entries = whole.map(({ key }) => {
    const cite = alone([{ source: key }]);
    return { key, text: engine.bibliography()[0]?.text ?? '', cite };
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
  const print = ({ key, text }: { key: string; text: string }): SourceEntry =>
    toEntry(key, text, items.get(key), lang);
  return {
    contentDigest: content.digest,
    clusters: Object.fromEntries(clusters),
    entries: entries.map(print),
    ambiguous: [...ambiguous],
    together: {
      clusters: Object.fromEntries(others),
      entries: whole.filter(({ key }) => ambiguous.has(key)).map(print),
    },
  };
}

/** The sources that can be formatted; a briefing that cites another is told why. */
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

/** All citations in the texts, and those that facts are given. */
function listClusters(content: Content): Map<string, CiteItem[]> {
  const { sources: _, ...texts } = content;
  const values = [...allStrings(texts), ...content.facts.map((fact) => citeMark(fact.sources))];
  const marks = values.flatMap(splitMarks);
  return new Map(
    marks.flatMap((mark) =>
      mark.type === 'cite' ? [[JSON.stringify(mark.items), mark.items]] : [],
    ),
  );
}

function allStrings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(allStrings);
}
