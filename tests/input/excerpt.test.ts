import { expect, test } from 'vitest';
import { alignText } from '../../src/input/excerpt.ts';

test.each([
  ['A * b & c d x', 'A \\* b &amp; c\n    d x'],
  ["it's x", "it''s x"],
  ["a '' x", "a '' x"],
  ['é\t\\ x', '\\u00e9\\t\\\\ x'],
  ['a\\b x', 'a\\b x'],
  ['R&D; x', 'R&D; x'],
  ['one two x', 'one\n\n   two x'],
  ['one two x', 'one \\\n   two x'],
  ['x', 'x'],
])('the x of %j is found in %j', (value, source) => {
  const offsets = alignText(value, source);
  expect(offsets).toHaveLength(value.length + 1);
  expect(offsets[value.lastIndexOf('x')]).toBe(source.lastIndexOf('x'));
});

test.each([
  ['A * b', 'A \\* b', [0, 1, 2, 4, 5, 6]],
  ['A4', '\\x414', [0, 4, 5]],
  ['A1', '\\x411', [0, 4, 5]],
  ['é0', '\\u00e90', [0, 6, 7]],
  ['A0', '\\U000000410', [0, 10, 11]],
  ['\u00AB0', '\\u00AB0', [0, 6, 7]],
  ['\tt', '\\tt', [0, 2, 3]],
  ['  b', '\\  b', [0, 2, 3, 4]],
  ['&m', '&amp;m', [0, 5, 6]],
  ['&8', '&#38;8', [0, 5, 6]],
  ["'a", "''a", [0, 2, 3]],
  ['\\x41', '\\x41', [0, 1, 2, 3, 4]],
  ['&amp;', '&amp;', [0, 1, 2, 3, 4, 5]],
  ['e t', `e\n${' '.repeat(20)}t`, [0, 1, 22, 23]],
  ['a b', 'a\n> b', [0, 1, 4, 5]],
  ['ab', `a${'>'.repeat(11)}b`, [0, 12, 13]],
  ['ab', `a${'>'.repeat(12)}b`, [0, 1, 2]],
])('every character of %j is found in %j', (value, source, offsets) => {
  expect(alignText(value, source)).toEqual(offsets);
});
