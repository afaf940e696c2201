import type { Benefit, Fact, Risk } from '../../content/types.ts';
import type { Block, Callout, Inline } from '../../document/types.ts';
import type { UnitPart, UnitsSpec } from '../../template/template.ts';
import { citedSources } from '../cited-sources.ts';
import { ownCases } from '../own-cases.ts';
import { selectFacts } from '../select-facts.ts';
import { composeFactList, factText } from './fact-text.ts';
import type { SectionContext } from './types.ts';

/** The blocks of one part of a unit, each carrying the unit's key and the name of the part. */
export function composeUnitPart(
  part: UnitPart,
  unit: Benefit | Risk,
  spec: UnitsSpec,
  context: SectionContext,
): Block[] {
  const { content, lang, parties } = context;
  const text = unit.text[lang];
  const labels = content.labels[lang];
  const name = `${unit.key}#${part}`;
  const callout = (kind: Callout['kind'], label: string, children: Block[]): Block[] => [
    { type: 'callout', kind, label, unit: name, children },
  ];
  const paragraph = (children: Inline[]): Block => ({ type: 'paragraph', children });
  switch (part) {
    case 'lead':
    case 'confidence':
      return [];
    case 'claim':
      return [{ type: 'paragraph', role: 'claim', unit: name, children: text.claim }];
    case 'evidence': {
      const shared = sharedFacts(unit.key, context).slice(0, spec.facts);
      const general = firstParagraphs(ownCases(parties, text.prose), 1);
      return named(name, [
        ...general,
        ...shared.map((fact) => paragraph(factText(fact, content, lang))),
      ]);
    }
    case 'prose':
      return named(name, proseOf(unit, spec, context));
    case 'facts': {
      const told = new Set(
        citedSources(spec.show.includes('prose') ? proseOf(unit, spec, context) : []),
      );
      const facts = unitFacts(unit.key, context)
        .filter(
          (fact) => fact.sources.filter((key) => told.has(key)).length < fact.sources.length / 2,
        )
        .slice(0, spec.facts);
      if (facts.length === 0) return [];
      return callout('note', labels.evidence.facts, [composeFactList(facts, content, lang)]);
    }
    case 'caveat':
      return 'limit' in text
        ? callout('limit', labels.limit, [paragraph(text.limit)])
        : callout('mitigation', labels.mitigation, [paragraph(text.mitigation)]);
    case 'confidenceReason':
      return callout('note', labels.confidenceReason, [paragraph(text.confidenceReason)]);
    case 'talkingPoint':
      return callout('note', labels.talkingPoint, [paragraph(text.talkingPoint)]);
  }
}

function proseOf(
  unit: Benefit | Risk,
  spec: UnitsSpec,
  { lang, parties }: SectionContext,
): Block[] {
  return firstParagraphs(ownCases(parties, unit.text[lang].prose), spec.paragraphs);
}

/** Facts chosen for the unit that the parties section does not show already. */
function unitFacts(unit: string, context: SectionContext): Fact[] {
  const fresh = context.facts.filter((fact) => !context.shown.has(fact.key));
  return selectFacts(fresh, unit, context.parties)
    .filter(({ reason }) => reason !== 'study-of-others')
    .map(({ fact }) => fact);
}

/** Those of them about at least two, and at least half, of the countries: their dealings with each other. */
function sharedFacts(unit: string, context: SectionContext): Fact[] {
  const needed = Math.max(2, context.parties.length / 2);
  const shares = (fact: Fact): number =>
    context.parties.filter((code) => fact.parties.includes(code)).length;
  return unitFacts(unit, context).filter((fact) => shares(fact) >= needed);
}

function named(unit: string, blocks: Block[]): Block[] {
  return blocks.map((block) => (block.type === 'pageBreak' ? block : { ...block, unit }));
}

/** The blocks up to and with the n-th paragraph; all of them if `count` is not given. */
function firstParagraphs(blocks: Block[], count = Number.POSITIVE_INFINITY): Block[] {
  let seen = 0;
  return blocks.filter((block) => {
    if (seen >= count) return false;
    if (block.type === 'paragraph') seen += 1;
    return true;
  });
}
