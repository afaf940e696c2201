import type { Fact } from '../content/types.ts';

/** Why a fact was chosen: it is about all the parties, at least two of them, one of them, or general research. */
export type FactReason = 'all-parties' | 'some-parties' | 'one-party' | 'general';

export interface SelectedFact {
  fact: Fact;
  reason: FactReason;
}

const order: FactReason[] = ['all-parties', 'some-parties', 'one-party', 'general'];

/**
 * The facts of one unit for these parties, at most `max`, by one rule: facts about all the parties come first, then
 * about at least two of them, then about one, then general research; within a rank wholly verified ones come first,
 * then the order of the file. A case about other countries is never chosen, so none can pass for the parties' own.
 */
export function selectFacts(
  facts: readonly Fact[],
  unit: string,
  parties: readonly string[],
  max = Number.POSITIVE_INFINITY,
): SelectedFact[] {
  return facts
    .filter((fact) => fact.unit === unit)
    .flatMap((fact): SelectedFact[] => {
      const reason = reasonFor(fact, parties);
      return reason === undefined ? [] : [{ fact, reason }];
    })
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, max);
}

function reasonFor(fact: Fact, parties: readonly string[]): FactReason | undefined {
  const shared = parties.filter((code) => fact.parties.includes(code)).length;
  if (shared > 0 && shared === parties.length) return 'all-parties';
  if (shared > 1) return 'some-parties';
  if (shared === 1) return 'one-party';
  return isGeneral(fact) ? 'general' : undefined;
}

/** Research speaks beyond its sample; anything else is general only if it is about no country in particular. */
function isGeneral(fact: Fact): boolean {
  return fact.kind === 'research' || fact.parties.length === 0;
}

function rank({ fact, reason }: SelectedFact): number {
  return order.indexOf(reason) * 2 + (fact.verified === 'yes' ? 0 : 1);
}
