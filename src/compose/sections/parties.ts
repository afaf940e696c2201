import type { Content, Fact } from '../../content/types.ts';
import type { Block, Inline } from '../../document/types.ts';
import type { PartiesSpec } from '../../template/template.ts';
import { createGrammar } from '../grammar.ts';
import { selectFacts } from '../select-facts.ts';
import { composeFactList } from './fact-text.ts';
import type { SectionComposer, SectionContext } from './types.ts';

/** What is known of the countries together: official facts, and the plain word of what there is no fact about. */
export const composeParties: SectionComposer<PartiesSpec> = (spec, context) => {
  const { content, lang, parties, facts } = context;
  if (parties.length === 0) return [];
  const labels = content.labels[lang].evidence;
  const own = selectPartyFacts(content, facts, parties, spec.facts);
  const gap = describeGap(context);
  const children: Block[] = [
    ...(own.length > 0 ? [composeFactList(own, content, lang)] : []),
    ...(gap === '' ? [] : [lead(gap)]),
  ];
  if (children.length === 0) return [];
  const title: Inline[] = [{ type: 'text', value: labels.parties }];
  return [{ type: 'section', key: spec.kind, role: 'part', title, children }];
};

/** Says which of the countries no fact links with the others; empty if every one is linked. */
function describeGap({ content, lang, parties, facts }: SectionContext): string {
  const labels = content.labels[lang].evidence;
  const shared = facts.filter(
    (fact) =>
      parties.filter((code) => fact.parties.includes(code)).length >= Math.min(2, parties.length),
  );
  const missing = parties.filter((code) => !shared.some((fact) => fact.parties.includes(code)));
  if (missing.length === 0) return '';
  if (missing.length === parties.length) return labels.noPartyFacts;
  return labels.missingParties.replace('{list}', createGrammar(content, missing, lang).list);
}

function lead(value: string): Block {
  return { type: 'paragraph', role: 'lead', children: [{ type: 'text', value }] };
}

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
