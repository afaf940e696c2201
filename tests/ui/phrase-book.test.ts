import { expect, test } from 'vitest';
import { indonesian } from '../../src/ui/indonesian.ts';
import { PhraseBook } from '../../src/ui/phrase-book.ts';
import { sayInJson } from '../../src/ui/say-in-json.ts';

const book = new PhraseBook(
  [
    {
      '«name» should be «wanted», but is «given»': '«name» harus «wanted», bukan «given»',
      'a text': 'teks',
      'a number': 'angka',
      'the file': 'berkas',
      '«block» has «change»': '«block» punya «change»',
      '"‹now›" in place of "‹was›"': '"‹now›", bukan "‹was›"',
      'There is no file "‹name›"': 'Tidak ada berkas "‹name›"',
    },
  ],
  {
    joins: {
      '«one» or «other»': '«one» atau «other»',
      'the paragraph "‹words›"': 'paragraf "‹words›"',
    },
    frames: { '‹where›: «text»': '‹where›: «text»' },
  },
);

const said: [string, string][] = [
  ['"key" should be a text or a number, but is a text', '"key" harus teks atau angka, bukan teks'],
  ['The file should be a text, but is a number.', 'Berkas harus teks, bukan angka.'],
  // A hole may hold the words of the phrase.
  [
    'the paragraph "it has two" has "3" in place of "2"',
    'paragraf "it has two" punya "3", bukan "2"',
  ],
  ['There is no file "should be a text, but is"', 'Tidak ada berkas "should be a text, but is"'],
  ['row 7: There is no file "a or b"', 'row 7: Tidak ada berkas "a or b"'],
  ['There is no file ""', 'Tidak ada berkas ""'],
];

test.each(said)('%s', (english, other) => {
  expect(book.say(english)).toBe(other);
});

test.each(['Nobody knows this text', 'Neither this or that', '', 'a: b', 'x'.repeat(10_000)])(
  'what is not in the book stays as it is',
  (text) => {
    expect(book.say(text)).toBe(text);
  },
);

test('words of others, however long and odd, cost no time', () => {
  const odd = ['a, b or c; '.repeat(300), '" has "'.repeat(500), 'is not '.repeat(500)];
  const start = performance.now();
  for (const words of odd) {
    expect(indonesian.say(`There is no file "${words}"`)).toContain(words);
    indonesian.say(words);
  }
  expect(performance.now() - start).toBeLessThan(2000);
});

test('in JSON the words of problems are said, and nothing else', () => {
  const json = {
    files: ['a text'],
    problems: [{ rule: 'file-exists', message: 'There is no file "a text"', file: 'a text' }],
    note: { message: 'a text' },
  };
  expect(sayInJson(json, book.say)).toEqual({
    ...json,
    problems: [{ ...json.problems[0], message: 'Tidak ada berkas "a text"' }],
  });
});
