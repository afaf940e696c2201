import type CSL from 'citeproc';
import { type CheckedSource, checkSource, type SourceFault } from '../content/check-source.ts';
import type { Source } from '../content/types.ts';
import type { Inline, Language, SourceEntry } from '../document/types.ts';
import { didYouMean, type Problem, RisalahError } from '../problems.ts';
import type { CitationStyle } from '../template/citation-style.ts';
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
 * Citations of the sources with the given keys (each once, in order of first citation) in a style. Nothing is formatted
 * before the first call. Throws a `RisalahError` for keys without source and for sources that cannot be formatted.
 */
export function createCitations(
  sources: Source[],
  citedKeys: string[],
  style: CitationStyle,
  lang: Language,
): Citations {
  const items = pickItems(sources, citedKeys);
  const before: [string, number][] = [];
  let started: Engine | undefined;
  const engine = (): Engine => {
    started ??= createEngine(items, style, lang);
    return started;
  };
  return {
    cite(cited) {
      if (cited.length === 0) return [];
      for (const { source } of cited) {
        if (!items.has(source)) throw new Error(`cited but not announced: ${source}`);
      }
      const noteIndex = before.length + 1;
      const cluster: CSL.Cluster = {
        citationID: `c${noteIndex}`,
        citationItems: cited.map(({ source, locator }) => ({
          id: source,
          ...(locator === undefined ? {} : parseLocator(locator)),
        })),
        properties: { noteIndex },
      };
      const inlines = renderCluster(engine(), cluster, before);
      before.push([cluster.citationID, noteIndex]);
      return inlines;
    },
    bibliography() {
      if (items.size === 0) return [];
      return engine()
        .bibliography()
        .map(({ key, text }) => toEntry(key, text, languageOf(items.get(key)), lang));
    },
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

function renderCluster(engine: Engine, cluster: CSL.Cluster, before: [string, number][]): Inline[] {
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

function toEntry(key: string, marked: string, own: string, lang: Language): SourceEntry {
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
