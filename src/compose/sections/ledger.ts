import type { Benefit, Fact, Labels, Risk } from '../../content/types.ts';
import type { Block, Inline } from '../../document/types.ts';
import type { LedgerSpec } from '../../template/template.ts';
import { selectFacts } from '../select-facts.ts';
import { citeMark } from './fact-text.ts';
import type { SectionComposer, SectionContext } from './types.ts';

/** A table with a row for every claim: its confidence, and the evidence for, mixed, against and from cases. */
export const composeLedger: SectionComposer<LedgerSpec> = (spec, context) => {
  const { content, lang } = context;
  const labels = content.labels[lang].ledger;
  const plain = (value: string): Inline[] => [{ type: 'text', value }];
  const units = [...content.areas.flatMap((area) => area.benefits), ...content.risks.risks];
  const table: Block = {
    type: 'table',
    key: `${spec.kind}/table`,
    caption: { label: '', number: 0, children: plain(labels.caption) },
    header: [labels.claim, labels.supports, labels.mixed, labels.contradicts, labels.cases].map(
      plain,
    ),
    rows: units.map((unit) => composeRow(unit, context)),
  };
  return [
    {
      type: 'section',
      key: spec.kind,
      role: 'part',
      title: plain(labels.title),
      children: [table],
    },
  ];
};

function composeRow(unit: Benefit | Risk, context: SectionContext): Inline[][] {
  const { content, lang, parties } = context;
  const labels = content.labels[lang];
  const facts = selectFacts(context.facts, unit.key, parties).map(({ fact }) => fact);
  const directed = (direction: Fact['direction']): Inline[] =>
    citeAll(
      facts.filter((fact) => fact.direction === direction),
      labels,
    );
  return [
    [
      { type: 'strong', children: unit.text[lang].title },
      { type: 'text', value: `. ` },
      ...unit.text[lang].claim,
      { type: 'break' },
      { type: 'emphasis', children: [{ type: 'text', value: labels.confidence[unit.confidence] }] },
      ...latestYear(facts, labels),
    ],
    directed('supports'),
    directed('mixed'),
    directed('contradicts'),
    directed(undefined),
  ];
}

function citeAll(facts: Fact[], labels: Labels): Inline[] {
  const keys = [...new Set(facts.flatMap((fact) => fact.sources))];
  return [{ type: 'text', value: keys.length === 0 ? labels.ledger.none : citeMark(keys) }];
}

/** The newest year that a fact of the unit tells of. */
function latestYear(facts: Fact[], labels: Labels): Inline[] {
  const years = facts.flatMap((fact) => fact.years);
  if (years.length === 0) return [];
  const text = labels.ledger.latest.replace('{year}', String(Math.max(...years)));
  return [{ type: 'break' }, { type: 'text', value: text }];
}
