import { isVerified } from '../content/source-state.ts';
import type { Fact, Source } from '../content/types.ts';

export { isVerified };

/** The facts all of whose sources are verified; only these are chosen for a briefing. */
export function verifiedFacts(facts: readonly Fact[], sources: readonly Source[]): Fact[] {
  const verified = new Set(sources.filter(isVerified).map((source) => source.id));
  return facts.filter((fact) => fact.sources.every((key) => verified.has(key)));
}
