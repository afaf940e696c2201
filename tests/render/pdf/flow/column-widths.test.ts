import { expect, test } from 'vitest';
import { columnWidths } from '../../../../src/render/pdf/flow/column-widths.ts';
import type { NaturalWidth } from '../../../../src/render/pdf/text/natural-width.ts';

/** A cell of one line. */
function need(minPt: number, maxPt: number): NaturalWidth {
  return { minPt, maxPt, linesPt: [maxPt] };
}

test('columns with room share what is left in proportion', () => {
  expect(columnWidths([[need(10, 50), need(10, 150)]], 400)).toEqual([100, 300]);
});

test('columns without room keep their longest word', () => {
  const widths = columnWidths([[need(40, 60), need(60, 900)]], 300);
  expect(widths[0]).toBeGreaterThanOrEqual(40);
  expect((widths[0] ?? 0) + (widths[1] ?? 0)).toBeCloseTo(300);
});

test('too many columns are cut in proportion, never wider than the page', () => {
  const widths = columnWidths([Array.from({ length: 30 }, () => need(60, 60))], 300);
  expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(300);
});

test('a column with a single long cell does not take the room of those that are long in every row', () => {
  const long = need(30, 900);
  const short = need(10, 12);
  const rows = Array.from({ length: 10 }, (_, index) => [long, index === 4 ? long : short]);
  const [first = 0, second = 0] = columnWidths(rows, 300);
  expect(first).toBeGreaterThan(second * 1.5);
  expect(first + second).toBeCloseTo(300);
});

test('forced lines count: the column whose cells have them gets the room', () => {
  const forced: NaturalWidth = { minPt: 30, maxPt: 300, linesPt: [300, 60, 60] };
  const rows = Array.from({ length: 10 }, () => [forced, need(30, 500)]);
  const plain = Array.from({ length: 10 }, () => [need(30, 300), need(30, 500)]);
  expect(columnWidths(rows, 300)[0]).toBeGreaterThan((columnWidths(plain, 300)[0] ?? 0) + 20);
});
