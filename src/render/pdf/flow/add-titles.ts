import type { TextStyle } from '../../../template/types.ts';
import type { Span } from '../text/run.ts';
import { setLines } from '../text/set-lines.ts';
import { textSpan, toSpans } from '../text/to-spans.ts';
import { addLines } from './add-lines.ts';
import { type Frame, styleOf } from './frame.ts';
import type { Box } from './row.ts';

/** A dark ground from edge to edge and up to the top of the sheet. */
export function bandBox(frame: Frame): Box {
  return { xPt: 0, widthPt: frame.columnPt, fill: 'band', bleed: true };
}

/** Sets the short line above the title. */
export function addKicker(frame: Frame): void {
  const { job, node, lang } = frame;
  const style = styleOf(frame, 'kicker');
  const words = textSpan(job.briefing.titleBlock.kicker, job.look(style), lang, node.add('P'));
  addLines(frame, [words], style, { whole: true });
  frame.stack.keepNext();
}

/** Sets the title, the one H1, and the subtitle. */
export function addTitles(frame: Frame): void {
  const { job, node, lang } = frame;
  const { titleBlock } = job.briefing;
  const title = styleOf(frame, 'title');
  const heading = { job, lang, node: node.add('H1'), style: title };
  const spans = toSpans(titleBlock.title, heading);
  const widthPt = evenWidth(spans, title, frame.widthPt);
  addLines({ ...frame, widthPt }, spans, title, { whole: true });
  frame.stack.keepNext();
  if (titleBlock.subtitle === undefined) return;
  const subtitle = styleOf(frame, 'subtitle');
  const below = { job, lang, node: node.add('P'), style: subtitle };
  addLines(frame, toSpans(titleBlock.subtitle, below), subtitle, { whole: true });
}

const evenStep = 0.03;

/** The least width that takes no more lines than the full one: lines of a title are of about one length. */
function evenWidth(spans: readonly Span[], { align }: TextStyle, fullPt: number): number {
  const count = (widthPt: number): number =>
    setLines(spans, { widthPt, align, hyphenate: false }).length;
  const most = count(fullPt);
  let widthPt = fullPt;
  while (most > 1 && widthPt > fullPt / 2 && count(widthPt - fullPt * evenStep) <= most) {
    widthPt -= fullPt * evenStep;
  }
  return widthPt;
}
