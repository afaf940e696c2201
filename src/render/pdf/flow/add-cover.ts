import { allSections } from '../../../document/walk.ts';
import { textSpan } from '../text/to-spans.ts';
import { dotCentre, dotPitchPt, dotRadiusPt, dots, dotsPt } from './add-confidence.ts';
import { addLines, baselineOf, labelLine } from './add-lines.ts';
import { addKicker, addTitles, bandBox } from './add-titles.ts';
import { type Frame, inset, mmToPt, styleOf } from './frame.ts';
import type { Draw, Row } from './row.ts';
import { Stack } from './stack.ts';

/** Part of the sheet that the dark ground takes. */
const bandPart = 0.7;
const bandPadMm = 13;
const titleRule = { widthPt: 42, weightPt: 2.4, whitePt: 18 };
/** White between the ground and the details at least. */
const leastGapPt = 24;
const detailPadPt = 4.5;
const dotsGapPt = 5;
/** Room for labels in a layout without a side column. */
const plainSidePt = 110;

/**
 * Sets the cover: a dark ground with the title at its foot, the details at the foot of the sheet. What follows opens a
 * new page.
 */
export function addCover(frame: Frame): void {
  const { job, stack } = frame;
  const sheetPt = mmToPt(job.theme.paper.heightMm);
  const { top, bottom } = job.layout.marginsMm;
  const head = measured(frame, (inner) => addKicker({ ...inner, boxes: [bandBox(frame)] }));
  const titles = measured(frame, (inner) => addTitles({ ...inner, boxes: [bandBox(frame)] }));
  const details = measured(frame, addCoverDetails);
  const freePt = sheetPt * bandPart - mmToPt(top + bandPadMm) - heightOf(head) - heightOf(titles);
  const marksPt = Math.max(freePt, titleRule.whitePt * 2);
  const restPt = sheetPt * (1 - bandPart) - mmToPt(bottom) - heightOf(details);
  place(stack, head);
  addGround(frame, marksPt, [...evidenceMarks(frame, marksPt), ruleAboveTitle(marksPt)]);
  place(stack, titles);
  addGround(frame, mmToPt(bandPadMm), []);
  stack.push({ heightPt: Math.max(restPt, leastGapPt), breakCost: 0, boxes: [] });
  place(stack, details);
  stack.breakPage();
}

/** Rows that a step adds, on a stack of their own. */
function measured(frame: Frame, add: (inner: Frame) => void): Row[] {
  const stack = new Stack();
  add({ ...frame, stack });
  return stack.rows;
}

function heightOf(rows: readonly Row[]): number {
  return rows.reduce((sum, row) => sum + row.spacePt + row.heightPt, 0);
}

/** The cover is never parted, as long as it has room on one sheet. */
function place(stack: Stack, rows: readonly Row[]): void {
  for (const row of rows) {
    stack.keepNext();
    stack.push(row);
  }
  stack.keepNext();
}

function addGround(frame: Frame, heightPt: number, draws: Draw[]): void {
  frame.stack.push({ heightPt, breakCost: 0, boxes: [bandBox(frame)], draws });
  frame.stack.keepNext();
}

function ruleAboveTitle(belowPt: number): Draw {
  const { widthPt, weightPt, whitePt } = titleRule;
  return { type: 'rule', xPt: 0, yPt: belowPt - whitePt, widthPt, weightPt, colour: 'onBandSoft' };
}

const markColumns = 10;
const markScale = 2.3;
const markPitchPt = 17;

/** Ornament: the marks of confidence of all units as a ribbon over the dark ground. */
function evidenceMarks(frame: Frame, roomPt: number): Draw[] {
  const marks = allSections(frame.job.briefing.children).flatMap(
    ({ confidence }) => confidence ?? [],
  );
  const markPt = (dotPitchPt * 2 + dotRadiusPt * 2) * markScale;
  const stepPt = (frame.widthPt - markPt) / (markColumns - 1);
  const topPt =
    (roomPt - titleRule.whitePt - Math.ceil(marks.length / markColumns) * markPitchPt) / 2;
  if (topPt < markPitchPt) return [];
  return marks.map((confidence, index) => ({
    ...dots(
      confidence,
      (index % markColumns) * stepPt,
      topPt + Math.floor(index / markColumns) * markPitchPt,
    ),
    scale: markScale,
    colour: 'accent' as const,
  }));
}

/** Labels in the side column, values beside them, a thin rule above each; then the legend. */
function addCoverDetails(frame: Frame): void {
  const { job, lang, stack } = frame;
  const { details, legend } = job.briefing.titleBlock;
  const style = styleOf(frame, 'detail');
  const { sideColumnMm, sideGapMm } = job.layout;
  const beside = inset(frame, sideColumnMm === 0 ? plainSidePt : mmToPt(sideColumnMm + sideGapMm));
  const baselinePt = baselineOf(style);
  for (const { label, value } of details) {
    const node = frame.node.add('P');
    const look = job.look(style, { face: 'semibold', colour: 'accent' });
    const name = textSpan(label, look, lang, node);
    const own = labelLine([name], true);
    const line = own !== undefined && own.widthPt <= beside.xPt - frame.xPt ? own : undefined;
    addThinRule(frame);
    // A label without room in the side column stands above its value.
    if (line === undefined) addLines(frame, [name], style, { whole: true, closed: true });
    const words = textSpan(value, job.look(style, { colour: 'ink' }), lang, node);
    const rows = addLines(beside, [words], style, { whole: true });
    if (line) rows[0]?.draws.unshift({ type: 'line', line, xPt: frame.xPt, baselinePt });
    stack.space(detailPadPt);
  }
  if (legend.length > 0) addThinRule(frame);
  for (const confidence of legend) {
    const words = textSpan(confidence.label, job.look(style), lang, frame.node.add('P'));
    const [row] = addLines(inset(frame, dotsPt + dotsGapPt), [words], style, { whole: true });
    row?.draws.push(dots(confidence, frame.xPt, dotCentre(baselinePt, style.sizePt)));
  }
}

function addThinRule(frame: Frame): void {
  const { xPt, widthPt, boxes, stack } = frame;
  const rule: Draw = { type: 'rule', xPt, yPt: 0, widthPt, weightPt: 0.6, colour: 'rule' };
  stack.push({ heightPt: detailPadPt, breakCost: 0, boxes, draws: [rule] });
}
