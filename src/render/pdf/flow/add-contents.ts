import type { Contents, ContentsEntry, Inline } from '../../../document/types.ts';
import { toPlainText } from '../../../document/walk.ts';
import type { TextStyle } from '../../../template/types.ts';
import type { StructNode } from '../structure/struct-node.ts';
import { shapeIn, widthIn } from '../text/run.ts';
import { textSpan, toSpans } from '../text/to-spans.ts';
import { addLines, baselineOf, labelLine } from './add-lines.ts';
import { type Frame, inset, langChange, styleOf } from './frame.ts';

const numberGapPt = 8;
/** Least room for the leader of a line. */
const leaderPt = 26;
const leaderGapPt = 4;
/** As wide as the number of any page. */
const widestNumber = '0000';
const topLevelWhitePt = 7;
const aboveFirstPt = 10;

/**
 * Sets the table of contents (ISO 32000-1, 14.8.4.2: TOC, TOCI): numbers of sections in a column of their own, titles,
 * dotted leaders and numbers of pages at the margin. Every line is a link as a whole.
 */
export function addContents(frame: Frame, contents: Contents): void {
  const { children } = contents;
  const inner = { ...frame, lang: contents.lang ?? frame.lang };
  const toc = frame.node.add('TOC', langChange(frame, contents.lang));
  const numberPt = children.reduce(
    (widest, { number }) => Math.max(widest, numberWidth(inner, number)),
    0,
  );
  // Numbers hang in front of the text where there is room.
  const place = inner.xPt < numberPt ? inner : inset(inner, -numberPt);
  const path = [toc];
  let item: StructNode | undefined;
  children.forEach((entry, index) => {
    while (path.length > entry.level) path.pop();
    while (path.length < entry.level) path.push((item ?? toc).add('TOC'));
    item = (path.at(-1) ?? toc).add('TOCI');
    frame.stack.space(index === 0 ? aboveFirstPt : entry.level === 1 ? topLevelWhitePt : 0);
    addEntry({ ...place, node: item }, entry, numberPt);
    if ((children[index + 1]?.level ?? 0) > entry.level) frame.stack.keepNext();
  });
  // After a cover the contents have a page of their own.
  if (frame.job.layout.titleBlock === 'cover') frame.stack.breakPage();
  else frame.stack.space(styleOf(frame, frame.style).afterPt);
}

/** Sections at the top stand out, those inside them are set as labels. */
function entryStyle(frame: Frame, level: number): TextStyle {
  const style = styleOf(frame, level === 1 ? 'claim' : 'detail');
  return { ...style, align: 'start', beforePt: 0, afterPt: level === 1 ? 2 : 0.5 };
}

function numberLook(frame: Frame, level: number) {
  const style = entryStyle(frame, level);
  return frame.job.look({ ...style, font: 'label' }, { colour: 'accent', face: 'semibold' });
}

/** With the white behind it; nothing for none. */
function numberWidth(frame: Frame, number: string | undefined): number {
  if (number === undefined) return 0;
  const line = labelLine([textSpan(number, numberLook(frame, 1), frame.lang, undefined)]);
  return line === undefined ? 0 : line.widthPt + numberGapPt;
}

function addEntry(frame: Frame, entry: ContentsEntry, numberPt: number): void {
  const { job, node, lang } = frame;
  const style = entryStyle(frame, entry.level);
  const look = job.look(style);
  const slotPt = widthIn(look, shapeIn({ look, lang, leaf: undefined }, widestNumber));
  const label =
    entry.number === undefined
      ? undefined
      : labelLine(
          [textSpan(entry.number, numberLook(frame, entry.level), lang, node.add('Lbl'))],
          true,
        );
  const name = job.destinations.of('section', entry.key);
  const link = node.add('Reference').add('Link');
  const target = { node: link, contents: toPlainText(entry.children), destination: name };
  const spans = toSpans(withoutLinks(entry.children), { job, node: link, style, lang });
  const rows = addLines(inset(frame, numberPt, slotPt + leaderPt), spans, style, {
    whole: true,
    closed: true,
  });
  const run = { look, lang, leaf: link.add('Span').leaf() };
  const box = { xPt: frame.xPt, yPt: 0, widthPt: frame.widthPt, heightPt: style.leadingPt };
  for (const row of rows) row.draws.push({ type: 'link', target, ...box });
  const baselinePt = baselineOf(style);
  if (label !== undefined) {
    rows[0]?.draws.unshift({ type: 'line', line: label, xPt: frame.xPt, baselinePt });
  }
  const last = rows.at(-1);
  const words = last?.draws.findLast((draw) => draw.type === 'line');
  if (last === undefined || words?.type !== 'line') return;
  const rightPt = frame.xPt + frame.widthPt;
  const fromPt = words.xPt + words.line.widthPt + leaderGapPt;
  const widthPt = rightPt - slotPt - leaderGapPt - fromPt;
  last.draws.push({ type: 'leader', xPt: fromPt, widthPt, baselinePt, colour: 'soft' });
  last.pageNumber = { name, run, rightPt, baselinePt };
}

/** A line of the contents leads to its section and nowhere else. */
function withoutLinks(inlines: readonly Inline[]): Inline[] {
  return inlines.flatMap((inline): Inline[] => {
    if (!('children' in inline)) return [inline];
    const children = withoutLinks(inline.children);
    if (inline.type === 'link' || inline.type === 'reference' || inline.type === 'citation') {
      return children;
    }
    return [{ ...inline, children }];
  });
}
