import type { Content } from '../../content/types.ts';
import type { Inline } from '../../document/types.ts';
import type { PreparedCitations } from '../../template/prepared-citations.ts';
import { type Bench, same } from './bench.ts';
import type { CiteItem } from './citation-types.ts';
import { listClusters } from './list-clusters.ts';

/**
 * Citations by author, alone and among all sources. One that reads the same both ways does so beside any choice of them.
 * A source that does not is ambiguous; its citations are kept as they read alone, and as they read where all such sources
 * are cited.
 */
export function prepareNamed(bench: Bench, content: Content): PreparedCitations {
  const { keys, bibliography } = bench;
  const cited = listClusters(content, keys);
  const whole = bibliography(keys).map((entry) => withCite(bench, entry));
  const among = new Map([...cited].map(([key, list]) => [key, bench.set(list)]));
  const entries = whole.map(({ key }) => {
    const [entry] = bibliography([key]);
    return withCite(bench, { key, text: entry?.text ?? '' });
  });
  const ambiguous = new Set(
    whole.flatMap((entry, index) => (same(entry, entries[index]) ? [] : [entry.key])),
  );
  const clusters = [...cited].flatMap(([key, list]): [string, Inline[]][] => {
    const sources = list.map(({ source }) => source);
    const own = bench.set(list, sources);
    const told = sources.some((source) => ambiguous.has(source));
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

/** An entry with the citation of its source, where the same sources are cited. */
function withCite<T extends { key: string }>({ set }: Bench, entry: T): T & { cite: Inline[] } {
  const list: CiteItem[] = [{ source: entry.key }];
  return { ...entry, cite: set(list) };
}
