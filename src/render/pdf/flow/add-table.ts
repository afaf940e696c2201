import type { Inline, Table } from '../../../document/types.ts';
import type { StyleName } from '../../../template/types.ts';
import type { StructNode } from '../structure/struct-node.ts';
import { type NaturalWidth, naturalWidth } from '../text/natural-width.ts';
import type { Span } from '../text/run.ts';
import { toSpans } from '../text/to-spans.ts';
import { addCaption } from './add-caption.ts';
import { addTableRow, type RowSetting, type TableColumn } from './add-table-row.ts';
import { columnWidths } from './column-widths.ts';
import { columnHeight } from './columns.ts';
import { type Frame, langChange, styleOf } from './frame.ts';
import type { Draw, Row } from './row.ts';

const widestGapPt = 10;
/** A head that is taller than this part of a column stands above the first one only. */
const tallestRepeated = 0.25;
const besideHeadCost = 60;

interface Cell {
  spans: Span[];
  need: NaturalWidth;
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
  const setting: RowSetting = {
    style: 'tableHead',
    columns,
    breakCost: Number.POSITIVE_INFINITY,
    roomPt: columnHeight(frame.job),
  };
  const heads = addTableRow(inner, spansOf(head), setting);
  const headPt = heads.reduce((sum, row) => sum + row.heightPt, 0);
  const repeats = headPt <= setting.roomPt * tallestRepeated;
  addBody(inner, rows, repeats ? heads.map(asArtifact) : [], {
    ...setting,
    style: 'tableCell',
    breakCost: frame.breakCost,
    roomPt: setting.roomPt - (repeats ? headPt : 0),
  });
  frame.stack.space(12);
}

function addBody(
  frame: Frame,
  rows: readonly Cell[][],
  head: readonly Row[],
  setting: RowSetting,
): void {
  rows.forEach((row, index) => {
    if (index === 0) frame.stack.keepNext();
    const beside = index === 1 || index === rows.length - 1 ? besideHeadCost : 0;
    const own = { ...setting, breakCost: setting.breakCost + beside };
    for (const added of addTableRow(frame, spansOf(row), own)) added.head = head;
  });
}

function spansOf(row: readonly Cell[]): Span[][] {
  return row.map((cell) => cell.spans);
}

function prepare(frame: Frame, cell: Inline[], node: StructNode, name: StyleName): Cell {
  const { job, lang } = frame;
  const spans = toSpans(cell, { job, node, style: styleOf(frame, name), lang });
  return { spans, need: naturalWidth(spans) };
}

function placeColumns(frame: Frame, rows: readonly Cell[][]): TableColumn[] {
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
