import type { Page, PlacedRow } from '../pages/page.ts';
import type { Leaf } from '../structure/struct-node.ts';

/** For each page, the heading of the outermost section that its first words belong to; undefined where they have none. */
export function runningTitles(pages: readonly Page[]): (string | undefined)[] {
  return pages.map((page) => {
    for (const { rows } of page.columns) {
      for (const row of rows) {
        const leaf = firstLeaf(row);
        if (leaf !== undefined) return leaf.parent.sectionTitle;
      }
    }
    return undefined;
  });
}

function firstLeaf({ row }: PlacedRow): Leaf | undefined {
  for (const draw of row.draws) {
    if (draw.type !== 'line') continue;
    const leaf = draw.line.pieces.find((piece) => piece.run.leaf !== undefined)?.run.leaf;
    if (leaf !== undefined) return leaf;
  }
  return undefined;
}
