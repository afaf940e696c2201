import { expect, test } from 'vitest';
import { placeMarks, splitMarks } from '../../src/content/marks.ts';

test('placeholders and citations are split from the words around them', () => {
  expect(splitMarks('A {countries} b [@kinne2018, p. 12; @un:2001/a.b_c] c')).toEqual([
    { type: 'text', value: 'A ' },
    { type: 'placeholder', name: 'countries' },
    { type: 'text', value: ' b ' },
    {
      type: 'cite',
      items: [{ source: 'kinne2018', locator: 'p. 12' }, { source: 'un:2001/a.b_c' }],
    },
    { type: 'text', value: ' c' },
  ]);
});

test.each(['', 'words', 'a [b] c', '{two words}', '[@]', '[@a; b]', '[@a, ]x', '{1}', '[@a', '@a'])(
  'what is no whole mark stays text: %j',
  (value) => {
    const marks = splitMarks(value);
    expect(marks.every((mark) => mark.type === 'text')).toBe(true);
    expect(marks.map((mark) => (mark.type === 'text' ? mark.value : '')).join('')).toBe(value);
  },
);

test('the ranges of the marks cover the value without gap or overlap', () => {
  const value = '{A}[@b][@c; @d] e {f} [@] g';
  const placed = placeMarks(value);
  expect(placed.map(({ start, end }) => value.slice(start, end)).join('')).toBe(value);
  expect(placed.map(({ mark }) => mark.type)).toEqual([
    ...['placeholder', 'cite', 'cite', 'text', 'placeholder', 'text'],
  ]);
});

test('a text of 64 KB is split in no time', () => {
  const start = performance.now();
  for (const piece of ['[@', '{a', '[@a, ', '[@a; ', '[@a,   ', '{}'])
    splitMarks(piece.repeat(20_000));
  expect(performance.now() - start).toBeLessThan(1000);
});
