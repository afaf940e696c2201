import type CSL from 'citeproc';
import type { CheckedSource } from '../../content/check-source.ts';
import type { Language } from '../../document/types.ts';
import { type Problem, RisalahError } from '../../problems.ts';
import { loadCitationProcessor } from '../../template/citation-processor.ts';
import type { CitationStyle } from '../../template/citation-style.ts';
import { createMarkedFormat, markCite } from './marked-text.ts';

/** Locale of the styles' words by language of the briefing. */
const localeOf: Record<Language, string> = { id: 'id-ID', en: 'en-GB' };

/** Name under which our output format is known to the processor. */
const formatName = 'risalah';

/** The citation processor with its errors made into problems that name the source. */
export interface Engine {
  /** True for styles that cite in notes. */
  inNotes: boolean;
  /** The cluster as marked text; `marked` marks each cite, but leaves out the brackets around them. */
  cite(cluster: CSL.Cluster, before: [string, number][], marked: boolean): string;
  /** Source by citation number. */
  byNumber(number: string): string | undefined;
  /** Forgets all citations, and knows of these sources only. */
  restrict(keys: string[]): void;
  /** Key and marked text of the entries, in the order of the style. */
  bibliography(): { key: string; text: string }[];
}

/**
 * A processor for one style and language that knows of the items, of those `known` from the start, in the order of their
 * first citation. It throws a `RisalahError` if it cannot use the style or format an item.
 */
export function createEngine(
  items: Map<string, CheckedSource>,
  style: CitationStyle,
  lang: Language,
  known: readonly string[] = [...items.keys()],
): Engine {
  const processor = startProcessor(items, style, lang);
  const keys = [...items.keys()];
  const attempt = <T>(suspects: string[], run: () => T): T => {
    try {
      return run();
    } catch {
      const alone = suspects.flatMap((key) => tryAlone(key, items, style, lang));
      // Each is fine by itself: then only the whole lot can be named.
      throw new RisalahError(alone.length > 0 ? alone : [failure(suspects, style)]);
    }
  };
  attempt(keys, () => processor.updateItems([...known]));
  let current: string | undefined = known.join();
  return {
    inNotes: processor.opt.xclass === 'note',
    cite: (cluster, before, marked) =>
      attempt(
        cluster.citationItems.map((item) => item.id),
        () => {
          processor.opt.development_extensions.apply_citation_wrapper = marked;
          const flag = loadCitationProcessor().ASSUME_ALL_ITEMS_REGISTERED;
          const changes = processor.processCitationCluster(cluster, before, [], flag)[1];
          return changes.find(([, , id]) => id === cluster.citationID)?.[1] ?? '';
        },
      ),
    byNumber: (number) =>
      keys.find((key) => String(processor.registry.registry[key]?.seq) === number),
    restrict: (only) => {
      // It takes the processor long to think of other sources.
      if (only.join() === current) return;
      current = undefined;
      attempt(only, () => processor.updateItems(only));
      current = only.join();
    },
    bibliography: () => attempt(keys, () => listEntries(processor)),
  };
}

function startProcessor(
  items: Map<string, CheckedSource>,
  style: CitationStyle,
  lang: Language,
): CSL.Engine {
  const system: CSL.System = {
    retrieveLocale: (tag) => style.locales[tag] ?? false,
    // `system_id` makes the processor tell which cite it is writing.
    retrieveItem: (key) => ({ ...structuredClone(items.get(key)), system_id: key }),
    wrapCitationEntry: markCite,
  };
  const { Engine, Output } = loadCitationProcessor();
  Output.Formats[formatName] ??= createMarkedFormat(Output.Formats['text']);
  try {
    const processor = new Engine(system, style.style, localeOf[lang], true);
    processor.setOutputFormat(formatName);
    processor.opt.development_extensions.wrap_url_and_doi = true;
    processor.opt.development_extensions.locator_label_parse = false;
    return processor;
  } catch {
    // The processor's own words are those of the engine: they say nothing to who wrote the style.
    const message = `the citation style "${style.key}" cannot be used`;
    const hint = 'Take another style, or look at this one with a validator of CSL.';
    throw new RisalahError([{ rule: 'citation-style-is-csl', severity: 'error', message, hint }]);
  }
}

function listEntries(processor: CSL.Engine): { key: string; text: string }[] {
  const bibliography = processor.makeBibliography();
  if (bibliography === false) throw new Error('the style has no bibliography');
  const [{ entry_ids: keys }, texts] = bibliography;
  return texts.map((text, index) => ({ key: keys[index]?.[0] ?? '', text: text.trim() }));
}

/** The processor's own errors do not say which item they are about. */
function tryAlone(
  key: string,
  items: Map<string, CheckedSource>,
  style: CitationStyle,
  lang: Language,
): Problem[] {
  try {
    const processor = startProcessor(items, style, lang);
    processor.updateItems([key]);
    processor.makeBibliography();
    return [];
  } catch {
    return [failure([key], style)];
  }
}

function failure(keys: string[], style: CitationStyle): Problem {
  const named = keys.map((key) => `"${key}"`).join(', ');
  return {
    rule: 'source-can-be-formatted',
    severity: 'error',
    message: `cannot format ${named} in the style "${style.key}"`,
    hint: 'Compare the source with one of the same type that is printed, or take another style.',
  };
}
