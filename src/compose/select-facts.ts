import type { Fact } from '../content/types.ts';
import { toPlainText } from '../document/walk.ts';

/**
 * Why a fact was chosen: it is about all the parties, at least two of them, one of them, or general research.
 * `study-of-others` is research whose finding names other countries: it counts as evidence for a claim, but is told
 * only where evidence is weighed.
 */
export type FactReason =
  | 'all-parties'
  | 'some-parties'
  | 'one-party'
  | 'general'
  | 'study-of-others';

export interface SelectedFact {
  fact: Fact;
  reason: FactReason;
}

const order: FactReason[] = [
  'all-parties',
  'some-parties',
  'one-party',
  'general',
  'study-of-others',
];

/**
 * The facts of one unit for these parties, at most `max`, by one rule: facts about all the parties come first, then
 * about at least two of them, then about one, then general research, last research that names other countries; within
 * a rank wholly verified ones come first, then the order of the file. A case about other countries is never chosen, so
 * none can pass for the parties' own.
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
  if (fact.parties.length === 0) return 'general';
  if (fact.kind !== 'research') return undefined;
  return parties.length > 0 && (fact.namesParties ?? namesItsParties(fact))
    ? 'study-of-others'
    : 'general';
}

const named = new WeakMap<Fact, boolean>();
let names: Intl.DisplayNames | undefined;

/**
 * Whether the statement names countries of the fact: research speaks beyond its sample, unless the finding itself does.
 * Indonesian has no other form of a name.
 */
export function namesItsParties(fact: Fact): boolean {
  const known = named.get(fact);
  if (known !== undefined) return known;
  const statement = toPlainText(fact.statement.id);
  const found = fact.parties.some((code) => {
    names ??= new Intl.DisplayNames('id', { type: 'region' });
    const [name = code] = (names.of(code) ?? code).split(' ');
    return new RegExp(`\\b(?:${name}|${code === 'US' ? 'AS' : code})\\b`).test(statement);
  });
  named.set(fact, found);
  return found;
}

function rank({ fact, reason }: SelectedFact): number {
  return order.indexOf(reason) * 2 + (fact.verified === 'yes' ? 0 : 1);
}
