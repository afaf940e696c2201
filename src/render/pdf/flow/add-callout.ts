import type { Block, Callout } from '../../../document/types.ts';
import type { ColourName, StyleName } from '../../../template/types.ts';
import type { StructNode } from '../structure/struct-node.ts';
import { strongFace, textSpan, toSpans } from '../text/to-spans.ts';
import { addBlocks } from './add-blocks.ts';
import { addLines } from './add-lines.ts';
import { columnHeight } from './columns.ts';
import { type Frame, inset, langChange, styleOf } from './frame.ts';
import type { Box, Row } from './row.ts';

/** Cost of tearing a callout, on top of its frame's. */
const insideCallout = 150;
/** Cost of parting a limit from the text it limits, and one barred callout from the next. */
const beforeCallout = 45;
const betweenCallouts = 140;
/** White around a ground. */
const summaryWhitePt = { abovePt: 8, belowPt: 12 };
const noteWhitePt = { abovePt: 5, belowPt: 8 };

/** Sets a box: with a ground and its label above, or with a bar only and its label in front of the text. */
export function addCallout(frame: Frame, callout: Callout): void {
  const inner: Frame = {
    ...frame,
    node: frame.node.add('Div', langChange(frame, callout.lang)),
    lang: callout.lang ?? frame.lang,
    breakCost: frame.breakCost + insideCallout,
  };
  const first = frame.stack.rows.length;
  switch (callout.kind) {
    case 'summary':
      addGround(inner, callout, { widthPt: 2.4, colour: 'accent' }, 'summary', summaryWhitePt);
      break;
    case 'note':
      if (isOneParagraph(callout)) addBarred(inner, callout, 'rule', 'limit', 'accent');
      else addGround(inner, callout, { widthPt: 0.8, colour: 'rule' }, 'body', noteWhitePt);
      break;
    case 'limit':
      addBarred(inner, callout, 'warm', 'limit', 'warm');
      break;
    case 'mitigation':
      addBarred(inner, callout, 'accent', 'mitigation', 'accent');
      break;
    default:
      callout.kind satisfies never;
  }
  frame.stack.keepWhole(first, columnHeight(frame.job));
}

function addGround(
  frame: Frame,
  callout: Callout,
  bar: NonNullable<Box['bar']>,
  style: StyleName,
  white: { abovePt: number; belowPt: number },
): void {
  const { job, stack } = frame;
  const box: Box = { xPt: frame.xPt, widthPt: frame.widthPt, fill: 'tint', bar };
  const inside = { ...inset(frame, 14, 12), boxes: [...frame.boxes, box], style };
  stack.space(white.abovePt);
  addPadding(inside, 8, frame.breakCost - insideCallout);
  const label = styleOf(frame, 'calloutLabel');
  stack.keepNext();
  addLines(
    inside,
    [textSpan(callout.label, job.look(label), frame.lang, inside.node.add('P'))],
    label,
  );
  stack.keepNext();
  addBlocks(inside, callout.children);
  closePadding(inside, 9);
  stack.space(white.belowPt);
}

/** Ground above and below the text belongs to the rows beside it. */
function addPadding(frame: Frame, heightPt: number, breakCost: number): void {
  frame.stack.push({ heightPt, breakCost, boxes: frame.boxes });
  frame.stack.keepNext();
}

function closePadding(frame: Frame, heightPt: number): void {
  const last = frame.stack.rows.at(-1);
  if (last !== undefined) last.heightPt += heightPt;
  frame.stack.dropSpace();
}

/** A note of one paragraph needs no ground of its own. */
function isOneParagraph({ children }: Callout): boolean {
  return children.length === 1 && children[0]?.type === 'paragraph';
}

function addBarred(
  frame: Frame,
  callout: Callout,
  bar: ColourName,
  style: StyleName,
  colour: ColourName,
): void {
  const { xPt, widthPt } = frame;
  const box: Box = { xPt, widthPt, bar: { widthPt: 1.6, colour: bar } };
  const inside = { ...inset(frame, 8.5), boxes: [...frame.boxes, box], style };
  const own = styleOf(frame, style);
  frame.stack.space(Math.max(own.beforePt, 3));
  const between = isBarred(frame.stack.rows.at(-1)) ? betweenCallouts : beforeCallout;
  frame.stack.nextBreakCost(frame.breakCost - insideCallout + between);
  addBlocks(inside, addLabelled(inside, callout, colour, style));
  frame.stack.space(own.afterPt);
}

function isBarred(row: Row | undefined): boolean {
  const box = row?.boxes.at(-1);
  return box?.bar !== undefined && box.fill === undefined;
}

/** A label in front of a text ends as a sentence does. */
function asSentence(label: string): string {
  return /\p{P}$/u.test(label) ? label : `${label}.`;
}

/** Sets the label, with the first paragraph after it on the same line, and gives the blocks that remain. */
function addLabelled(
  frame: Frame,
  callout: Callout,
  colour: ColourName,
  styleName: StyleName,
): Block[] {
  const { job, lang } = frame;
  const style = styleOf(frame, styleName);
  const [first, ...rest] = callout.children;
  const node: StructNode = frame.node.add('P');
  const look = job.look(style, { colour, face: strongFace(style.face) });
  const label = [textSpan(`${asSentence(callout.label)} `, look, lang, node)];
  if (first?.type !== 'paragraph') {
    addLines(frame, label, style);
    frame.stack.keepNext();
    return callout.children;
  }
  const change = langChange(frame, first.lang);
  const place = { job, style, lang: first.lang ?? lang };
  const words = toSpans(first.children, {
    ...place,
    node: change.lang === undefined ? node : node.add('Span', change),
  });
  addLines(frame, [...label, ...words], style);
  return rest;
}
