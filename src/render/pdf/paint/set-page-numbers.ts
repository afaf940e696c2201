import { labelLine } from '../flow/add-lines.ts';
import type { Page, PlacedRow } from '../pages/page.ts';

/** Fills the room for page numbers, now that every place has its page; a place that is not there keeps it empty. */
export function setPageNumbers(pages: readonly Page[]): void {
  const numbers = new Map<string, number>();
  pages.forEach((page, index) => {
    for (const { row } of rowsOf(page)) {
      for (const { name } of row.anchors) if (!numbers.has(name)) numbers.set(name, index + 1);
    }
  });
  for (const { row } of pages.flatMap(rowsOf)) {
    if (row.pageNumber === undefined) continue;
    const { name, run, rightPt, baselinePt } = row.pageNumber;
    const number = numbers.get(name);
    const line = number && labelLine([{ type: 'text', text: `${number}`, run }]);
    if (line) row.draws.push({ type: 'line', line, xPt: rightPt - line.widthPt, baselinePt });
  }
}

function rowsOf(page: Page): PlacedRow[] {
  return page.columns.flatMap((column) => [...column.rows, ...column.notes]);
}
