import { expect, test } from 'vitest';
import { columnWidths } from '../../../../src/render/pdf/flow/column-widths.ts';

test('columns with room share what is left in proportion', () => {
  expect(
    columnWidths(
      [
        [
          { minPt: 10, maxPt: 50 },
          { minPt: 10, maxPt: 150 },
        ],
      ],
      400,
    ),
  ).toEqual([100, 300]);
});

test('columns without room keep their longest word', () => {
  const widths = columnWidths(
    [
      [
        { minPt: 40, maxPt: 60 },
        { minPt: 60, maxPt: 900 },
      ],
    ],
    300,
  );
  expect(widths[0]).toBeGreaterThanOrEqual(40);
  expect((widths[0] ?? 0) + (widths[1] ?? 0)).toBeCloseTo(300);
});

test('too many columns are cut in proportion, never wider than the page', () => {
  const widths = columnWidths([Array.from({ length: 30 }, () => ({ minPt: 60, maxPt: 60 }))], 300);
  expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(300);
});

test('a column with a single long cell does not take the room of those that are long in every row', () => {
  const long = { minPt: 30, maxPt: 900 };
  const short = { minPt: 10, maxPt: 12 };
  const rows = Array.from({ length: 10 }, (_, index) => [long, index === 4 ? long : short]);
  const [first = 0, second = 0] = columnWidths(rows, 300);
  expect(first).toBeGreaterThan(second * 1.5);
  expect(first + second).toBeCloseTo(300);
});
