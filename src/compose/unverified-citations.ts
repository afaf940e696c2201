import type { Fault, Places } from '../content/places.ts';
import type { Source } from '../content/types.ts';
import type { Problem } from '../problems.ts';
import { isVerified } from './verified.ts';

/** A warning for every citation in the texts of a source that nobody has verified, in the order of loading. */
export function unverifiedCitations(sources: readonly Source[], places: Places): Problem[] {
  const unverified = new Set(
    sources.filter((source) => !isVerified(source)).map((source) => source.id),
  );
  return places.citations
    .filter(({ source }) => unverified.has(source))
    .map(({ source, report }) => ({ ...report(toFault(source)), severity: 'warning' }));
}

/** Like `unverifiedCitations`, but one for each of the sources that were printed, at its first citation. */
export function unverifiedPrinted(
  sources: readonly Source[],
  places: Places,
  printed: ReadonlySet<string>,
): Problem[] {
  const first = new Map(places.citations.toReversed().map((place) => [place.source, place]));
  const citations = [...first.values()].filter((place) => printed.has(place.source));
  return unverifiedCitations(sources, { ...places, citations });
}

function toFault(source: string): Fault {
  return {
    rule: 'source-is-verified',
    message: `The source "${source}" is cited but not verified; it is printed with a mark`,
    hint: 'See whether it says so, then begin its note with "verified:" and how.',
  };
}
