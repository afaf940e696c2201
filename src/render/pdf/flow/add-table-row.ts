import type { Line, Span } from '../text/run.ts';
import { setLines } from '../text/set-lines.ts';
import { baselineOf, lineDraw } from './add-lines.ts';
import { addNote } from './add-note.ts';
import { type Frame, styleOf } from './frame.ts';
import type { Draw, Row } from './row.ts';

const padPt = 3.5;
/** A row of more lines than this may be torn between two of them, if it has no room in a column. */
const maxWholeLines = 14;

/** Where the cells of a column stand. */
export interface TableColumn {
  xPt: number;
  widthPt: number;
}

/** How a row of a table is set. */
export interface RowSetting {
  style: 'tableHead' | 'tableCell';
  columns: readonly TableColumn[];
  /** Of a break above it. */
  breakCost: number;
  /** Height of a column without the repeated head: a row that has room there is never torn. */
  roomPt: number;
}

/** Sets one row of a table: as one row, or line by line if it has many lines. */
export function addTableRow(
  frame: Frame,
  cells: readonly Span[][],
  { style: name, columns, breakCost, roomPt }: RowSetting,
): Row[] {
  const style = styleOf(frame, name);
  const lines = cells.map((cell, index) =>
    setLines(cell, {
      widthPt: columns[index]?.widthPt ?? frame.widthPt,
      align: style.align,
      hyphenate: false,
    }),
  );
  const count = Math.max(1, ...lines.map((cell) => cell.length));
  const perSlice = count > maxWholeLines ? 1 : count;
  const rows: Row[] = [];
  const above = frame.stack.rows.length;
  for (let start = 0; start < count; start += perSlice) {
    const first = start === 0;
    const last = start + perSlice >= count;
    const topPt = first ? padPt : 0;
    const heightPt = topPt + perSlice * style.leadingPt + (last ? padPt : 0);
    const slice = lines.map((cell) => cell.slice(start, start + perSlice));
    const draws = slice.flatMap((cell, index) =>
      cell.map((line, at) =>
        lineDraw(line, columns[index]?.xPt ?? 0, topPt + at * style.leadingPt + baselineOf(style)),
      ),
    );
    if (last) draws.push(ruleBelow(frame, heightPt, name));
    rows.push(
      frame.stack.push({
        heightPt,
        breakCost: first ? breakCost : sliceCost(frame, lines, start),
        boxes: frame.boxes,
        draws,
        notes: slice.flat().flatMap((line) => line.notes.map((note) => addNote(frame, note))),
        anchors: slice.flat().flatMap((line) => line.anchors.map((anchor) => ({ name: anchor }))),
      }),
    );
  }
  if (rows.length > 1) frame.stack.keepWhole(above, roomPt);
  return rows;
}

/** No cell of a torn row leaves a single line at either end. */
function sliceCost(frame: Frame, cells: readonly Line[][], start: number): number {
  const lone = cells.some(({ length }) => length > 1 && (start === 1 || length - start === 1));
  return lone ? Number.POSITIVE_INFINITY : frame.breakCost;
}

function ruleBelow(frame: Frame, yPt: number, name: RowSetting['style']): Draw {
  const head = name === 'tableHead';
  return {
    type: 'rule',
    xPt: frame.xPt,
    yPt,
    widthPt: frame.widthPt,
    weightPt: head ? 0.9 : 0.5,
    colour: head ? 'ink' : 'rule',
  };
}
