import type { Row } from '../flow/row.ts';
import type { PlacedRow } from './page.ts';

/** Rows under one another from a height on; the first repeats the head of its table and the name of its unit. */
export function placeRows(rows: readonly Row[], xPt: number, topPt: number): PlacedRow[] {
  const placed: PlacedRow[] = [];
  let yPt = topPt;
  for (const head of rows[0]?.head ?? []) {
    placed.push({ row: head, xPt, yPt });
    yPt += head.heightPt;
  }
  rows.forEach((row, index) => {
    if (index > 0) yPt += row.spacePt;
    placed.push({ row: index === 0 ? asContinued(row) : row, xPt, yPt });
    yPt += row.heightPt;
  });
  return placed;
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
