import type { Briefing } from '../document/types.ts';
import { allInlines } from '../document/walk.ts';

/** Keys of the sources that briefings cite. */
export function printedSources(briefings: readonly Briefing[]): Set<string> {
  const inlines = briefings.flatMap((briefing) => allInlines(briefing.children));
  return new Set(inlines.flatMap((inline) => (inline.type === 'citation' ? [inline.source] : [])));
}
