import type { Source } from '../content/types.ts';
import type { Language } from '../document/types.ts';
import type { CitationStyle } from '../template/citation-style.ts';
import { type Citations, checkAnnounced } from './citations/citation-types.ts';
import { createEngine, type Engine } from './citations/engine.ts';
import { pickItems } from './citations/pick-items.ts';
import { renderCluster, toCluster, toEntry } from './citations/render-cluster.ts';
import { takePrepared } from './citations/take-prepared.ts';

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
  const prepared = takePrepared(sources, keys, style, lang, contentDigest);
  if (prepared !== undefined) return prepared;
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
