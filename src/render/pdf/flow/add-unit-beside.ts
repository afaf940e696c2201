import type { Section } from '../../../document/types.ts';
import type { Line } from '../text/run.ts';
import { addBlocks } from './add-blocks.ts';
import { baselineOf } from './add-lines.ts';
import { addName, insideUnit } from './add-unit.ts';
import { type Frame, inset, mmToPt, styleOf } from './frame.ts';
import type { Draw, Row } from './row.ts';
import { Stack } from './stack.ts';

/** Sets the name in the side column and the text beside it. */
export function addBeside(frame: Frame, unit: Section): void {
  const { layout } = frame.job;
  const sidePt = mmToPt(layout.sideColumnMm);
  const side = new Stack();
  addName({ ...frame, stack: side, widthPt: sidePt }, unit);
  const first = frame.stack.rows.length;
  const main = inset(frame, sidePt + mmToPt(layout.sideGapMm));
  addBlocks(
    { ...main, depth: frame.depth + 1, breakCost: frame.breakCost + insideUnit },
    unit.children,
  );
  attachSide(frame, first, side.rows);
  const name = side.rows[0]?.draws.find((draw) => draw.type === 'line');
  if (name?.type !== 'line') return;
  for (const row of frame.stack.rows.slice(first + 1)) {
    row.continued = [continuation(frame, name.line, row)];
  }
}

/** The first line of the name again, softer and outside the text, for a column that the unit runs on to. */
function continuation(frame: Frame, line: Line, row: Row): Draw {
  const colour = frame.job.colour('soft');
  const pieces = line.pieces.map((piece) => ({
    ...piece,
    run: { lang: piece.run.lang, look: { ...piece.run.look, colour }, leaf: undefined },
  }));
  const baselinePt = firstBaseline(row) || baselineOf(styleOf(frame, 'heading2'));
  return {
    type: 'line',
    line: { ...line, pieces, notes: [], anchors: [] },
    xPt: frame.xPt,
    baselinePt,
  };
}

/** Draws the side rows beside the main rows from `first` on, on one baseline, and keeps as many main rows together. */
function attachSide(frame: Frame, first: number, side: readonly Row[]): void {
  const { stack } = frame;
  let sidePt = 0;
  const top =
    stack.rows[first] ??
    stack.push({ heightPt: 0, breakCost: frame.breakCost, boxes: frame.boxes });
  const offsetPt = firstBaseline(top) - firstBaseline(side[0]);
  const draws = side.flatMap((row) => {
    sidePt += row.spacePt;
    const yPt = sidePt + offsetPt;
    sidePt += row.heightPt;
    return row.draws.map((draw) => shift(draw, yPt));
  });
  top.draws.unshift(...draws);
  top.notes.unshift(...side.flatMap((row) => row.notes));
  top.anchors.push(...side.flatMap((row) => row.anchors));
  let mainPt = 0;
  stack.rows.slice(first).forEach((row, index) => {
    if (index > 0) {
      mainPt += row.spacePt;
      if (mainPt < sidePt) row.breakCost = Number.POSITIVE_INFINITY;
    }
    mainPt += row.heightPt;
  });
  if (mainPt >= sidePt) return;
  stack.dropSpace();
  stack.keepNext();
  stack.push({ heightPt: sidePt - mainPt, breakCost: 0, boxes: frame.boxes });
}

function firstBaseline(row: Row | undefined): number {
  const line = row?.draws.find((draw) => draw.type === 'line');
  return line?.type === 'line' ? line.baselinePt : 0;
}

function shift(draw: Draw, byPt: number): Draw {
  switch (draw.type) {
    case 'line':
      return { ...draw, baselinePt: draw.baselinePt + byPt };
    case 'dots':
      return { ...draw, centrePt: draw.centrePt + byPt };
    case 'rule':
    case 'image':
      return { ...draw, yPt: draw.yPt + byPt };
  }
}
