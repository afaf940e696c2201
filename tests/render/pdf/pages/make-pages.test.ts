import { expect, test } from 'vitest';
import type { Row, Segment } from '../../../../src/render/pdf/flow/row.ts';
import { makePages } from '../../../../src/render/pdf/pages/make-pages.ts';
import type { Page } from '../../../../src/render/pdf/pages/page.ts';

const geometry = {
  widthPt: 120,
  heightPt: 120,
  leftPt: 10,
  topPt: 10,
  rightPt: 110,
  bottomPt: 110,
  columnGapPt: 10,
};

function row(change: Partial<Row> = {}): Row {
  return {
    heightPt: 9,
    spacePt: 0,
    breakCost: 0,
    draws: [],
    boxes: [],
    notes: [],
    anchors: [],
    ...change,
  };
}

function rows(count: number, change: Partial<Row> = {}): Row[] {
  return Array.from({ length: count }, () => row(change));
}

function pagesOf(segment: Partial<Segment>): Page[] {
  return makePages([{ columns: 1, head: [], rows: [], ...segment }], geometry);
}

/** How many rows stand in each column of each page. */
function counts(pages: readonly Page[]): number[][] {
  return pages.map((page) => page.columns.map((column) => column.rows.length));
}

test('rows that belong together are not parted', () => {
  const kept = [...rows(10), row(), row({ breakCost: Number.POSITIVE_INFINITY }), ...rows(6)];
  expect(counts(pagesOf({ rows: kept }))).toEqual([[10], [8]]);
});

test('a forced break opens a page', () => {
  const forced = [...rows(2), row({ breakCost: Number.NEGATIVE_INFINITY }), ...rows(6)];
  expect(counts(pagesOf({ rows: forced }))).toEqual([[2], [7]]);
});

test('a dear break is avoided for some empty space, but not for any', () => {
  const dear = (index: number) => (index > 0 && index % 10 !== 0 ? 50 : 0);
  const units = rows(30).map((each, index) => ({ ...each, breakCost: dear(index) }));
  expect(counts(pagesOf({ rows: units }))).toEqual([[10], [10], [10]]);
  const one = rows(30).map((each, index) => ({ ...each, breakCost: index < 5 ? 0 : 50 }));
  expect(counts(pagesOf({ rows: one }))[0]).toEqual([11]);
});

test('white is narrowed where that saves a page for a single line', () => {
  expect(counts(pagesOf({ rows: rows(10, { spacePt: 1.2 }) }))).toEqual([[10]]);
  expect(counts(pagesOf({ rows: rows(10, { spacePt: 4 }) }))).not.toEqual([[10]]);
});

test('units are torn to save a page of few, not of many', () => {
  const units = (count: number) =>
    rows(count * 9).map((each, index) => ({ ...each, breakCost: index % 9 === 0 ? 0 : 250 }));
  const torn = counts(pagesOf({ rows: units(4).slice(0, 31) })).flat();
  expect(torn).toEqual([11, 11, 9]);
  const whole = counts(pagesOf({ rows: units(13).slice(0, 112) })).flat();
  expect(whole.slice(0, 12)).toEqual(Array(12).fill(9));
});

test('columns that end a segment are of equal height', () => {
  expect(counts(pagesOf({ columns: 2, rows: rows(9) }))).toEqual([[5, 4]]);
});

test('a heading over columns stays with them', () => {
  const before = { columns: 1, head: [], rows: rows(6) };
  const after = { columns: 2, head: [row()], rows: rows(20) };
  const pages = makePages([before, after], geometry);
  expect(counts(pages)[1]?.[0]).toBe(1);
  expect(counts(pages)[0]).toEqual([6]);
});

test('footnotes take their room from the page of their call', () => {
  const noted = [row({ notes: [rows(5)] }), ...rows(12)];
  const [first] = pagesOf({ rows: noted });
  const column = first?.columns[0];
  expect(column?.notes).toHaveLength(5);
  const bottom = Math.max(...(column?.rows ?? []).map((placed) => placed.yPt + 9));
  expect(bottom).toBeLessThan(column?.noteRulePt ?? 0);
  expect(column?.notes.at(-1)?.yPt).toBeCloseTo(101);
});

test('footnotes longer than a page go on, and every line is set', () => {
  const pages = pagesOf({ rows: [row({ notes: [rows(40)] }), ...rows(3)] });
  const notes = pages.flatMap((page) => page.columns.flatMap((column) => column.notes));
  expect(notes).toHaveLength(40);
  expect(pages.length).toBeGreaterThan(3);
});

test('a row taller than the page still gets its place', () => {
  expect(counts(pagesOf({ rows: [row(), row({ heightPt: 300 }), row()] })).flat()).toEqual([
    1, 1, 1,
  ]);
});

test('a long footnote is parted between words', () => {
  const note = rows(20).map((line, index) => ({
    ...line,
    breakCost: index === 1 || index === 19 ? Number.POSITIVE_INFINITY : 0,
  }));
  const partedAfter = (lines: Row[]): number | undefined =>
    pagesOf({ rows: [row({ notes: [lines] }), ...rows(20)] })[0]?.columns[0]?.notes.length;
  const free = partedAfter(note);
  if (free === undefined) throw new Error('the note has no column');
  expect(free).toBeGreaterThan(3);
  const hyphenated = note.map((line, index) =>
    index === free ? { ...line, breakCost: 150 } : line,
  );
  expect(partedAfter(hyphenated)).toBe(free - 1);
});
