import { describe, expect, test } from 'vitest';
import { createGrammar, formatDate } from '../../src/compose/grammar.ts';
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

test('dates are written out, whatever the time zone', () => {
  expect(formatDate('2026-01-01', 'id')).toBe('1 Januari 2026');
  expect(formatDate('2026-12-31', 'en')).toBe('31 December 2026');
});
