import type { List } from '../../../document/types.ts';
import { textSpan } from '../text/to-spans.ts';
import { addBlocks } from './add-blocks.ts';
import { addEmptyLine, baselineOf, labelLine } from './add-lines.ts';
import { type Frame, inset, langChange, styleOf } from './frame.ts';

const bullet = '•';
const gapPt = 5;

/** Sets a list; its marks stand in a column of their own, as wide as the widest of them. */
export function addList(frame: Frame, list: List): void {
  const own: Frame = { ...frame, style: frame.style === 'body' ? 'list' : frame.style };
  const style = styleOf(own, own.style);
  const look = frame.job.look(style);
  const node = frame.node.add('L', {
    ...langChange(frame, list.lang),
    listNumbering: list.ordered ? 'Decimal' : 'Disc',
  });
  const lang = list.lang ?? frame.lang;
  const marks = list.children.map((_, index) =>
    list.ordered ? `${(list.start ?? 1) + index}.` : bullet,
  );
  const items = list.children.map((item, index) => {
    const element = node.add('LI');
    const mark = textSpan(marks[index] ?? bullet, look, lang, element.add('Lbl'));
    return { item, element, mark: labelLine([mark]) };
  });
  const markPt =
    items.reduce((widest, { mark }) => Math.max(widest, mark?.widthPt ?? 0), 0) + gapPt;
  for (const { item, element, mark } of items) {
    const first = frame.stack.rows.length;
    const inside = { ...inset(own, markPt), node: element.add('LBody'), lang };
    addBlocks(inside, item.children);
    const row = frame.stack.rows[first] ?? addEmptyLine(inside, style);
    if (mark !== undefined) {
      // Numbers end, and bullets begin, where the column does.
      const xPt = frame.xPt + (list.ordered ? markPt - gapPt - mark.widthPt : 0);
      row.draws.unshift({ type: 'line', line: mark, xPt, baselinePt: baselineOf(style) });
    }
  }
  frame.stack.space(styleOf(frame, frame.style).afterPt);
}
