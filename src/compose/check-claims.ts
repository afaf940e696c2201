import type { Fault, Places } from '../content/places.ts';
import type { Content, Fact } from '../content/types.ts';
import type { Problem } from '../problems.ts';
import { citedSources } from './cited-sources.ts';
import { dataState } from './data-state.ts';
import { verifiedFacts } from './verified.ts';

/**
 * What keeps a benefit or risk from standing on evidence: no fact of its own that may be printed, prose that cites
 * nothing, or a fact with `asOf` whose data are older than the day `oldest` (`YYYY-MM-DD`), if one is given.
 * Confidence and its reason are held by the schema.
 */
export function checkClaims(content: Content, places: Places, oldest?: string): Problem[] {
  const printable = verifiedFacts(content.facts, content.sources);
  const units = [...content.areas.flatMap((area) => area.benefits), ...content.risks.risks];
  return units.flatMap((unit) => {
    const at = places.units.get(unit.key);
    const all = content.facts.filter((fact) => fact.unit === unit.key);
    const own = printable.filter((fact) => fact.unit === unit.key);
    const texts = (['id', 'en'] as const).flatMap((lang): Problem[] => {
      const problems: (Problem | undefined)[] = [];
      if (own.length === 0) problems.push(at?.[lang].claim(withoutFact(unit.key, all)));
      if (citedSources(unit.text[lang].prose).length === 0) {
        problems.push(at?.[lang].prose(withoutCitation(unit.key)));
      }
      return problems.filter((problem) => problem !== undefined);
    });
    return [...texts, ...(oldest === undefined ? [] : staleFacts(own, places, oldest))];
  });
}

function withoutFact(unit: string, all: readonly Fact[]): Fault {
  const sources = [...new Set(all.flatMap((fact) => fact.sources))].join(', ');
  return {
    rule: 'claim-has-a-fact',
    message:
      all.length === 0
        ? `The claim of "${unit}" has no fact`
        : `No fact of "${unit}" may be printed: not all of their sources are verified (${sources})`,
    hint: `Add a fact with "unit: ${unit}" and verified sources to evidence/facts.yaml.`,
  };
}

function withoutCitation(unit: string): Fault {
  return {
    rule: 'prose-cites-a-source',
    message: `The prose of "${unit}" cites no source`,
    hint: 'Cite where it says what the evidence shows: [@key].',
  };
}

function staleFacts(facts: readonly Fact[], places: Places, oldest: string): Problem[] {
  return facts.flatMap((fact) => {
    if (fact.asOf === undefined) return [];
    const state = dataState(fact);
    if (state !== undefined && state >= oldest) return [];
    const age = state === undefined ? 'of no known year' : `of ${state}, older than ${oldest}`;
    const problem = places.facts.get(fact.key)?.({
      rule: 'fact-is-recent',
      message: `The data of the fact "${fact.key}" (${fact.unit}) are ${age}`,
      hint: 'Look for newer data and say their state in asOf, or take the fact out.',
    });
    return problem === undefined ? [] : [problem];
  });
}
