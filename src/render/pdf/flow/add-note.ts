import type { NoteCall } from '../text/run.ts';
import { setLines } from '../text/set-lines.ts';
import { textSpan, toSpans } from '../text/to-spans.ts';
import { baselineOf, belowHyphen, endsInHyphen } from './add-lines.ts';
import { type Frame, styleOf } from './frame.ts';
import type { Row } from './row.ts';
import { Stack } from './stack.ts';

/** Sets a footnote over the whole column: its raised number leads back to the call, its lines hang after it. */
export function addNote(frame: Frame, call: NoteCall): Row[] {
  const { job } = frame;
  const style = styleOf(frame, 'note');
  const look = job.look(style, {
    colour: 'accent',
    sizePt: style.sizePt * 0.75,
    risePt: style.sizePt * 0.28,
  });
  const link = call.node.add('Lbl').add('Link');
  const back = {
    node: link,
    contents: `${call.number}`,
    destination: job.destinations.of('call', call.number),
  };
  const label = textSpan(`${call.number}`, look, call.lang, link, back);
  const gap = textSpan(' ', look, call.lang, call.node);
  const body = toSpans(call.children, { job, node: call.node, style, lang: call.lang });
  const lines = setLines([label, gap, ...body], {
    widthPt: frame.columnPt,
    align: style.align,
    hyphenate: false,
  });
  const stack = new Stack();
  lines.forEach((line, index) => {
    const torn = index === 1 || (index > 0 && index === lines.length - 1);
    const hyphenated = index > 0 && endsInHyphen(lines[index - 1]) ? belowHyphen : 0;
    stack.push({
      heightPt: style.leadingPt + (index === lines.length - 1 ? style.afterPt : 0),
      breakCost: torn ? Number.POSITIVE_INFINITY : hyphenated,
      boxes: [],
      draws: [{ type: 'line', line, xPt: line.xPt, baselinePt: baselineOf(style) }],
      anchors: [
        ...(index === 0 ? [{ name: job.destinations.of('note', call.number) }] : []),
        ...line.anchors.map((name) => ({ name })),
      ],
    });
  });
  return stack.rows;
}
