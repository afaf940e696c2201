import type { Source } from '../../content/types.ts';
import type { Inline, Language } from '../../document/types.ts';
import type { CitationStyle } from '../../template/citation-style.ts';
import type { PreparedCitations } from '../../template/prepared-citations.ts';
import { type Citations, type CiteItem, checkAnnounced } from './citation-types.ts';
import { createEngine, type Engine } from './engine.ts';
import { fillNumber } from './numbered.ts';
import { pickItems } from './pick-items.ts';
import { renderCluster, toCluster } from './render-cluster.ts';

/**
 * Citations of which most are prepared; undefined if nothing is that would do. The others depend on their place as little:
 * the processor sets each once, with the sources that it has to be told apart from.
 */
export function takePrepared(
  sources: Source[],
  keys: string[],
  style: CitationStyle,
  lang: Language,
  contentDigest: string,
): Citations | undefined {
  const prepared = usePrepared(style.prepared?.[lang], keys, contentDigest);
  if (prepared === undefined) return undefined;
  const { find, entries, beside, further } = prepared;
  const announced = new Set(keys);
  const set = (list: CiteItem[]): Inline[] => {
    const engine = engineFor(prepared.of, sources, style, lang);
    engine.restrict([...new Set([...beside, ...list.map(({ source }) => source)])]);
    return renderCluster(engine, toCluster(list, 1), []);
  };
  return {
    cite(list) {
      if (list.length === 0) return [];
      checkAnnounced(list, announced);
      const key = JSON.stringify(list);
      const known = find(list, key) ?? further.get(key) ?? set(list);
      further.set(key, known);
      return known;
    },
    bibliography: () => entries.filter((entry) => announced.has(entry.key)),
  };
}

/** Processors that know of all sources that are prepared: to start one takes longer than to ask it. */
const engines = new WeakMap<PreparedCitations, Engine>();

function engineFor(
  prepared: PreparedCitations,
  sources: Source[],
  style: CitationStyle,
  lang: Language,
): Engine {
  const keys = prepared.entries.map(({ key }) => key);
  const engine = engines.get(prepared) ?? createEngine(pickItems(sources, keys), style, lang, []);
  engines.set(prepared, engine);
  return engine;
}

/** What was prepared, as it reads in one briefing. */
interface UsablePrepared extends Pick<PreparedCitations, 'entries'> {
  of: PreparedCitations;
  /** What is known of the works cited at one place, and by the JSON of their items. */
  find: (list: CiteItem[], key: string) => Inline[] | undefined;
  /** Keys of sources that others have to be told apart from. */
  beside: readonly string[];
  /** What was set since, in this briefing or another that it reads the same in; by the JSON of the items. */
  further: Map<string, Inline[]>;
}

/** What was prepared, if it is for this content and tells how the sources of the briefing read beside each other. */
function usePrepared(
  prepared: PreparedCitations | undefined,
  keys: readonly string[],
  contentDigest: string,
): UsablePrepared | undefined {
  if (prepared?.contentDigest !== contentDigest) return undefined;
  const { ambiguous, together } = prepared;
  const known = new Set(prepared.entries.map(({ key }) => key));
  if (!keys.every((key) => known.has(key))) return undefined;
  if (prepared.numbered) return useNumbered(prepared, keys);
  const cited = keys.filter((key) => ambiguous.includes(key));
  if (cited.length > 1 && cited.length < ambiguous.length) return undefined;
  const isTogether = cited.length > 1;
  const clusters = isTogether ? { ...prepared.clusters, ...together.clusters } : prepared.clusters;
  return {
    of: prepared,
    find: (_, key) => clusters[key],
    entries: prepared.entries.map(
      (entry) => (isTogether && together.entries.find(({ key }) => key === entry.key)) || entry,
    ),
    beside: isTogether ? ambiguous : [],
    further: furtherFor(isTogether ? together : prepared),
  };
}

/** Where sources are numbered as they are first cited. */
function useNumbered(prepared: PreparedCitations, keys: readonly string[]): UsablePrepared {
  const { clusters, entries } = prepared;
  const entryOf = new Map(entries.map((entry) => [entry.key, entry]));
  return {
    of: prepared,
    find: ([item], key) => {
      const known = clusters[key];
      return item && known && fillNumber(known, keys.indexOf(item.source) + 1);
    },
    entries: keys.flatMap((key, index) => {
      const entry = entryOf.get(key);
      return entry === undefined ? [] : [fillNumber(entry, index + 1)];
    }),
    beside: keys,
    further: new Map(),
  };
}

/** What was set beyond what is prepared, for as long as that is held. */
const furtherOf = new WeakMap<object, Map<string, Inline[]>>();

function furtherFor(prepared: object): Map<string, Inline[]> {
  const known = furtherOf.get(prepared) ?? new Map<string, Inline[]>();
  furtherOf.set(prepared, known);
  return known;
}
