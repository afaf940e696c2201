import type { Job } from '../job.ts';
import type { Page, PlacedColumn, PlacedRow } from '../pages/page.ts';
import type { PageGeometry } from '../pages/page-geometry.ts';
import type { Canvas } from './canvas.ts';
import { paintBoxes } from './paint-boxes.ts';
import { paintFurniture } from './paint-furniture.ts';
import { paintRow } from './paint-row.ts';
import { runningTitles } from './running-titles.ts';

/** A place that links and bookmarks lead to: page index and height from the top of the sheet. */
export interface Place {
  name: string;
  page: number;
  yPt: number;
  bookmark?: { title: string; depth: number };
}

const noteRuleWeightPt = 0.6;
const noteRuleWidthPt = 96;

/** Paints all pages, empties each of them, and gives the places on them in the order of the text. */
export function paintPages(
  canvas: Canvas,
  job: Job,
  pages: readonly Page[],
  geometry: PageGeometry,
): Place[] {
  const places: Place[] = [];
  const titles = runningTitles(pages);
  pages.forEach((page, index) => {
    canvas.openPage();
    for (const column of page.columns) {
      paintBoxes(canvas, job, column, geometry);
      column.rows.forEach((placed) => {
        const repeated = column.rows[0] === placed && isRepeated(column);
        paintRow(canvas, job, placed, repeated ? 'repeated' : 'layout');
      });
      paintNotes(canvas, job, column);
      places.push(
        ...[...column.rows, ...column.notes].flatMap((placed) => placesOf(placed, index)),
      );
    }
    paintFurniture(canvas, job, geometry, {
      page: index,
      pages: pages.length,
      section: titles[index],
    });
    canvas.closePage();
    // What is painted is let go, so that memory does not grow with the file that is written.
    page.columns.length = 0;
  });
  return places;
}

/** Whether the first row of a column repeats the head of a table, as the second one says, or the name of its unit. */
function isRepeated(column: PlacedColumn): boolean {
  const first = column.rows[0]?.row;
  if (first?.continued !== undefined) return true;
  return first !== undefined && column.rows[1]?.row.head?.includes(first) === true;
}

function paintNotes(canvas: Canvas, job: Job, column: PlacedColumn): void {
  if (column.notes.length === 0) return;
  canvas.mark('layout');
  const widthPt = Math.min(noteRuleWidthPt, column.widthPt);
  canvas.rectangle(column.xPt, column.noteRulePt, widthPt, noteRuleWeightPt, job.colour('soft'));
  for (const note of column.notes) paintRow(canvas, job, note);
}

function placesOf({ row, yPt }: PlacedRow, page: number): Place[] {
  return row.anchors.map((anchor) => ({ ...anchor, page, yPt }));
}
