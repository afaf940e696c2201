import { printedSources } from '../compose/printed-sources.ts';
import { isVerified } from '../compose/verified.ts';
import type { Content } from '../content/types.ts';
import type { Briefing } from '../document/types.ts';

/** Ids of the sources that the briefings print and nobody has verified. */
export function unverifiedSources(
  content: Content,
  jobs: readonly { briefing: Briefing }[],
): string[] {
  const printed = printedSources(jobs.slice(0, 1).map((job) => job.briefing));
  return content.sources
    .filter((source) => printed.has(source.id) && !isVerified(source))
    .map((source) => source.id);
}
