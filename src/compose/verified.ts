import type { Fact, Source } from '../content/types.ts';

/** Whether somebody has seen the source and found it as cited: its note begins with "verified". */
export function isVerified(source: Source): boolean {
  return source.note?.startsWith('verified') ?? false;
}

/** The facts all of whose sources are verified; only these are chosen for a briefing. */
export function verifiedFacts(facts: readonly Fact[], sources: readonly Source[]): Fact[] {
  const verified = new Set(sources.filter(isVerified).map((source) => source.id));
  return facts.filter((fact) => fact.sources.every((key) => verified.has(key)));
}
