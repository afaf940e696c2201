import type { Box } from '../flow/row.ts';
import type { Job } from '../job.ts';
import type { PlacedColumn, PlacedRow } from '../pages/page.ts';
import type { PageGeometry } from '../pages/page-geometry.ts';
import type { Canvas } from './canvas.ts';

/** Paints grounds and bars behind the rows of a column, one rectangle for each run of rows in a box. */
export function paintBoxes(
  canvas: Canvas,
  job: Job,
  column: PlacedColumn,
  geometry: PageGeometry,
): void {
  for (const [box, rows] of rowsByBox(column.rows)) {
    const first = rows[0];
    const last = rows.at(-1);
    if (first === undefined || last === undefined) continue;
    const bottom = last.yPt + last.row.heightPt;
    if (box.bleed === true && box.fill !== undefined) {
      canvas.ground(0, 0, geometry.widthPt, bottom, job.colour(box.fill));
      continue;
    }
    const left = column.xPt + box.xPt;
    const height = bottom - first.yPt;
    if (box.fill !== undefined) {
      canvas.ground(left, first.yPt, box.widthPt, height, job.colour(box.fill));
    }
    if (box.bar !== undefined) {
      canvas.mark('layout');
      canvas.rectangle(left, first.yPt, box.bar.widthPt, height, job.colour(box.bar.colour));
    }
  }
}

function rowsByBox(rows: readonly PlacedRow[]): Map<Box, PlacedRow[]> {
  const found = new Map<Box, PlacedRow[]>();
  for (const placed of rows) {
    for (const box of placed.row.boxes) {
      const known = found.get(box);
      if (known === undefined) found.set(box, [placed]);
      else known.push(placed);
    }
  }
  return found;
}
