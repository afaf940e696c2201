import type { Row, Segment } from '../flow/row.ts';
import { type FilledColumn, fillColumn, noteRulePadPt, notesHeight } from './fill-column.ts';
import type { PageGeometry } from './page-geometry.ts';

/** A row at its place: the top left corner of its column at that height, in pt from the top left of the sheet. */
export interface PlacedRow {
  row: Row;
  xPt: number;
  yPt: number;
}

/** A stretch of one column on one page. */
export interface PlacedColumn {
  xPt: number;
  widthPt: number;
  /** Repeated table head first, if there is one. */
  rows: PlacedRow[];
  notes: PlacedRow[];
  /** Height of the rule above the footnotes. */
  noteRulePt: number;
}

export interface Page {
  columns: PlacedColumn[];
}

interface Cursor {
  pages: Page[];
  yPt: number;
  /** Top of the footnotes of the page, so that text above them stays clear. */
  floorPt: number;
}

/** Breaks segments into pages; columns that end a segment are made of equal height. */
export function makePages(segments: readonly Segment[], geometry: PageGeometry): Page[] {
  const cursor: Cursor = { pages: [], yPt: 0, floorPt: 0 };
  openPage(cursor, geometry);
  for (const segment of segments) placeSegment(cursor, segment, geometry);
  return cursor.pages;
}

function openPage(cursor: Cursor, geometry: PageGeometry): void {
  cursor.pages.push({ columns: [] });
  cursor.yPt = geometry.topPt;
  cursor.floorPt = geometry.bottomPt;
}

/** White between two segments on one page. */
const betweenSegmentsPt = 14;

function placeSegment(cursor: Cursor, segment: Segment, geometry: PageGeometry): void {
  const { rows, columns } = segment;
  let start = 0;
  let carried: Row[] = [];
  while (start < rows.length || carried.length > 0) {
    const page = cursor.pages.at(-1);
    const used = (page?.columns.length ?? 0) > 0;
    const topPt = cursor.yPt + (used ? betweenSegmentsPt : 0);
    const totalPt = cursor.floorPt - topPt;
    const needPt = rows[start]?.heightPt ?? 0;
    if (
      used &&
      (totalPt < Math.max(needPt, 60) || rows[start]?.breakCost === Number.NEGATIVE_INFINITY)
    ) {
      openPage(cursor, geometry);
      continue;
    }
    const filled = fillRegion(rows, start, columns, totalPt, carried);
    placeColumns(cursor, rows, start, filled, topPt, geometry, columns);
    const last = filled.at(-1);
    start = last?.end ?? rows.length;
    carried = last?.carried ?? [];
    if (start < rows.length || carried.length > 0) openPage(cursor, geometry);
  }
}

/** Fills the columns of a page; if the segment ends here, with the least height that holds it. */
function fillRegion(
  rows: readonly Row[],
  start: number,
  columns: number,
  totalPt: number,
  carried: readonly Row[],
): FilledColumn[] {
  const full = fillColumns(rows, start, columns, { textPt: totalPt, totalPt }, carried);
  if (columns === 1 || !holdsAll(full, rows)) return full;
  let lowPt = 0;
  let best = full;
  let highPt = totalPt;
  while (highPt - lowPt > 1) {
    const textPt = (lowPt + highPt) / 2;
    const tried = fillColumns(rows, start, columns, { textPt, totalPt }, carried);
    if (holdsAll(tried, rows) && tried.every((column) => column.textPt <= textPt)) {
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
  room: { textPt: number; totalPt: number },
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

function placeColumns(
  cursor: Cursor,
  rows: readonly Row[],
  start: number,
  filled: readonly FilledColumn[],
  topPt: number,
  geometry: PageGeometry,
  columns: number,
): void {
  const widthPt =
    (geometry.rightPt - geometry.leftPt - geometry.columnGapPt * (columns - 1)) / columns;
  let from = start;
  filled.forEach((column, index) => {
    const xPt = geometry.leftPt + index * (widthPt + geometry.columnGapPt);
    const placed = placeRows(rows.slice(from, column.end), xPt, topPt);
    const notesPt = cursor.floorPt - notesHeight(column.notes);
    cursor.pages.at(-1)?.columns.push({
      xPt,
      widthPt,
      rows: placed,
      notes: placeNotes(column.notes, xPt, cursor.floorPt),
      noteRulePt: cursor.floorPt - sumHeights(column.notes) - noteRulePadPt,
    });
    cursor.yPt = Math.max(cursor.yPt, topPt + column.textPt);
    if (column.notes.length > 0 && index === filled.length - 1) cursor.floorPt = notesPt;
    from = column.end;
  });
}

function placeRows(rows: readonly Row[], xPt: number, topPt: number): PlacedRow[] {
  const placed: PlacedRow[] = [];
  let yPt = topPt;
  for (const head of rows[0]?.head ?? []) {
    placed.push({ row: head, xPt, yPt });
    yPt += head.heightPt;
  }
  rows.forEach((row, index) => {
    if (index > 0) yPt += row.spacePt;
    placed.push({ row, xPt, yPt });
    yPt += row.heightPt;
  });
  return placed;
}

function placeNotes(notes: readonly Row[], xPt: number, bottomPt: number): PlacedRow[] {
  let yPt = bottomPt - sumHeights(notes);
  return notes.map((row) => {
    const placed = { row, xPt, yPt };
    yPt += row.heightPt;
    return placed;
  });
}

function sumHeights(rows: readonly Row[]): number {
  return rows.reduce((sum, row) => sum + row.heightPt, 0);
}
