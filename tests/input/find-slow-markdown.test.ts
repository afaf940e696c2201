import { expect, test } from 'vitest';
import { findSlowMarkdown, type MarkdownLimits } from '../../src/input/find-slow-markdown.ts';

const limits: MarkdownLimits = {
  kilobytes: 2,
  lines: 5,
  nesting: 3,
  marks: 4,
  tableMarks: 2,
  longWords: 202,
};

/** Where a text is found to be slow, and why; undefined if it is not. */
const find = (text: string, own: Partial<MarkdownLimits> = {}): [number, string] | undefined => {
  const found = findSlowMarkdown(text, { ...limits, ...own });
  if (found === undefined) return undefined;
  expect(found.rule).toBe('prose-is-within-limits');
  return [found.index, found.message];
};

test('a text may be as long as is read, and no character longer', () => {
  expect(find('a b '.repeat(512))).toBeUndefined();
  expect(find(`${'a b '.repeat(512)}a`)).toEqual([2048, 'The text is longer than 2 KB']);
});

test('a text may have as many lines as are read, and none more', () => {
  expect(find('a\nb\nc\nd\ne')).toBeUndefined();
  expect(find('a\nb\nc\nd\nee\nf')).toEqual([11, 'The text has more than 5 lines']);
});

test.each([
  ['> > > a', 3],
  ['- - - a', 3],
  ['1. 2) 30. a', 3],
  ['* > + a', 3],
  ['      a', 3],
  ['   -   a', 3],
  ['\t- a', 3],
  ['-\ta', 2],
  ['>-  a', 2],
  ['-a - - - -', 0],
  ['a > > > > >', 0],
  ['1234567890. - - - -', 0],
  ['1.a', 0],
  ['-', 1],
])('%j nests %i deep', (line, depth) => {
  expect(find(line, { nesting: depth })).toBeUndefined();
  if (depth > 0) {
    expect(find(`a\n${line}`, { nesting: depth - 1 })).toEqual([
      2,
      `The text nests more than ${depth - 1} deep`,
    ]);
  }
});

test.each([...'*_[]!<`:&'])('the mark %s counts, up to the limit of a paragraph', (mark) => {
  expect(find(`a${mark}${mark}\nb${mark} ${mark}`)).toBeUndefined();
  expect(find(`a${mark}${mark}\nb${mark} ${mark} ${mark}`)).toEqual([
    4,
    'The paragraph or table holds more than 4 of the marks * _ [ ] ! < ` : &',
  ]);
});

test.each(['\n\n', '\n \t\n'])('a blank line begins the count anew: %j', (blank) => {
  expect(find(`a****${blank}b****`)).toBeUndefined();
  expect(find(`a****${blank}b*****`)?.[0]).toBe(5 + blank.length);
});

test('a table may hold fewer, from the line below its heading on, to its end', () => {
  expect(find('a|b\n-|-\n*|*')).toBeUndefined();
  expect(find('a|b\n-|-\n**|*')?.[0]).toBe(8);
  expect(find('a|b\n:-|-:\n*|*')?.[0]).toBe(10);
  expect(find('a|b\n --- |\n\n****')).toBeUndefined();
  expect(find('a\n---\n****')).toBeUndefined();
  expect(find('a |\n****')).toBeUndefined();
  expect(find('| a\n****')).toBeUndefined();
  expect(find('a|b\n*|*\n*|*')).toBeUndefined();
});

test('words of more than 100 letters may have so many letters together', () => {
  const word = 'x'.repeat(101);
  expect(find(`${word} ${word}`)).toBeUndefined();
  expect(find(`${word} ${'x'.repeat(100)} ${word}`)).toBeUndefined();
  expect(find(`${word} ${word}x`)).toEqual([
    102,
    'Words of more than 100 letters have more than 202 letters together',
  ]);
  const { longWords: _, ...without } = limits;
  expect(findSlowMarkdown(`${word} ${word}x`, without)).toBeUndefined();
});

test('neither addresses of links nor writing without blanks are long words', () => {
  const address = `https://example.org/${'x'.repeat(300)}`;
  expect(find(`[a](${address})`)).toBeUndefined();
  expect(find(`[a](${address} b)`)?.[0]).toBe(0);
  expect(find(address)?.[0]).toBe(0);
  expect(find(`[a](b) ${'x'.repeat(203)}`)?.[0]).toBe(7);
  for (const letter of ['国', 'ひ', 'カ', '한', 'ก', 'ກ', 'ក', 'မ']) {
    expect(find(letter.repeat(300))).toBeUndefined();
  }
});
