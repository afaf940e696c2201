import type CSL from 'citeproc';
import type { CheckedSource } from '../../content/check-source.ts';
import type { Inline, Language, SourceEntry } from '../../document/types.ts';
import type { CiteItem } from './citation-types.ts';
import type { Engine } from './engine.ts';
import { findCites, listCites } from './find-cites.ts';
import { parseLocator } from './locator.ts';
import { parseMarkedText } from './marked-text.ts';
import { runsToInlines, runsToText, sliceRuns } from './runs.ts';

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
