import { describe, expect, test } from 'vitest';
import { countryInText, createGrammar, formatDate } from '../../src/compose/grammar.ts';
import { content } from './real-content.ts';

const asean = ['BN', 'KH', 'ID', 'LA', 'MY', 'MM', 'PH', 'SG', 'TH', 'TL', 'VN'];

describe('words that follow the countries', () => {
  test.each([
    ['id', [], 'dua negara atau lebih', 'negara-negara mitra'],
    ['id', ['ID'], 'Indonesia dan negara mitranya', 'Indonesia dan negara mitranya'],
    ['id', ['ID', 'AU'], 'Indonesia dan Australia', 'kedua negara'],
    ['id', ['ID', 'AU', 'JP'], 'Indonesia, Australia, dan Jepang', 'ketiga negara'],
    ['en', [], 'two or more countries', 'the partner countries'],
    ['en', ['ID'], 'Indonesia and its partners', 'Indonesia and its partners'],
    ['en', ['ID', 'AU'], 'Indonesia and Australia', 'the two countries'],
    [
      'en',
      ['US', 'PH', 'JP'],
      'the United States, the Philippines and Japan',
      'the three countries',
    ],
  ] as const)('%s %j', (lang, parties, names, countries) => {
    const grammar = createGrammar(content, [...parties], lang);
    expect(grammar.word('parties')).toBe(names);
    expect(grammar.word('countries')).toBe(countries);
  });

  test('more countries than there are words for are counted in figures', () => {
    expect(createGrammar(content, asean, 'id').word('countries')).toBe('ke-11 negara');
    expect(createGrammar(content, asean, 'en').word('countries')).toBe('the 11 countries');
  });

  test('a capital placeholder begins a sentence', () => {
    expect(createGrammar(content, ['ID', 'AU'], 'en').word('Countries')).toBe('The two countries');
    expect(createGrammar(content, [], 'id').word('Parties')).toBe('Dua negara atau lebih');
  });

  test('every form of every placeholder is filled', () => {
    for (const lang of ['id', 'en'] as const) {
      for (let count = 0; count <= asean.length; count += 1) {
        const grammar = createGrammar(content, asean.slice(0, count), lang);
        for (const name of Object.keys(content.labels[lang].grammar)) {
          expect(grammar.word(name)).toMatch(/^[^{}]+$/);
        }
      }
    }
  });
});

const tags = { id: 'id-ID', en: 'en-GB' } as const;

test.each(['id', 'en'] as const)('dates in %s are written out as CLDR has them', (lang) => {
  const cldr = new Intl.DateTimeFormat(tags[lang], { dateStyle: 'long', timeZone: 'UTC' });
  for (let month = 1; month <= 12; month += 1) {
    const date = `2026-${String(month).padStart(2, '0')}-0${(month % 9) + 1}`;
    const expected = cldr.format(new Date(`${date}T00:00:00Z`));
    expect(formatDate(date, content.labels[lang])).toBe(expected);
  }
});

test.each(['id', 'en'] as const)('lists of names in %s are joined as CLDR has them', (lang) => {
  const cldr = new Intl.ListFormat(tags[lang], { type: 'conjunction' });
  const codes = ['ID', 'AU', 'JP', 'SG', 'MY'];
  for (let count = 0; count <= codes.length; count += 1) {
    const own = codes.slice(0, count);
    const names = own.map((code) => countryInText(content, code, lang));
    expect(createGrammar(content, own, lang).list).toBe(cldr.format(names));
  }
});
