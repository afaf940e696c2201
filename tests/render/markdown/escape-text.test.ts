import { fromMarkdown } from 'mdast-util-from-markdown';
import { expect, test } from 'vitest';
import { escapeText } from '../../../src/render/markdown/escape-text.ts';

const inside = { escapes: 'common', atLineStart: false, afterMarkup: false } as const;
const first = { ...inside, atLineStart: true };
const pandoc = { ...inside, escapes: 'pandoc' } as const;
const pandocFirst = { ...pandoc, atLineStart: true };

test.each([
  ...[...'\\`*[]<~^$@{|#'].map((mark): [string, string] => [`a${mark}b`, `a\\${mark}b`]),
  ['_a', '\\_a'],
  ['a_', 'a\\_'],
  ['a_b', 'a\\_b'],
  ['ab_cd', 'ab_cd'],
  ['ab_c', 'ab\\_c'],
  ['a_bc', 'a\\_bc'],
  ['ä9_éx', 'ä9_éx'],
  ['R&D', 'R&D'],
  ['R & D', 'R & D'],
  ['&amp;', '\\&amp;'],
  ['&#38;', '\\&\\#38;'],
  ['&#x;', '\\&\\#x;'],
  ['AT&T x;', 'AT&T x;'],
  ['a!', 'a\\!'],
  ['a! b', 'a! b'],
  ['![a', '\\!\\[a'],
  ['https://a', 'https\\://a'],
  ['http://a', 'http\\://a'],
  ['ftp://a', 'ftp\\://a'],
  ['x://a', 'x://a'],
  ['s:/a', 's:/a'],
  ['12:30', '12:30'],
  [':smile:', '\\:smile:'],
  [':+1:', '\\:+1:'],
  ['a:b-c:d', 'a\\:b-c:d'],
  [':a b:', ':a b:'],
  ['www.a', 'www\\.a'],
  ['WWW.a', 'WWW\\.a'],
  ['awww.a', 'awww.a'],
  ['ww.a', 'ww.a'],
  ['plain, words. (a) - "b" + c = d > e % f', 'plain, words. (a) - "b" + c = d > e % f'],
])('%j within a line is written as %j', (text, written) => {
  expect(escapeText(text, inside)).toBe(written);
});

test.each([
  ['> a', '\\> a'],
  ['= a', '\\= a'],
  ['% a', '\\% a'],
  [': a', '\\: a'],
  ['- a', '\\- a'],
  ['+ a', '\\+ a'],
  ['-', '\\-'],
  ['--', '\\--'],
  ['-+', '\\-+'],
  ['-:', '\\-:'],
  ['-=', '\\-='],
  ['-\ta', '\\-\ta'],
  ['-a', '-a'],
  ['+62', '+62'],
  ['1. a', '1\\. a'],
  ['12) a', '12\\) a'],
  ['1.', '1\\.'],
  ['1.5', '1.5'],
  ['1 a', '1 a'],
  ['a - b', 'a - b'],
  ['a 1. b', 'a 1. b'],
  ['# a', '\\# a'],
  ['(a) b', '(a) b'],
  ['a. b', 'a. b'],
  ['Table: a', 'Table: a'],
])('%j at the start of a line is written as %j', (text, written) => {
  expect(escapeText(text, first)).toBe(written);
});

test.each([
  ['a "b"', 'a \\"b\\"'],
  ["it's", "it\\'s"],
  ['...', '\\.\\.\\.'],
  ['a..b', 'a.\\.b'],
  ['a. b', 'a. b'],
  ['--', '\\-\\-'],
  ['a-b', 'a-b'],
  ['a ”', 'a \\”'],
  ['a ’', 'a \\’'],
  ['a”', 'a”'],
  ['“a', '“a'],
  ['*', '\\*'],
])('%j is written for Pandoc as %j', (text, written) => {
  expect(escapeText(text, pandoc)).toBe(written);
});

test.each([
  ['(a) b', '\\(a) b'],
  ['(ab1)', '\\(ab1)'],
  ['(a b)', '(a b)'],
  ['(a', '(a'],
  ['a (b)', 'a (b)'],
  ['a. b', 'a\\. b'],
  ['a) b', 'a\\) b'],
  ['ab. c', 'ab. c'],
  ['ii. b', 'ii\\. b'],
  ['XIV) b', 'XIV\\) b'],
  ['10. b', '10\\. b'],
  ['a.', 'a\\.'],
  ['a.b', 'a.b'],
  ['Table: a', 'Table\\: a'],
  ['table: a', 'table\\: a'],
  ['Tables: a', 'Tables: a'],
  ['A Table: a', 'A Table: a'],
  ['> a', '\\> a'],
  ['= a', '\\= a'],
  ['% a', '\\% a'],
  [': a', '\\: a'],
  ['- a', '\\- a'],
  ['+', '\\+'],
  ['-a', '-a'],
])('%j at the start of a line is written for Pandoc as %j', (text, written) => {
  expect(escapeText(text, pandocFirst)).toBe(written);
});

test('a bracket or colon that follows markup could belong to it', () => {
  const after = { ...inside, afterMarkup: true };
  const texts = ['(a)', ':a', 'a(b)', 'a :b', '- a'];
  expect(texts.map((text) => escapeText(text, after))).toEqual([
    ...['\\(a)', '\\:a', 'a(b)', 'a :b', '- a'],
  ]);
  expect(texts.map((text) => escapeText(text, inside))).toEqual(texts);
  expect(escapeText('(a)', { ...first, afterMarkup: true })).toBe('(a)');
});

/** Markup of CommonMark in every shape, and texts that look like it. */
const pieces = [...'*_`[]()<>#+-=!&;:.|~\\ a1', 'www.', 'https://', '&amp;', '**', '\u00a0', 'é'];

test('whatever is put together is read back by CommonMark as it was', () => {
  const texts = pieces.flatMap((one) =>
    pieces.flatMap((two) => [`${one}${two}x`, `x${one}${two}`]),
  );
  for (const text of texts) {
    const shown = text.trim();
    const { children } = fromMarkdown(escapeText(shown, first));
    expect(children, shown).toMatchObject([
      { type: 'paragraph', children: [{ type: 'text', value: shown }] },
    ]);
  }
});
