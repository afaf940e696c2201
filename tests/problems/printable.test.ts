import { expect, test } from 'vitest';
import {
  codePointName,
  columnsOf,
  forbiddenCharacters,
  isBlank,
  toPrintable,
} from '../../src/problems/printable.ts';

/** First and last of each range that a text may not hold, and what stands right beside it. */
const ranges: [first: number, last: number][] = [
  [0x00, 0x08],
  [0x0b, 0x1f],
  [0x7f, 0x9f],
  [0x2028, 0x202e],
  [0x2066, 0x206f],
  [0xd800, 0xf8ff],
  [0xfdd0, 0xfdef],
  [0xfeff, 0xfeff],
  [0xfff9, 0xfffb],
  [0xfffd, 0xffff],
  [0xe0000, 0xe007f],
  [0xf0000, 0x10ffff],
];

const isForbidden = (code: number): boolean => forbiddenCharacters.test(String.fromCodePoint(code));

/** The last two code points of every plane stand for no character either. */
const shouldBeForbidden = (code: number): boolean =>
  (code & 0xfffe) === 0xfffe || ranges.some(([first, last]) => code >= first && code <= last);

test.each(ranges)('code points %i to %i may not stand in a text', (first, last) => {
  const around = [first - 1, first, last, last + 1].filter((code) => code >= 0 && code <= 0x10ffff);
  expect(around.map(isForbidden)).toEqual(around.map(shouldBeForbidden));
});

test('every code point of Unicode is judged as the ranges say', () => {
  const wrong: number[] = [];
  for (let code = 0; code <= 0x10ffff; code += 1) {
    if (isForbidden(code) !== shouldBeForbidden(code)) wrong.push(code);
  }
  expect(wrong).toEqual([]);
});

test.each([
  ['a\tb', 'a  b'],
  ['a\nb', 'a<U+000A>b'],
  ['\u001b[31m', '<U+001B>[31m'],
  ['\u{e0041}\u{e0042}', '<U+E0041><U+E0042>'],
  ['\u202eab\u202c', '<U+202E>ab<U+202C>'],
  ['\ud800', '<U+D800>'],
  ['\udc00', '<U+DC00>'],
  ['\u{10ffff}', '<U+10FFFF>'],
  ['\ufffd', '\ufffd'],
  ['é 国 \u{1f600} \u200d', 'é 国 \u{1f600} \u200d'],
])('%j is shown as %j', (text, shown) => expect(toPrintable(text)).toBe(shown));

test('a code point is named by at least four figures', () => {
  expect(['\0', 'é', '国', '\u{1f600}'].map(codePointName)).toEqual([
    'U+0000',
    'U+00E9',
    'U+56FD',
    'U+1F600',
  ]);
});

test.each([
  [0, ['\u0301', '\u20dd', '\u200d', '\u00ad']],
  [1, ['a', 'é', ' ', 'ع', 'क', '…', '\u2fff\u0020', '\u303f', '\uff00', '\uff61', '\uffdf']],
  [2, ['国', 'ひ', 'カ', '한', '\u{1f600}', '\u3000', '\u303e', '\uff01', '\uff60', '\uffe6']],
])('%i columns of a terminal', (columns, characters) => {
  expect(characters.map(columnsOf)).toEqual(characters.map(() => columns));
});

test('a text that shows nothing is blank', () => {
  expect(['', ' \n\t\u00a0', '\u200b\u200d\u00ad', ' \u3164 '].map(isBlank)).toEqual(
    Array(4).fill(true),
  );
  expect(['a', ' . ', '\u200bx', '\u0301'].map(isBlank)).toEqual(Array(4).fill(false));
});
