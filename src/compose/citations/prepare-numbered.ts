import type { Content } from '../../content/types.ts';
import type { Inline, SourceEntry } from '../../document/types.ts';
import { numberMark, type PreparedCitations } from '../../template/prepared-citations.ts';
import { type Bench, same } from './bench.ts';
import type { CiteItem } from './citation-types.ts';
import { listClusters } from './list-clusters.ts';
import { fillNumber, markNumber } from './numbered.ts';

/**
 * Citations by number: those of one work, and the entries, with a mark for the number. Undefined if sources are not
 * numbered in the order of their first citation.
 */
export function prepareNumbered(bench: Bench, content: Content): PreparedCitations | undefined {
  const { keys } = bench;
  const single = [...listClusters(content, keys)].filter(([, list]) => list.length === 1);
  const orders = [keys, keys.toReversed()];
  const sets = orders.map((order) => setAll(bench, single, order));
  const printed = sets.map(({ entries }) => entries.map(({ key }) => key));
  if (!same(printed, orders)) return undefined;
  const alone = keys.map((key) => {
    const own = single.filter(([, [item]]) => item?.source === key);
    return setAll(bench, own, [key]);
  });
  const all = [...sets, ...alone];
  const clusters = single.flatMap(([key, [item]]) =>
    markIn(all, item?.source ?? '', (set) => set.clusters.get(key)).map((cite) => [key, cite]),
  );
  const entries = keys.flatMap((key) =>
    markIn(all, key, (set) => set.entries.find((entry) => entry.key === key)),
  );
  return {
    contentDigest: content.digest,
    clusters: Object.fromEntries(clusters),
    entries,
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
  { bibliography, set, toEntry }: Bench,
  clusters: readonly [string, CiteItem[]][],
  order: readonly string[],
): SetInOrder {
  return {
    numberOf: (key) => order.indexOf(key) + 1,
    entries: bibliography(order).map(toEntry),
    clusters: new Map(clusters.map(([key, list]) => [key, set(list)])),
  };
}

/** What differs by its number only, in whatever order sources are cited and where no other is; else nothing. */
function markIn<T extends Inline[] | SourceEntry>(
  sets: readonly SetInOrder[],
  source: string,
  find: (set: SetInOrder) => T | undefined,
): T[] {
  const [first] = sets;
  const own = first && find(first);
  if (first === undefined || own === undefined) return [];
  const marked = markNumber(own, first.numberOf(source));
  const holds = sets.every((set) => {
    const other = find(set);
    return other === undefined || same(fillNumber(marked, set.numberOf(source)), other);
  });
  return holds && JSON.stringify(marked).includes(numberMark) ? [marked] : [];
}
