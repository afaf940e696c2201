import { describe, expect, test } from 'vitest';
import { selectFacts } from '../../src/compose/select-facts.ts';
import type { Fact } from '../../src/content/types.ts';
import { allSections, allTexts } from '../../src/document/walk.ts';
import { composeReal, content } from './real-content.ts';

function fact(
  key: string,
  parties: string[],
  kind = 'case',
  verified: Fact['verified'] = 'yes',
): Fact {
  const statement = { id: [], en: [] };
  return { key, unit: 'u', kind, statement, parties, years: [], sources: [], verified, how: '' };
}

const facts = [
  fact('research-partly', [], 'research', 'partly'),
  fact('research', ['US'], 'research'),
  fact('one', ['AU', 'PH']),
  fact('other', ['SG', 'MY']),
  fact('two', ['AU', 'ID', 'US']),
  fact('all', ['AU', 'ID', 'JP', 'SG']),
];

describe('the rule', () => {
  test('all parties, then two, then one, then general research; other countries never', () => {
    const chosen = selectFacts(facts, 'u', ['ID', 'AU', 'JP']);
    expect(chosen.map(({ fact: { key }, reason }) => `${key} ${reason}`)).toEqual([
      'all all-parties',
      'two some-parties',
      'one one-party',
      'research general',
      'research-partly general',
    ]);
  });

  test('at most n, and only of the unit', () => {
    expect(selectFacts(facts, 'u', ['ID', 'AU', 'JP'], 2)).toHaveLength(2);
    expect(selectFacts(facts, 'v', ['ID'])).toEqual([]);
  });

  test('research that names other countries comes last, and only where it does', () => {
    const named = fact('named', ['US'], 'research');
    named.statement = {
      id: [{ type: 'text', value: 'Pelatihan oleh AS disertai risiko.' }],
      en: [{ type: 'text', value: 'US training goes with risk.' }],
    };
    const reasons = (parties: string[]): string[] =>
      selectFacts([named, ...facts], 'u', parties).map((one) => `${one.fact.key} ${one.reason}`);
    expect(reasons(['JP'])).toEqual([
      'all all-parties',
      'research general',
      'research-partly general',
      'named study-of-others',
    ]);
    expect(reasons(['US'])[0]).toBe('named all-parties');
    expect(reasons([])).toContain('named general');
  });

  test('without parties only what is about no country in particular', () => {
    const chosen = selectFacts(facts, 'u', []).map(({ fact: { key } }) => key);
    expect(chosen).toEqual(['research', 'research-partly']);
  });
});

test.each([
  ['SG', 'MY'],
  ['JP', 'KR'],
  ['US', 'PH'],
  ['FR', 'DE', 'IT'],
])('no case about Indonesia alone is chosen for %s, %s', (...parties) => {
  const units = new Set(content.facts.map((own) => own.unit));
  for (const unit of units) {
    for (const { fact: own } of selectFacts(content.facts, unit, parties)) {
      if (own.kind === 'research' || own.parties.length === 0) continue;
      expect(
        own.parties.some((code) => parties.includes(code)),
        own.key,
      ).toBe(true);
    }
  }
});

test.each([
  [['SG', 'MY'], /Singapor|Malaysia|ASEAN/],
  [['JP', 'KR'], /Japan|Korea/],
  [['US', 'PH'], /\bUS\b|United States|Hawaii|Philippin|ASEAN/],
  [['FR', 'DE', 'IT'], /France|German|Ital/],
  [['IN', 'VN'], /India|Viet|ASEAN/],
])('a dossier for %j tells of Indonesia only together with them', (parties, own) => {
  const briefing = composeReal('dossier', { parties, lang: 'en' });
  const told = allSections(briefing.children)
    .filter(({ key }) => key !== 'ledger' && key !== 'sources')
    .flatMap((section) => section.children.filter((block) => block.type !== 'section'))
    .flatMap((block) => (block.type === 'callout' ? block.children : [block]))
    .flatMap((block) =>
      block.type === 'list' ? block.children.flatMap((item) => item.children) : [block],
    )
    .map((block) => allTexts([block]).join(''))
    .filter((text) => text.includes('Indonesia') && !text.includes('English and Indonesian'));
  expect(told.filter((text) => !own.test(text))).toEqual([]);
});
