import type { Row, Segment } from '../flow/row.ts';
import { breakPages } from './break-pages.ts';
import type { Page } from './page.ts';
import type { PageGeometry } from './page-geometry.ts';

/** What is tried in turn when the last page would be nearly empty: less white first, then torn units. */
const attempts = [
  { care: 1, white: 0.85 },
  { care: 0.3, white: 0.85 },
  { care: 0, white: 0.8 },
];
/** In a briefing of more pages, one page less is not worth torn units. */
const mostTornPages = 8;
/** A last page with less than this part of its height in use is worth avoiding. */
const nearlyEmpty = 0.4;

/**
 * Breaks segments into pages; columns that end a segment are made of equal height. White is narrowed and units are
 * torn only where that saves a nearly empty last page, the latter only in a short briefing.
 */
export function makePages(segments: readonly Segment[], geometry: PageGeometry): Page[] {
  const pages = breakPages(segments, geometry, 1);
  if (pages.length === 1 || lastPageUse(pages, geometry) > nearlyEmpty) return pages;
  for (const { care, white } of attempts) {
    if (care < 1 && pages.length > mostTornPages) break;
    const fewer = breakPages(narrowWhite(segments, white), geometry, care);
    if (fewer.length < pages.length) return fewer;
  }
  return pages;
}

/** How much of the height of the last page is in use, from 0 to 1. */
function lastPageUse(pages: readonly Page[], geometry: PageGeometry): number {
  const columns = pages.at(-1)?.columns ?? [];
  const rows = columns.flatMap((column) => [...column.rows, ...column.notes]);
  const bottomPt = Math.max(geometry.topPt, ...rows.map(({ yPt, row }) => yPt + row.heightPt));
  return (bottomPt - geometry.topPt) / (geometry.bottomPt - geometry.topPt);
}

function narrowWhite(segments: readonly Segment[], white: number): Segment[] {
  const narrow = (row: Row): Row => ({ ...row, spacePt: row.spacePt * white });
  return segments.map((segment) => ({
    columns: segment.columns,
    head: segment.head.map(narrow),
    rows: segment.rows.map(narrow),
  }));
}
