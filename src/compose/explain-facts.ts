import type { Content, Fact } from '../content/types.ts';
import { type FactReason, selectFacts } from './select-facts.ts';
import { isVerified, verifiedFacts } from './verified.ts';

/** A fact, whether a briefing may use it, and why or why not. */
export interface ExplainedFact {
  fact: Fact;
  used: boolean;
  /** In words. */
  reason: string;
}

const words: Record<Exclude<FactReason, 'general'>, string> = {
  'all-parties': 'about all the parties',
  'some-parties': 'about some of the parties',
  'one-party': 'about one of the parties',
  'study-of-others': 'research that names other countries: in the ledger only',
};

/** All facts of a unit: first those that a briefing for these parties uses, in its order, then the others in the file's. */
export function explainFacts(
  { facts, sources }: Pick<Content, 'facts' | 'sources'>,
  unit: string,
  parties: readonly string[],
): ExplainedFact[] {
  const chosen = selectFacts(verifiedFacts(facts, sources), unit, parties);
  const used = chosen.map(({ fact, reason }) => ({
    fact,
    used: true,
    reason: reason === 'general' ? generalWords(fact) : words[reason],
  }));
  const verified = new Set(sources.filter(isVerified).map((source) => source.id));
  const left = facts.filter(
    (fact) => fact.unit === unit && !chosen.some((one) => one.fact === fact),
  );
  const unused = left.map((fact) => ({
    fact,
    used: false,
    reason: [...sourceFaults(fact, verified), ...partyFaults(fact, parties)].join('; '),
  }));
  return [...used, ...unused];
}

function generalWords(fact: Fact): string {
  return fact.kind === 'research' ? 'general research' : 'about no country in particular';
}

function sourceFaults(fact: Fact, verified: ReadonlySet<string>): string[] {
  return fact.sources
    .filter((key) => !verified.has(key))
    .map((key) => `source ${key} not verified`);
}

/** Research speaks beyond its sample, so that it is never left out for its countries. */
function partyFaults(fact: Fact, parties: readonly string[]): string[] {
  const isAbout = fact.parties.some((code) => parties.includes(code));
  if (fact.kind === 'research' || fact.parties.length === 0 || isAbout) return [];
  return [`${fact.kind} about other countries (${fact.parties.join(', ')})`];
}
