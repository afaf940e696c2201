import type { Sources } from '../../../document/types.ts';
import { textSpan, toSpans } from '../text/to-spans.ts';
import { addEmptyLine, addLines, baselineOf, labelLine } from './add-lines.ts';
import { columnWidth } from './columns.ts';
import { type Frame, inset, langChange, styleOf } from './frame.ts';

const hangPt = 12;
const leastNumberPt = 20;
const numberGapPt = 5;
/** Small type on a wider measure than this is hard to read: the entries stand in two columns. */
const widestPt = 380;
const manyEntries = 6;

/** Sets the bibliography, in two columns on a wide page: every entry hangs from its first line, or from its number. */
export function addSources(frame: Frame, sources: Sources): void {
  const { job, stack } = frame;
  const nested = frame.widthPt < frame.columnPt;
  if (nested || frame.widthPt < widestPt || sources.children.length < manyEntries) {
    addEntries(frame, sources);
  } else {
    stack.openColumns(2);
    const widthPt = columnWidth(job, 2);
    addEntries({ ...frame, widthPt, columnPt: widthPt }, sources);
    stack.openColumns(1);
  }
}

function addEntries(outer: Frame, sources: Sources): void {
  const { job, stack } = outer;
  const style = styleOf(outer, 'source');
  const list = outer.node.add('L', { ...langChange(outer, sources.lang), listNumbering: 'None' });
  const frame = { ...outer, lang: sources.lang ?? outer.lang };
  const entries = sources.children.map((entry) => {
    const id = job.destinations.of('source', entry.key);
    const item = list.add('LI', { ...langChange(frame, entry.lang), id });
    if (entry.number === undefined) return { entry, item };
    const number = textSpan(entry.number, job.look(style), frame.lang, item.add('Lbl'));
    return { entry, item, number: labelLine([number]) };
  });
  const numbers = entries.map(({ number }) => number?.widthPt ?? 0);
  const numberPt = Math.max(leastNumberPt, ...numbers.map((widthPt) => widthPt + numberGapPt));
  for (const { entry, item, number } of entries) {
    const lang = entry.lang ?? frame.lang;
    stack.anchor({ name: job.destinations.of('source', entry.key) });
    const first = stack.rows.length;
    const body = toSpans(entry.children, { job, node: item.add('LBody'), style, lang });
    const numbered = entry.number !== undefined;
    const inside = { ...inset(frame, numbered ? numberPt : hangPt), lang };
    addLines(inside, body, style, numbered ? {} : { hangPt });
    if (number === undefined) continue;
    const row = stack.rows[first] ?? addEmptyLine(inside, style);
    const baselinePt = baselineOf(style);
    row.draws.unshift({ type: 'line', line: number, xPt: frame.xPt, baselinePt });
  }
}
