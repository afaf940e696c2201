import type { Data } from '../input/data.ts';
import { checkSource } from './check-source.ts';
import type { ContentReader } from './content-reader.ts';
import { isIncomplete } from './source-state.ts';
import type { Source } from './types.ts';

/**
 * Reports what keeps the sources of the content from being printed, of those that it cites. A fact may wait for a source
 * that is not complete.
 */
export function checkCitedSources(
  reader: ContentReader,
  data: Data,
  sources: readonly Source[],
): void {
  const cited = new Set(reader.uses.flatMap((use) => (use.kind === 'source' ? [use.key] : [])));
  sources.forEach((source, index) => {
    if (!cited.has(source.id) || isIncomplete(source)) return;
    const checked = checkSource(source);
    for (const { path, ...fault } of 'faults' in checked ? checked.faults : []) {
      reader.problems.push(data.problemAt([index, ...path], fault));
    }
  });
}
