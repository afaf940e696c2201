import type { Section } from '../../../document/types.ts';
import { toPlainText } from '../../../document/walk.ts';
import { textSpan, toSpans } from '../text/to-spans.ts';
import { addBlocks } from './add-blocks.ts';
import { addConfidenceWords, dotCentre, dots, dotsPt } from './add-confidence.ts';
import { addLines, baselineOf } from './add-lines.ts';
import { headingStyle, headingType } from './add-section.ts';
import { type Frame, inset, mmToPt, styleOf } from './frame.ts';
import type { Row } from './row.ts';
import { Stack } from './stack.ts';

/** Cost of tearing a unit, on top of its frame's. */
const insideUnit = 40;
const insideRunInUnit = 120;
const dotsReservePt = dotsPt + 8;

/** Sets one benefit or risk: its name beside its text, in front of it, or above it, as the layout says. */
export function addUnit(frame: Frame, unit: Section): void {
  const { layout } = frame.job;
  frame.stack.space(styleOf(frame, 'heading2').beforePt);
  if (layout.runInUnits) addRunIn(frame, unit);
  else if (layout.sideColumnMm > 0) addBeside(frame, unit);
  else addAbove(frame, unit);
}

function addBeside(frame: Frame, unit: Section): void {
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
}

function addAbove(frame: Frame, unit: Section): void {
  addName(frame, unit);
  frame.stack.keepNext();
  addBlocks(
    { ...frame, depth: frame.depth + 1, breakCost: frame.breakCost + insideUnit },
    unit.children,
  );
}

function addName(frame: Frame, unit: Section): void {
  const { job, lang } = frame;
  const style = { ...styleOf(frame, headingStyle(Math.max(frame.depth, 2))), beforePt: 0 };
  const node = frame.node.add(headingType(frame.depth));
  addLines(frame, toSpans(unit.title, { job, node, style, lang }), style, { whole: true });
  if (unit.confidence !== undefined) addConfidenceWords(frame, unit.confidence);
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

function shift(draw: Row['draws'][number], byPt: number): Row['draws'][number] {
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

function addRunIn(frame: Frame, unit: Section): void {
  const { job, lang, stack } = frame;
  const inner = {
    ...frame,
    depth: frame.depth + 1,
    breakCost: frame.breakCost + insideRunInUnit,
  };
  const heading = frame.node.add(headingType(frame.depth));
  const nameStyle = styleOf(frame, headingStyle(Math.max(frame.depth, 2)));
  const look = job.look(nameStyle);
  const name = toSpans(unit.title, { job, node: heading, style: nameStyle, lang });
  const figure =
    unit.confidence === undefined
      ? undefined
      : frame.node.add('Figure', { alt: unit.confidence.label }).leaf();
  const [claim, ...rest] = unit.children;
  const runsIn = claim?.type === 'paragraph';
  const first = stack.rows.length;
  const setting = { firstReservePt: unit.confidence === undefined ? 0 : dotsReservePt };
  if (runsIn) {
    const style = styleOf(frame, claim.role ?? frame.style);
    const node = frame.node.add('P');
    const stop = /[.?!]$/.test(toPlainText(unit.title)) ? '' : '.';
    const spans = [
      ...name,
      textSpan(stop, look, lang, undefined),
      textSpan(' ', look, lang, heading),
      ...toSpans(claim.children, { job, node, style, lang }),
    ];
    addLines({ ...inner, breakCost: frame.breakCost }, spans, style, setting);
  } else {
    addLines(frame, name, nameStyle, setting);
    stack.keepNext();
  }
  if (unit.confidence !== undefined && figure !== undefined) {
    const style = styleOf(frame, runsIn ? 'claim' : 'heading2');
    const centrePt = dotCentre(baselineOf(style), style.sizePt);
    const mark = dots(unit.confidence, frame.xPt + frame.widthPt - dotsPt, centrePt);
    stack.rows[first]?.draws.push({ ...mark, leaf: figure });
  }
  addBlocks(inner, runsIn ? rest : unit.children);
}
