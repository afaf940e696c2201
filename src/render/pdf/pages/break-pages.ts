import type { Row, Segment } from '../flow/row.ts';
import { type FilledColumn, noteRulePadPt, notesHeight } from './fill-column.ts';
import { fillRegion } from './fill-region.ts';
import type { Page } from './page.ts';
import type { PageGeometry } from './page-geometry.ts';
import { placeNotes, placeRows, sumHeights } from './place-rows.ts';

interface Cursor {
  pages: Page[];
  yPt: number;
  /** Top of the footnotes of the page, so that text above them stays clear. */
  floorPt: number;
  care: number;
}

/** Breaks segments into pages; `care` says how much whole units count against empty space. */
export function breakPages(
  segments: readonly Segment[],
  geometry: PageGeometry,
  care: number,
): Page[] {
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
