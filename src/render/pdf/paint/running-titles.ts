import type { Page, PlacedRow } from '../pages/page.ts';

/** For each page, the heading of the outermost section that its first words belong to; undefined where they have none. */
export function runningTitles(pages: readonly Page[]): (string | undefined)[] {
  return pages.map((page) => {
    const rows = page.columns.flatMap((column) => column.rows);
    return rows.map(firstLeaf).find((leaf) => leaf !== undefined)?.parent.sectionTitle;
  });
}

function firstLeaf({ row }: PlacedRow) {
  const lines = row.draws.flatMap((draw) => (draw.type === 'line' ? [draw.line] : []));
  return lines.flatMap((line) => line.pieces).find((piece) => piece.run.leaf)?.run.leaf;
}
