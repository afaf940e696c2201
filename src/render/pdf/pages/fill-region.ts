import type { Row } from '../flow/row.ts';
import { type ColumnRoom, type FilledColumn, fillColumn } from './fill-column.ts';

/** Fills the columns of a page; if the segment ends here, with the least height that holds it. */
export function fillRegion(
  rows: readonly Row[],
  start: number,
  columns: number,
  room: ColumnRoom,
  carried: readonly Row[],
): FilledColumn[] {
  const full = fillColumns(rows, start, columns, room, carried);
  if (columns === 1 || !holdsAll(full, rows)) return full;
  let lowPt = 0;
  let best = full;
  let highPt = room.totalPt;
  while (highPt - lowPt > 1) {
    const textPt = (lowPt + highPt) / 2;
    const tried = fillColumns(rows, start, columns, { ...room, textPt }, carried);
    if (holdsAll(tried, rows) && tried.every((column) => !column.torn)) {
      best = tried;
      highPt = textPt;
    } else {
      lowPt = textPt;
    }
  }
  return best;
}

function holdsAll(columns: readonly FilledColumn[], rows: readonly Row[]): boolean {
  const last = columns.at(-1);
  return last !== undefined && last.end >= rows.length && last.carried.length === 0;
}

function fillColumns(
  rows: readonly Row[],
  start: number,
  columns: number,
  room: ColumnRoom,
  carried: readonly Row[],
): FilledColumn[] {
  const filled: FilledColumn[] = [];
  let from = start;
  let notes = carried;
  for (let index = 0; index < columns; index++) {
    if (from >= rows.length && notes.length === 0) break;
    const forced = index > 0 && rows[from]?.breakCost === Number.NEGATIVE_INFINITY;
    if (forced) break;
    const column = fillColumn(rows, from, room, notes);
    filled.push(column);
    from = column.end;
    notes = column.carried;
  }
  return filled;
}
