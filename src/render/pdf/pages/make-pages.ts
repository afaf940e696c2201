import type { Row, Segment } from '../flow/row.ts';
import {
  type ColumnRoom,
  type FilledColumn,
  fillColumn,
  noteRulePadPt,
  notesHeight,
} from './fill-column.ts';
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
  care: number;
}

/** From whole units and callouts, to units torn wherever two lines stay together. */
const degreesOfCare = [1, 0.3, 0];

/**
 * Breaks segments into pages; columns that end a segment are made of equal height. Units are kept whole,
 * unless tearing them saves a page.
 */
export function makePages(segments: readonly Segment[], geometry: PageGeometry): Page[] {
  const [first, ...others] = degreesOfCare.map((care) => breakPages(segments, geometry, care));
  return others.reduce((best, next) => (next.length < best.length ? next : best), first ?? []);
}

function breakPages(segments: readonly Segment[], geometry: PageGeometry, care: number): Page[] {
  const cursor: Cursor = { pages: [], yPt: 0, floorPt: 0, care };
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
const betweenSegmentsPt = 12;
/** A segment begins on a page only if this much of it has room. */
const leastRoomPt = 60;

function placeSegment(cursor: Cursor, segment: Segment, geometry: PageGeometry): void {
  const { rows, columns } = segment;
  let start = 0;
  let head = segment.head;
  let carried: Row[] = [];
  while (start < rows.length || carried.length > 0 || head.length > 0) {
    const used = (cursor.pages.at(-1)?.columns.length ?? 0) > 0;
    const opening = head[0] ?? rows[start];
    const whitePt = used ? Math.max(betweenSegmentsPt, head[0]?.spacePt ?? 0) : 0;
    const topPt = cursor.yPt + whitePt + stackHeight(head);
    const totalPt = cursor.floorPt - topPt;
    const needPt = rows.length === 0 ? 0 : Math.max(rows[start]?.heightPt ?? 0, leastRoomPt);
    if (used && (totalPt < needPt || opening?.breakCost === Number.NEGATIVE_INFINITY)) {
      openPage(cursor, geometry);
      continue;
    }
    placeHead(cursor, head, topPt - stackHeight(head), geometry);
    head = [];
    const filled = fillRegion(
      rows,
      start,
      columns,
      { textPt: totalPt, totalPt, care: cursor.care },
      carried,
    );
    placeColumns(cursor, rows, start, filled, topPt, geometry, columns);
    const last = filled.at(-1);
    start = last?.end ?? rows.length;
    carried = last?.carried ?? [];
    if (start < rows.length || carried.length > 0) openPage(cursor, geometry);
  }
}

/** Places rows over all columns. */
function placeHead(cursor: Cursor, head: Row[], topPt: number, geometry: PageGeometry): void {
  if (head.length === 0) return;
  cursor.pages.at(-1)?.columns.push({
    xPt: geometry.leftPt,
    widthPt: geometry.rightPt - geometry.leftPt,
    rows: placeRows(head, geometry.leftPt, topPt),
    notes: [],
    noteRulePt: 0,
  });
}

/** Height of rows under one another, without the white above the first. */
function stackHeight(rows: readonly Row[]): number {
  return rows.reduce((sum, row, index) => sum + row.heightPt + (index === 0 ? 0 : row.spacePt), 0);
}

/** Fills the columns of a page; if the segment ends here, with the least height that holds it. */
function fillRegion(
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
    placed.push({ row: index === 0 ? asContinued(row) : row, xPt, yPt });
    yPt += row.heightPt;
  });
  return placed;
}

function asContinued(row: Row): Row {
  return row.continued === undefined ? row : { ...row, draws: [...row.continued, ...row.draws] };
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
