import { isDeepStrictEqual } from 'node:util';
import type { ContentReader } from './content-reader.ts';
import type { Bibliography } from './load-bibliography.ts';
import type { Source } from './types.ts';

/** The content's sources and those of the user's file; a key that both have must mean the same source. */
export function addBibliography(
  reader: ContentReader,
  own: Source[],
  bibliography: Bibliography,
): Source[] {
  reader.remember('(bibliography)', bibliography.text);
  const added = bibliography.entries.filter(({ source, report }) => {
    const known = reader.sources.get(source.id);
    if (known === undefined) {
      reader.sources.set(source.id, source);
      return true;
    }
    if (!isDeepStrictEqual(known, source)) {
      const message = `The content has another source with the key "${source.id}"`;
      const hint = 'Give this one another key, or take it out to cite the one of the content.';
      reader.problems.push(report({ rule: 'entry-is-unique', message, hint }));
    }
    return false;
  });
  return [...own, ...added.map((entry) => entry.source)];
}

/** Reports what is wrong with the sources of the file that the content cites. */
export function checkCitedEntries(reader: ContentReader, { entries }: Bibliography): void {
  const cited = new Set(reader.uses.flatMap((use) => (use.kind === 'source' ? [use.key] : [])));
  for (const { source, problems } of entries) {
    if (cited.has(source.id)) reader.problems.push(...problems);
  }
}
