import type { Inline, Table } from '../../../document/types.ts';
import type { StyleName } from '../../../template/types.ts';
import type { StructNode } from '../structure/struct-node.ts';
import { type NaturalWidth, naturalWidth } from '../text/natural-width.ts';
import type { Line, Span } from '../text/run.ts';
import { setLines } from '../text/set-lines.ts';
import { toSpans } from '../text/to-spans.ts';
import { addCaption } from './add-caption.ts';
import { baselineOf, lineDraw } from './add-lines.ts';
import { addNote } from './add-note.ts';
import { columnWidths } from './column-widths.ts';
import { columnHeight } from './columns.ts';
import { type Frame, langChange, styleOf } from './frame.ts';
import type { Draw, Row } from './row.ts';

const widestGapPt = 12;
const padPt = 3.5;
/** A row of more lines than this may be torn between two of them if it is taller than a column. */
const maxWholeLines = 14;
/** A head that is taller than this part of a column stands above the first one only. */
const tallestRepeated = 0.25;
const besideHeadCost = 60;

interface Cell {
  spans: Span[];
  need: NaturalWidth;
}

interface Column {
  xPt: number;
  widthPt: number;
}

/** Sets a table over the whole width; its head stands again at the top of every column it runs on to. */
export function addTable(frame: Frame, table: Table): void {
  const inner = { ...frame, lang: table.lang ?? frame.lang };
  const id = frame.job.destinations.of('table', table.key);
  frame.stack.anchor({ name: id });
  const node = frame.node.add('Table', { ...langChange(frame, table.lang), id });
  addCaption(inner, table.caption, node);
  const headRow = node.add('THead').add('TR');
  const head = table.header.map((cell) =>
    prepare(inner, cell, headRow.add('TH', { scope: 'Column' }), 'tableHead'),
  );
  const body = node.add('TBody');
  const rows = table.rows.map((row) => {
    const element = body.add('TR');
    return row.map((cell) => prepare(inner, cell, element.add('TD'), 'tableCell'));
  });
  const columns = placeColumns(frame, [head, ...rows]);
  frame.stack.keepNext();
  const heads = pushRow(inner, head, columns, 'tableHead', Number.POSITIVE_INFINITY);
  const repeated = mayRepeat(inner, heads) ? heads.map(asArtifact) : [];
  rows.forEach((row, index) => {
    if (index === 0) frame.stack.keepNext();
    const beside = index === 1 || index === rows.length - 1 ? besideHeadCost : 0;
    for (const added of pushRow(inner, row, columns, 'tableCell', frame.breakCost + beside)) {
      added.head = repeated;
    }
  });
  frame.stack.space(12);
}

function mayRepeat(frame: Frame, heads: readonly Row[]): boolean {
  const heightPt = heads.reduce((sum, head) => sum + head.heightPt, 0);
  return heightPt <= columnHeight(frame.job) * tallestRepeated;
}

function prepare(frame: Frame, cell: Inline[], node: StructNode, name: StyleName): Cell {
  const { job, lang } = frame;
  const spans = toSpans(cell, { job, node, style: styleOf(frame, name), lang });
  return { spans, need: naturalWidth(spans) };
}

function placeColumns(frame: Frame, rows: readonly Cell[][]): Column[] {
  const count = rows[0]?.length ?? 0;
  const needs = rows.map((row) => row.map((cell) => cell.need));
  const gapPt = Math.min(widestGapPt, frame.widthPt / (count * 4));
  let xPt = frame.xPt;
  return columnWidths(needs, frame.widthPt - gapPt * (count - 1)).map((widthPt) => {
    const column = { xPt, widthPt };
    xPt += widthPt + gapPt;
    return column;
  });
}

/** Sets one row of the table: as one row, or line by line if it is too tall to stay whole. */
function pushRow(
  frame: Frame,
  cells: readonly Cell[],
  columns: readonly Column[],
  name: StyleName,
  breakCost: number,
): Row[] {
  const style = styleOf(frame, name);
  const lines = cells.map((cell, index) =>
    setLines(cell.spans, {
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
  if (rows.length > 1)
    frame.stack.keepWhole(above, columnHeight(frame.job) * (1 - tallestRepeated));
  return rows;
}

/** No cell of a torn row leaves a single line at either end. */
function sliceCost(frame: Frame, cells: readonly Line[][], start: number): number {
  const lone = cells.some(({ length }) => length > 1 && (start === 1 || length - start === 1));
  return lone ? Number.POSITIVE_INFINITY : frame.breakCost;
}

function ruleBelow(frame: Frame, yPt: number, name: StyleName): Draw {
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

/** The same row outside the text, for the columns after the first. */
function asArtifact(row: Row): Row {
  const draws = row.draws.map((draw): Draw => {
    if (draw.type !== 'line') return draw;
    const pieces = draw.line.pieces.map((piece) => ({
      ...piece,
      run: { look: piece.run.look, lang: piece.run.lang, leaf: undefined },
    }));
    return { ...draw, line: { ...draw.line, pieces, notes: [], anchors: [] } };
  });
  return { ...row, draws, notes: [], anchors: [], spacePt: 0 };
}
