import type { Benefit, Risk } from '../../content/types.ts';
import type { Block, Inline, Section } from '../../document/types.ts';
import type { UnitPart, UnitsSpec } from '../../template/template.ts';
import type { SectionComposer, SectionContext } from './types.ts';
import { composeUnitPart } from './unit-parts.ts';

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
  const parts = spec.show.flatMap((part) => composeUnitPart(part, unit, spec, context));
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
