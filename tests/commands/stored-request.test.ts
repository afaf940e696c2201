import { expect, test } from 'vitest';
import { toStoredRequest } from '../../src/commands/stored-request.ts';
import { sampleBriefing } from '../mutations/samples.ts';

const stored = {
  parties: ['ID', 'AU'],
  lang: 'id',
  date: '2026-11-23',
  template: 'handout',
  citationStyle: 'apa',
};

test('what a file tells is the request that made it', () => {
  const { briefing } = sampleBriefing('handout', 'en', ['ID', 'AU']);
  const told: unknown = JSON.parse(briefing.properties.request);
  if (typeof told !== 'object' || told === null) throw new Error('no request');
  expect(toStoredRequest({ ...told })).toEqual({
    request: { parties: ['ID', 'AU'], lang: 'en', date: '2026-11-23' },
    template: 'handout',
    citationStyle: 'ieee',
  });
});

test('texts and sections are kept', () => {
  const more = { title: 'Judul', audience: 'Delegasi', sections: ['security'] };
  expect(toStoredRequest({ ...stored, ...more })?.request).toMatchObject(more);
});

test.each([
  ['no country', { parties: ['ZZ'] }],
  ['a country twice', { parties: ['ID', 'ID'] }],
  ['no list of countries', { parties: 'ID' }],
  ['an unknown language', { lang: 'fr' }],
  ['no day', { date: '2026-99-99' }],
  ['another way to write a day', { date: '23 November' }],
  ['a title that is no text', { title: 1 }],
  ['sections that are no list', { sections: {} }],
  ['a template that is a path', { template: '../../x' }],
  ['a citation style that is a file', { citationStyle: '/etc/house.csl' }],
])('a request with %s is none', (_, change) => {
  expect(toStoredRequest({ ...stored, ...change })).toBeUndefined();
});
