import type { Section } from '../../../document/types.ts';
import { addBlocks } from './add-blocks.ts';
import { addName, insideUnit } from './add-unit.ts';
import { type Frame, inset, mmToPt } from './frame.ts';
import type { Draw, Row } from './row.ts';
import { Stack } from './stack.ts';

/** Sets the name in the side column and the text beside it. */
export function addBeside(frame: Frame, unit: Section): void {
  const { layout } = frame.job;
  const sidePt = mmToPt(layout.sideColumnMm);
  const side = new Stack();
  const name = addName({ ...frame, stack: side, widthPt: sidePt }, unit);
  const first = frame.stack.rows.length;
  const main = inset(frame, sidePt + mmToPt(layout.sideGapMm));
  addBlocks(
    { ...main, depth: frame.depth + 1, breakCost: frame.breakCost + insideUnit },
    unit.children,
  );
  attachSide(frame, first, side.rows);
  repeatName(frame, first, name);
}

/** Gives every row but the first the name again, softer and outside the text, for a column that the unit runs on to. */
function repeatName(frame: Frame, first: number, name: readonly Row[]): void {
  const rows = frame.stack.rows.slice(first);
  let leftPt = rows.reduce((sum, row) => sum + row.heightPt, 0);
  rows.forEach((row, index) => {
    if (index > 0) row.continued = softName(frame, name, firstBaseline(row), leftPt);
    leftPt -= row.heightPt;
  });
}

/** As many lines of the name as have room in the height that is left of the unit. */
function softName(frame: Frame, name: readonly Row[], baselinePt: number, roomPt: number): Draw[] {
  const colour = frame.job.colour('soft');
  const own = firstBaseline(name[0]);
  let yPt = (baselinePt === 0 ? own : baselinePt) - own;
  return name.flatMap((row): Draw[] => {
    const draws = yPt + row.heightPt > roomPt && yPt > 0 ? [] : row.draws;
    const topPt = yPt;
    yPt += row.heightPt;
    return draws.map((draw) => shift(asArtifact(draw, colour), topPt));
  });
}

function asArtifact(draw: Draw, colour: string): Draw {
  if (draw.type !== 'line') return draw;
  const pieces = draw.line.pieces.map((piece) => ({
    ...piece,
    run: { lang: piece.run.lang, look: { ...piece.run.look, colour }, leaf: undefined },
  }));
  return { ...draw, line: { ...draw.line, pieces, notes: [], anchors: [] } };
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
    case 'leader':
      return { ...draw, baselinePt: draw.baselinePt + byPt };
    case 'dots':
      return { ...draw, centrePt: draw.centrePt + byPt };
    case 'rule':
    case 'picture':
    case 'link':
      return { ...draw, yPt: draw.yPt + byPt };
  }
}
