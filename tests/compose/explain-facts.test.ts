import { expect, test } from 'vitest';
import { explainFacts } from '../../src/compose/explain-facts.ts';
import { selectFacts } from '../../src/compose/select-facts.ts';
import { verifiedFacts } from '../../src/compose/verified.ts';
import type { Fact, Source } from '../../src/content/types.ts';
import { content } from './real-content.ts';

const seen: Source = { id: 'seen', type: 'book', note: 'verified: read' };
const half: Source = { id: 'half', type: 'book', note: 'partly verified: title' };
const sources = [seen, half];

function fact(key: string, parties: string[], kind = 'case', from = ['seen']): Fact {
  const statement = { id: [], en: [] };
  return {
    ...{ key, unit: 'u', kind, statement, parties, years: [], sources: from },
    ...{ verified: 'yes', how: '' },
  };
}

const facts = [
  fact('other', ['JP', 'KR'], 'official'),
  fact('half', ['ID'], 'case', ['seen', 'half']),
  fact('both', ['JP'], 'case', ['half']),
  fact('studied', ['US'], 'research'),
  fact('everywhere', []),
  fact('one', ['ID']),
  fact('two', ['ID', 'AU', 'US']),
  fact('all', ['ID', 'AU', 'SG']),
];

test('every fact has its reason in words, used or not', () => {
  const told = explainFacts({ facts, sources }, 'u', ['ID', 'AU', 'SG']);
  expect(told.map(({ fact: { key }, used, reason }) => [key, used, reason])).toEqual([
    ['all', true, 'about all the parties'],
    ['two', true, 'about some of the parties'],
    ['one', true, 'about one of the parties'],
    ['studied', true, 'general research'],
    ['everywhere', true, 'about no country in particular'],
    ['other', false, 'official about other countries (JP, KR)'],
    ['half', false, 'source half not verified'],
    ['both', false, 'source half not verified; case about other countries (JP)'],
  ]);
});

test.each([[[]], [['ID', 'AU']], [['JP', 'KR']], [['FR', 'DE', 'IT']]])(
  'of the content for %j it tells of every fact, and calls used what a briefing chooses',
  (parties) => {
    const units = new Set(content.facts.map((own) => own.unit));
    const told = [...units].flatMap((unit) => explainFacts(content, unit, parties));
    const chosen = [...units].flatMap((unit) =>
      selectFacts(verifiedFacts(content.facts, content.sources), unit, parties),
    );
    expect(new Set(told.map((one) => one.fact))).toEqual(new Set(content.facts));
    expect(told.filter((one) => one.used).map((one) => one.fact)).toEqual(
      chosen.map((one) => one.fact),
    );
    expect(told.filter((one) => one.reason === '')).toEqual([]);
  },
);
