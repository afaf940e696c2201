import type { Caption } from '../../../document/types.ts';
import type { StructNode } from '../structure/struct-node.ts';
import { textSpan, toSpans } from '../text/to-spans.ts';
import { addLines } from './add-lines.ts';
import { type Frame, styleOf } from './frame.ts';

/** Sets `Tabel 1. Perjanjian yang berlaku`, with label and number in the accent colour. */
export function addCaption(frame: Frame, caption: Caption, parent: StructNode): void {
  const { job, lang } = frame;
  const style = styleOf(frame, 'caption');
  const node = parent.add('Caption');
  const look = job.look(style, { colour: 'accent' });
  addLines(
    frame,
    [
      textSpan(`${caption.label} ${caption.number}. `, look, lang, node),
      ...toSpans(caption.children, { job, node, style, lang }),
    ],
    style,
    { whole: true },
  );
}
