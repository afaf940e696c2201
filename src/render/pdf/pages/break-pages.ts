import type { Row, Segment } from '../flow/row.ts';
import { type FilledColumn, noteRulePadPt, notesHeight } from './fill-column.ts';
import { fillRegion } from './fill-region.ts';
import type { Page } from './page.ts';
import type { PageGeometry } from './page-geometry.ts';
import { growable, placeNotes, placeRows, sumHeights } from './place-rows.ts';

interface Cursor {
  pages: Page[];
  yPt: number;
  /** Top of the footnotes of the page, so that text above them stays clear. */
  floorPt: number;
  care: number;
  /** Whether the white of what is placed last grows down to the foot of the page. */
  fills: boolean;
}

/** Breaks segments into pages; `care` says how much whole units count against empty space. */
export function breakPages(
  segments: readonly Segment[],
  geometry: PageGeometry,
  care: number,
  { fillsLast = false } = {},
): Page[] {
  const cursor: Cursor = { pages: [], yPt: 0, floorPt: 0, care, fills: false };
  openPage(cursor, geometry);
  segments.forEach((segment, index) => {
    cursor.fills = fillsLast && index === segments.length - 1;
    placeSegment(cursor, segment, geometry);
  });
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
    const whitePt = used ? Math.max(betweenSegmentsPt, head[0]?.spacePt ?? 0) : 0;
    const topPt = cursor.yPt + whitePt + stackHeight(head);
    const totalPt = cursor.floorPt - topPt;
    if (needsPage(cursor, head[0] ?? rows[start], rows[start], totalPt)) {
      openPage(cursor, geometry);
      continue;
    }
    placeHead(cursor, head, topPt - stackHeight(head), geometry);
    carried.push(...head.flatMap((row) => row.notes.flat()));
    head = [];
    const filled = fillRegion(
      rows,
      start,
      columns,
      { textPt: totalPt, totalPt, care: cursor.care },
      carried,
    );
    const last = filled.at(-1);
    const end = last?.end ?? rows.length;
    const fullPt =
      cursor.fills && end === rows.length
        ? grownHeight(rows, start, filled, totalPt)
        : fullHeight(filled, rows[end], totalPt);
    placeColumns(
      cursor,
      rows.slice(start, end),
      filled,
      { start, topPt, fullPt, columns },
      geometry,
    );
    start = end;
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

/** Columns that go on overleaf are brought to the foot of the page, others to the height of the tallest. */
function fullHeight(
  filled: readonly FilledColumn[],
  next: Row | undefined,
  totalPt: number,
): number {
  const goesOn = next !== undefined && next.breakCost !== Number.NEGATIVE_INFINITY;
  return goesOn ? totalPt : Math.max(...filled.map((column) => column.textPt));
}

/** Height that all columns reach by the growth of their white. */
function grownHeight(
  rows: readonly Row[],
  start: number,
  filled: readonly FilledColumn[],
  totalPt: number,
): number {
  let from = start;
  const reached = filled.map(({ end, textPt }) => {
    const heightPt = textPt + growable(rows.slice(from, end));
    from = end;
    return heightPt;
  });
  const leastPt = Math.max(...filled.map(({ textPt }) => textPt));
  return Math.max(leastPt, Math.min(totalPt, ...reached));
}

/** Whether a segment, or what is left of it, has to wait for a new page. */
function needsPage(
  cursor: Cursor,
  opening: Row | undefined,
  first: Row | undefined,
  roomPt: number,
): boolean {
  if (cursor.pages.at(-1)?.columns.length === 0) return false;
  if (opening?.breakCost === Number.NEGATIVE_INFINITY) return true;
  return first !== undefined && roomPt < Math.max(first.heightPt, leastRoomPt);
}

interface Region {
  /** Index of the first row of the region in its segment. */
  start: number;
  topPt: number;
  /** Height that the columns are brought to. */
  fullPt: number;
  columns: number;
}

function placeColumns(
  cursor: Cursor,
  rows: readonly Row[],
  filled: readonly FilledColumn[],
  { start, topPt, fullPt, columns }: Region,
  geometry: PageGeometry,
): void {
  const textPt = geometry.rightPt - geometry.leftPt;
  const widthPt = (textPt - geometry.columnGapPt * (columns - 1)) / columns;
  let from = 0;
  let floorPt = cursor.floorPt;
  filled.forEach((column, index) => {
    const xPt = geometry.leftPt + index * (widthPt + geometry.columnGapPt);
    const notesPt = notesHeight(column.notes);
    const roomPt = Math.min(fullPt, cursor.floorPt - topPt - notesPt);
    const end = column.end - start;
    cursor.pages.at(-1)?.columns.push({
      xPt,
      widthPt,
      rows: placeRows(rows.slice(from, end), xPt, topPt, roomPt - column.textPt),
      notes: placeNotes(column.notes, xPt, cursor.floorPt),
      noteRulePt: cursor.floorPt - sumHeights(column.notes) - noteRulePadPt,
    });
    cursor.yPt = Math.max(cursor.yPt, topPt + column.textPt);
    floorPt = Math.min(floorPt, cursor.floorPt - notesPt);
    from = end;
  });
  cursor.yPt = Math.min(Math.max(cursor.yPt, topPt + fullPt), floorPt);
  cursor.floorPt = floorPt;
}
