import type { Section } from '../../../document/types.ts';
import { toPlainText } from '../../../document/walk.ts';
import { textSpan, toSpans } from '../text/to-spans.ts';
import { addBlocks } from './add-blocks.ts';
import { dotCentre, dots, dotsPt } from './add-confidence.ts';
import { addLines, baselineOf } from './add-lines.ts';
import { headingStyle, headingType } from './add-section.ts';
import { type Frame, langChange, styleOf } from './frame.ts';

/** Cost of tearing a unit, on top of its frame's. */
const insideUnit = 120;
const dotsReservePt = dotsPt + 8;

/** Sets the name in front of the claim, on the same line, and the marks at the end of that line. */
export function addRunIn(frame: Frame, unit: Section): void {
  const { job, lang, stack } = frame;
  const inner = {
    ...frame,
    depth: frame.depth + 1,
    breakCost: frame.breakCost + insideUnit,
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
    const node = frame.node.add('P', langChange(frame, claim.lang));
    const stop = /[.?!]$/.test(toPlainText(unit.title)) ? '' : '.';
    const spans = [
      ...name,
      textSpan(stop, look, lang, undefined),
      textSpan(' ', look, lang, heading),
      ...toSpans(claim.children, { job, node, style, lang: claim.lang ?? lang }),
    ];
    stack.nextBreakCost(frame.breakCost);
    addLines(inner, spans, style, setting);
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
