import type { Content, Fact } from '../../content/types.ts';
import type { Block } from '../../document/types.ts';
import type { PartiesSpec } from '../../template/template.ts';
import { selectFacts } from '../select-facts.ts';
import { composeFactList } from './fact-text.ts';
import type { SectionComposer } from './types.ts';

/** What is known of the countries together: official facts, or the plain word that there is none. */
export const composeParties: SectionComposer<PartiesSpec> = (spec, context) => {
  const { content, lang, parties, facts } = context;
  if (parties.length === 0) return [];
  const labels = content.labels[lang].evidence;
  const own = selectPartyFacts(content, facts, parties, spec.facts);
  const about = facts.some((fact) => fact.parties.some((code) => parties.includes(code)));
  const none: Block = {
    type: 'paragraph',
    role: 'lead',
    children: [{ type: 'text', value: labels.noPartyFacts }],
  };
  const children = own.length > 0 ? [composeFactList(own, lang)] : about ? [] : [none];
  if (children.length === 0) return [];
  return [
    {
      type: 'section',
      key: spec.kind,
      role: 'part',
      title: [{ type: 'text', value: labels.parties }],
      children,
    },
  ];
};

/**
 * At most `max` official facts about all the parties (about at least two, if there are more), newest first. Facts that
 * speak of a risk stay with the risk.
 */
export function selectPartyFacts(
  content: Content,
  facts: readonly Fact[],
  parties: readonly string[],
  max: number,
): Fact[] {
  const newest = (fact: Fact): number => Math.max(0, ...fact.years);
  return content.areas
    .flatMap((area) => area.benefits)
    .flatMap((benefit) => selectFacts(facts, benefit.key, parties))
    .filter(({ fact, reason }) => fact.kind === 'official' && reason !== 'general')
    .filter(({ reason }) => reason !== 'one-party')
    .map(({ fact }) => fact)
    .sort((a, b) => newest(b) - newest(a))
    .slice(0, max);
}
