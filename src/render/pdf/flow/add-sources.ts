import type { Sources } from '../../../document/types.ts';
import { textSpan, toSpans } from '../text/to-spans.ts';
import { addLines, baselineOf, labelLine } from './add-lines.ts';
import { columnWidth } from './columns.ts';
import { type Frame, inset, langChange, styleOf } from './frame.ts';

const hangPt = 12;
const numberPt = 20;
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
  for (const entry of sources.children) {
    const item = list.add('LI', langChange(frame, entry.lang));
    const lang = entry.lang ?? frame.lang;
    stack.anchor({ name: job.destinations.of('source', entry.key) });
    const label = entry.number === undefined ? undefined : item.add('Lbl');
    const first = stack.rows.length;
    const body = toSpans(entry.children, { job, node: item.add('LBody'), style, lang });
    const indentPt = label === undefined ? hangPt : numberPt;
    const setting = label === undefined ? { hangPt } : {};
    addLines({ ...inset(frame, indentPt), lang }, body, style, setting);
    if (label === undefined || entry.number === undefined) continue;
    const number = textSpan(entry.number, job.look(style), frame.lang, label);
    const line = labelLine([number], numberPt);
    const draws = stack.rows[first]?.draws;
    if (line === undefined || draws === undefined) continue;
    draws.unshift({ type: 'line', line, xPt: frame.xPt, baselinePt: baselineOf(style) });
  }
}
