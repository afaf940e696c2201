import { expect, test } from 'vitest';
import { columnWidths } from '../../../src/render/docx/body/column-widths.ts';

const measure = { character: 100, padding: 200 };
const word = (length: number): string[] => ['a'.repeat(length)];

test('every column holds its longest word, and all together fill the page', () => {
  const widths = columnWidths([word(5), word(20), word(3)], 9001, measure);
  expect(widths.reduce((sum, width) => sum + width, 0)).toBe(9001);
  for (const [index, least] of [700, 2200, 500].entries()) {
    expect(widths[index]).toBeGreaterThanOrEqual(least);
  }
});

test('words that no page holds leave their room to the other columns', () => {
  const widths = columnWidths([word(300), word(300), word(8), word(3)], 9000, measure);
  expect(widths).toEqual([3750, 3750, 1000, 500]);
});

test('long words everywhere share the page', () => {
  expect(columnWidths([word(300), word(200)], 9000, measure)).toEqual([4500, 4500]);
});
