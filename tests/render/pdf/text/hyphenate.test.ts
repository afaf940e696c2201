import { expect, test } from 'vitest';
import { hyphenationPoints } from '../../../../src/render/pdf/text/hyphenate.ts';

function hyphenate(word: string, lang: string): string {
  const points = hyphenationPoints(word, lang);
  return [0, ...points].map((start, index) => word.slice(start, points[index])).join('-');
}

test.each([
  ['pertahanan', 'per-ta-hanan'],
  ['keamanan', 'keamanan'],
  ['memberikan', 'mem-be-rikan'],
  ['ekstremisme', 'eks-tre-misme'],
  ['memfasilitasi', 'memfa-si-li-tasi'],
  ['perdamaian', 'per-da-maian'],
  // Bound forms stay whole: never anta-ranggota, nona-gresi.
  ['antaranggota', 'antarang-gota'],
  ['antarnegara', 'antar-ne-gara'],
  ['nonagresi', 'nonagresi'],
])('%s is broken where Indonesian syllables begin', (word, expected) => {
  expect(hyphenate(word, 'id')).toBe(expected);
});

test('English words follow the British patterns', () => {
  expect(hyphenate('cooperation', 'en')).toBe('cooper-a-tion');
  expect(hyphenate('cooperation', 'en-GB')).toBe('cooper-a-tion');
  expect(hyphenate('started', 'en')).toBe('started');
  expect(hyphenate('limited', 'en')).toBe('lim-ited');
});

test.each(['PBB', 'ASEAN', 'Johnson', 'Perjanjian', 'COVID19', 'kata', 'x1y2z3a4'])(
  '%s stays whole',
  (word) => {
    expect(hyphenationPoints(word, 'id')).toEqual([]);
  },
);

test('a language without patterns is not hyphenated', () => {
  expect(hyphenationPoints('pertahanan', 'ja')).toEqual([]);
});
