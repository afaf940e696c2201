import type { Row } from '../flow/row.ts';
import type { PlacedRow } from './page.ts';

/** White of at least this much, between units and sections, may grow to bring a column to its full height. */
const elasticPt = 5.5;
/** How much it may grow, in parts of itself. */
const mostGrowth = 0.8;
/** A column that would need more than this is left short as it is. */
const hopelessGrowth = 2.2;

/**
 * Rows under one another from a height on; the first repeats the head of its table and the name of its unit.
 * `sparePt` is shared among the larger white, so that columns end on one height.
 */
export function placeRows(
  rows: readonly Row[],
  xPt: number,
  topPt: number,
  sparePt = 0,
): PlacedRow[] {
  const growth = whiteGrowth(rows, sparePt);
  const placed: PlacedRow[] = [];
  let yPt = topPt;
  for (const head of rows[0]?.head ?? []) {
    placed.push({ row: head, xPt, yPt });
    yPt += head.heightPt;
  }
  rows.forEach((row, index) => {
    if (index > 0) yPt += row.spacePt + elasticWhite(row) * growth;
    placed.push({ row: index === 0 ? asContinued(row) : row, xPt, yPt });
    yPt += row.heightPt;
  });
  return placed;
}

/** White above a row that may grow: not between a heading and what it announces. */
function elasticWhite(row: Row): number {
  return row.spacePt < elasticPt || row.breakCost === Number.POSITIVE_INFINITY ? 0 : row.spacePt;
}

/** How much taller rows under one another may become. */
export function growable(rows: readonly Row[]): number {
  return elasticSum(rows) * mostGrowth;
}

function elasticSum(rows: readonly Row[]): number {
  return rows.slice(1).reduce((sum, row) => sum + elasticWhite(row), 0);
}

function whiteGrowth(rows: readonly Row[], sparePt: number): number {
  const elastic = elasticSum(rows);
  const growth = elastic === 0 ? 0 : sparePt / elastic;
  return growth > hopelessGrowth ? 0 : Math.min(growth, mostGrowth);
}

function asContinued(row: Row): Row {
  return row.continued === undefined ? row : { ...row, draws: [...row.continued, ...row.draws] };
}

/** Footnotes down to the foot of their column. */
export function placeNotes(notes: readonly Row[], xPt: number, bottomPt: number): PlacedRow[] {
  let yPt = bottomPt - sumHeights(notes);
  return notes.map((row) => {
    const placed = { row, xPt, yPt };
    yPt += row.heightPt;
    return placed;
  });
}

export function sumHeights(rows: readonly Row[]): number {
  return rows.reduce((sum, row) => sum + row.heightPt, 0);
}
