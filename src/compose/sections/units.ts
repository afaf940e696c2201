import type { Benefit, Risk } from '../../content/types.ts';
import type { Block, Callout, Inline, Section } from '../../document/types.ts';
import type { UnitPart, UnitsSpec } from '../../template/template.ts';
import type { SectionComposer, SectionContext } from './types.ts';

/** Every area as a numbered section, each benefit in it as a unit with the parts that the template shows. */
export const composeAreas: SectionComposer<UnitsSpec> = (spec, context) =>
  context.content.areas.map((area) => ({
    type: 'section',
    key: area.key,
    role: 'area',
    title: area.title[context.lang],
    children: [
      ...composeLead(area.lead[context.lang], spec.show),
      ...area.benefits.map((benefit) => composeUnit(benefit, spec, context)),
    ],
  }));

/** All risks in one section. */
export const composeRisks: SectionComposer<UnitsSpec> = (spec, context) => {
  const { risks: group } = context.content;
  return [
    {
      type: 'section',
      key: 'risk',
      role: 'part',
      title: group.title[context.lang],
      children: [
        ...composeLead(group.lead[context.lang], spec.show),
        ...group.risks.map((risk) => composeUnit(risk, spec, context)),
      ],
    },
  ];
};

function composeLead(lead: Inline[], show: UnitPart[]): Block[] {
  return show.includes('lead') ? [{ type: 'paragraph', role: 'lead', children: lead }] : [];
}

function composeUnit(unit: Benefit | Risk, spec: UnitsSpec, context: SectionContext): Section {
  const text = unit.text[context.lang];
  const labels = context.content.labels[context.lang];
  const level = unit.confidence;
  const parts = spec.show.flatMap((part) => composePart(part, unit, spec, context));
  return {
    type: 'section',
    key: unit.key,
    role: 'unit',
    title: text.title,
    ...(spec.show.includes('confidence')
      ? { confidence: { level, label: labels.confidence[level] } }
      : {}),
    children: parts,
  };
}

function composePart(
  part: UnitPart,
  unit: Benefit | Risk,
  spec: UnitsSpec,
  { content, lang, parties }: SectionContext,
): Block[] {
  const text = unit.text[lang];
  const labels = content.labels[lang];
  const name = `${unit.key}#${part}`;
  const callout = (kind: Callout['kind'], label: string, children: Inline[]): Block => ({
    type: 'callout',
    kind,
    label,
    unit: name,
    children: [{ type: 'paragraph', children }],
  });
  switch (part) {
    case 'lead':
    case 'confidence':
      return [];
    case 'claim':
      return [{ type: 'paragraph', role: 'claim', unit: name, children: text.claim }];
    case 'prose':
      return firstParagraphs(casesOf(parties, text.prose), spec.paragraphs).map((block) =>
        block.type === 'pageBreak' ? block : { ...block, unit: name },
      );
    case 'caveat':
      return 'limit' in text
        ? [callout('limit', labels.limit, text.limit)]
        : [callout('mitigation', labels.mitigation, text.mitigation)];
    case 'confidenceReason':
      return [callout('note', labels.confidenceReason, text.confidenceReason)];
    case 'talkingPoint':
      return [callout('note', labels.talkingPoint, text.talkingPoint)];
  }
}

/** The blocks without cases about other countries; a briefing for no countries in particular keeps every case. */
function casesOf(parties: readonly string[], blocks: Block[]): Block[] {
  if (parties.length === 0) return blocks;
  return blocks.filter((block) => {
    const about = block.type === 'pageBreak' ? undefined : block.about;
    return about === undefined || about.some((code) => parties.includes(code));
  });
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
