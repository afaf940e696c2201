import type CSL from 'citeproc';
import { type CheckedSource, checkSource, type SourceFault } from '../content/check-source.ts';
import type { Source } from '../content/types.ts';
import type { Inline, Language, SourceEntry } from '../document/types.ts';
import { didYouMean, type Problem, RisalahError } from '../problems.ts';
import type { CitationStyle } from '../template/citation-style.ts';
import type { PreparedCitations } from '../template/prepared-citations.ts';
import { createEngine, type Engine } from './citations/engine.ts';
import { findCites, listCites } from './citations/find-cites.ts';
import { parseLocator } from './citations/locator.ts';
import { parseMarkedText } from './citations/marked-text.ts';
import { runsToInlines, runsToText, sliceRuns } from './citations/runs.ts';

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

/**
 * Citations of the sources with the given keys (each once, in order of first citation) in a style. What the style has
 * prepared for the content of this digest is taken from there; the processor is started by the first citation that is
 * not. Throws a `RisalahError` for keys without source and for sources that cannot be formatted.
 */
export function createCitations(
  sources: Source[],
  keys: string[],
  style: CitationStyle,
  lang: Language,
  contentDigest = '',
): Citations {
  const prepared = usePrepared(style.prepared?.[lang], keys, contentDigest);
  if (prepared !== undefined) return takePrepared(prepared, sources, keys, style, lang);
  const items = pickItems(sources, keys);
  const before: [string, number][] = [];
  let started: Engine | undefined;
  const engine = (): Engine => (started ??= createEngine(items, style, lang));
  return {
    cite(list) {
      if (list.length === 0) return [];
      checkAnnounced(list, items);
      const cluster = toCluster(list, before.length + 1);
      const inlines = renderCluster(engine(), cluster, before);
      before.push([cluster.citationID, before.length + 1]);
      return inlines;
    },
    bibliography() {
      if (keys.length === 0) return [];
      return engine()
        .bibliography()
        .map(({ key, text }) => toEntry(key, text, items.get(key), lang));
    },
  };
}

function checkAnnounced(list: CiteItem[], announced: { has: (key: string) => boolean }): void {
  for (const { source } of list) {
    if (!announced.has(source)) throw new Error(`cited but not announced: ${source}`);
  }
}

/**
 * Citations of which most are prepared. The others, such as those that join the sources of several facts, depend on their
 * place as little: the processor sets each once, with the sources that it has to be told apart from.
 */
function takePrepared(
  { clusters, entries, beside, further }: UsablePrepared,
  sources: Source[],
  keys: string[],
  style: CitationStyle,
  lang: Language,
): Citations {
  const announced = new Set(keys);
  let started: Engine | undefined;
  const set = (list: CiteItem[]): Inline[] => {
    started ??= createEngine(pickItems(sources, keys), style, lang, []);
    started.restrict([...new Set([...list.map(({ source }) => source), ...beside])]);
    return renderCluster(started, toCluster(list, 1), []);
  };
  return {
    cite(list) {
      if (list.length === 0) return [];
      checkAnnounced(list, announced);
      const key = JSON.stringify(list);
      const known = clusters[key] ?? further.get(key) ?? set(list);
      further.set(key, known);
      return known;
    },
    bibliography: () => entries.filter((entry) => announced.has(entry.key)),
  };
}

/** What was prepared, as it reads in one briefing. */
interface UsablePrepared extends Pick<PreparedCitations, 'clusters' | 'entries'> {
  /** Keys of sources that others have to be told apart from. */
  beside: readonly string[];
  /** What was set since, in this briefing or another that it reads the same in; by the JSON of the items. */
  further: Map<string, Inline[]>;
}

/** What was set beyond what is prepared, for as long as that is held. */
const furtherOf = new WeakMap<object, Map<string, Inline[]>>();

/** What was prepared, if it is for this content and tells how the sources of the briefing read beside each other. */
function usePrepared(
  prepared: PreparedCitations | undefined,
  keys: readonly string[],
  contentDigest: string,
): UsablePrepared | undefined {
  if (prepared?.contentDigest !== contentDigest) return undefined;
  const { ambiguous, together, clusters, entries } = prepared;
  const known = new Set(entries.map(({ key }) => key));
  if (!keys.every((key) => known.has(key))) return undefined;
  const cited = keys.filter((key) => ambiguous.includes(key));
  if (cited.length < 2) return { clusters, entries, beside: [], further: furtherFor(prepared) };
  if (cited.length < ambiguous.length) return undefined;
  return {
    clusters: { ...clusters, ...together.clusters },
    entries: entries.map((entry) => together.entries.find(({ key }) => key === entry.key) ?? entry),
    beside: ambiguous,
    further: furtherFor(together),
  };
}

function furtherFor(prepared: object): Map<string, Inline[]> {
  const known = furtherOf.get(prepared) ?? new Map<string, Inline[]>();
  furtherOf.set(prepared, known);
  return known;
}

/** The works as the processor takes them; `index` counts citations from 1. */
export function toCluster(cited: readonly CiteItem[], index: number): CSL.Cluster {
  return {
    citationID: `c${index}`,
    citationItems: cited.map(({ source, locator }) => ({
      id: source,
      ...(locator === undefined ? {} : parseLocator(locator)),
    })),
    properties: { noteIndex: index },
  };
}

function pickItems(sources: Source[], keys: string[]): Map<string, CheckedSource> {
  const byKey = new Map(sources.map((source) => [source.id, source]));
  const items = new Map<string, CheckedSource>();
  const problems: Problem[] = [];
  for (const key of keys) {
    const source = byKey.get(key);
    if (source === undefined) {
      problems.push(unknownSource(key, [...byKey.keys()]));
      continue;
    }
    const checked = checkSource(source);
    if ('item' in checked) items.set(key, checked.item);
    else problems.push(...checked.faults.map(toProblem));
  }
  if (problems.length > 0) throw new RisalahError(problems);
  return items;
}

function toProblem({ rule, message, hint }: SourceFault): Problem {
  return { rule, severity: 'error', message, hint };
}

function unknownSource(key: string, known: string[]): Problem {
  const hint = didYouMean(key, known);
  return {
    rule: 'source-is-known',
    severity: 'error',
    message: `"${key}" is cited but is not among the sources`,
    ...(hint === undefined ? {} : { hint }),
  };
}

/** One citation as inlines, after those `before` it. */
export function renderCluster(
  engine: Engine,
  cluster: CSL.Cluster,
  before: [string, number][],
): Inline[] {
  const cites = listCites(parseMarkedText(engine.cite(cluster, before, true)), engine.byNumber);
  const runs = parseMarkedText(engine.cite(cluster, before, false));
  const inlines: Inline[] = [];
  let offset = 0;
  for (const { source, start, end } of findCites(runsToText(runs), cites)) {
    inlines.push(...runsToInlines(sliceRuns(runs, offset, start), { links: true }));
    const children = runsToInlines(sliceRuns(runs, start, end), { links: false });
    inlines.push({ type: 'citation', source, children });
    offset = end;
  }
  inlines.push(...runsToInlines(sliceRuns(runs, offset, Infinity), { links: true }));
  return engine.inNotes ? [{ type: 'note', children: inlines }] : inlines;
}

/** The entry of a source, from the processor's marked text. */
export function toEntry(
  key: string,
  marked: string,
  item: CheckedSource | undefined,
  lang: Language,
): SourceEntry {
  const own = languageOf(item);
  const runs = parseMarkedText(marked);
  const number = runsToText(runs.filter((run) => run.label)).trim();
  const rest = runs.filter((run) => !run.label);
  return {
    key,
    ...(own === lang ? {} : { lang: own }),
    ...(number === '' ? {} : { number }),
    children: runsToInlines(rest, { links: true }),
  };
}

/** Primary language of a source; a source that names none is in English (content/evidence/README.md). */
function languageOf(item: CheckedSource | undefined): string {
  const language = item?.['language'];
  return typeof language === 'string' ? (language.split('-')[0] ?? language).toLowerCase() : 'en';
}
