import { textSpan, toSpans } from '../text/to-spans.ts';
import { addDetails } from './add-details.ts';
import { addLines } from './add-lines.ts';
import { type Frame, styleOf } from './frame.ts';
import type { Box } from './row.ts';

const bandPadPt = 11;

/** Sets kicker, title, subtitle and details: on plain paper between two thin rules, or on a dark band with the legend below. */
export function addTitleBlock(frame: Frame): void {
  const { layout } = frame.job;
  if (layout.titleBlock === 'band') {
    const band: Box = { xPt: 0, widthPt: frame.columnPt, fill: 'band', bleed: true };
    addTitles({ ...frame, boxes: [band] });
    const last = frame.stack.rows.at(-1);
    if (last !== undefined) last.heightPt += bandPadPt;
    frame.stack.dropSpace();
  } else {
    addTitles(frame);
  }
  addDetails(frame);
}

function addTitles(frame: Frame): void {
  const { job, node, lang } = frame;
  const { titleBlock } = job.briefing;
  const kicker = styleOf(frame, 'kicker');
  addLines(frame, [textSpan(titleBlock.kicker, job.look(kicker), lang, node.add('P'))], kicker, {
    whole: true,
  });
  frame.stack.keepNext();
  const title = styleOf(frame, 'title');
  const place = { job, lang };
  addLines(
    frame,
    toSpans(titleBlock.title, { ...place, node: node.add('H1'), style: title }),
    title,
    { whole: true },
  );
  frame.stack.keepNext();
  if (titleBlock.subtitle === undefined) return;
  const subtitle = styleOf(frame, 'subtitle');
  addLines(
    frame,
    toSpans(titleBlock.subtitle, { ...place, node: node.add('P'), style: subtitle }),
    subtitle,
    { whole: true },
  );
}
