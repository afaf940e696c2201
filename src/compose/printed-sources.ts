import { mapInlines } from '../document/map.ts';
import type { Briefing } from '../document/types.ts';

/** Keys of the sources that briefings cite. */
export function printedSources(briefings: readonly Briefing[]): Set<string> {
  const keys = new Set<string>();
  for (const briefing of briefings) {
    mapInlines(briefing.children, (inlines) => {
      for (const inline of inlines) if (inline.type === 'citation') keys.add(inline.source);
      return inlines;
    });
  }
  return keys;
}
