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
