import type { Confidence, Detail } from '../../../document/types.ts';
import type { Line, Span } from '../text/run.ts';
import { setLines } from '../text/set-lines.ts';
import { textSpan } from '../text/to-spans.ts';
import { dotCentre, dots, dotsPt } from './add-confidence.ts';
import { baselineOf } from './add-lines.ts';
import { type Frame, styleOf } from './frame.ts';
import type { Draw } from './row.ts';

const detailGapPt = 18;
const legendGapPt = 12;
const dotsGapPt = 4;
const padPt = 5;

/** A detail or an entry of the legend: short ones share a row, one of several lines has rows of its own. */
interface Entry {
  lines: Line[];
  /** Drawn as dots before the first line. */
  mark?: Confidence;
  indentPt: number;
  widthPt: number;
}

/** One line of an entry at its place in a row. */
interface Placed {
  entry: Entry;
  line: number;
  xPt: number;
}

/** Sets the details in as many rows as they take, between thin rules; the legend stands at the right end of the last, or below. */
export function addDetails(frame: Frame): void {
  const { job, stack } = frame;
  const { titleBlock } = job.briefing;
  const details = titleBlock.details.map((detail) => detailEntry(frame, detail));
  const legend = titleBlock.legend.map((confidence) => legendEntry(frame, confidence));
  const rows = withLegend(spread(details, frame.widthPt, detailGapPt), legend, frame.widthPt);
  const style = styleOf(frame, 'detail');
  rows.forEach((row, index) => {
    const first = index === 0;
    const last = index === rows.length - 1;
    const topPt = first ? padPt : 0;
    const heightPt = topPt + style.leadingPt + (last ? padPt : 0);
    const draws = row.flatMap((placed) => drawsOf(frame, placed, topPt + baselineOf(style)));
    if (first && job.layout.titleBlock !== 'band') draws.push(thinRule(frame, 0));
    if (last) draws.push(thinRule(frame, heightPt));
    stack.keepNext();
    stack.push({ heightPt, breakCost: 0, boxes: frame.boxes, draws });
  });
  if (rows.length > 0) stack.space(12);
}

function detailEntry(frame: Frame, detail: Detail): Entry {
  const { job, lang } = frame;
  const style = styleOf(frame, 'detail');
  const node = frame.node.add('P');
  const label = job.look(style, { face: 'semibold', colour: 'ink' });
  const words = [
    textSpan(`${detail.label} `, label, lang, node),
    textSpan(detail.value, job.look(style), lang, node),
  ];
  return entryOf(frame, words, 0);
}

function legendEntry(frame: Frame, confidence: Confidence): Entry {
  const look = frame.job.look(styleOf(frame, 'detail'));
  const words = textSpan(confidence.label, look, frame.lang, frame.node.add('P'));
  return { ...entryOf(frame, [words], dotsPt + dotsGapPt), mark: confidence };
}

function entryOf(frame: Frame, spans: readonly Span[], indentPt: number): Entry {
  const measurePt = frame.widthPt - indentPt;
  const lines = setLines(spans, { widthPt: measurePt, align: 'start', hyphenate: false });
  const ownPt = lines.length > 1 ? measurePt : (lines[0]?.widthPt ?? 0);
  return { lines, indentPt, widthPt: indentPt + ownPt };
}

/** Puts entries one after the other into rows. */
function spread(entries: readonly Entry[], widthPt: number, gapPt: number): Placed[][] {
  const rows: Placed[][] = [];
  let nextPt = Number.POSITIVE_INFINITY;
  for (const entry of entries) {
    if (nextPt > 0 && nextPt + entry.widthPt > widthPt) {
      rows.push([]);
      nextPt = 0;
    }
    rows.at(-1)?.push({ entry, line: 0, xPt: nextPt });
    nextPt += entry.widthPt + gapPt;
    for (let line = 1; line < entry.lines.length; line++) {
      rows.push([{ entry, line, xPt: 0 }]);
      nextPt = Number.POSITIVE_INFINITY;
    }
  }
  return rows;
}

function withLegend(rows: Placed[][], legend: readonly Entry[], widthPt: number): Placed[][] {
  const own = spread(legend, widthPt, legendGapPt);
  const [only] = own;
  const last = rows.at(-1);
  const leftPt = widthPt - rowEnd(only);
  if (own.length !== 1 || only === undefined || last === undefined) return [...rows, ...own];
  if (rowEnd(last) + detailGapPt > leftPt) return [...rows, ...own];
  last.push(...only.map((placed) => ({ ...placed, xPt: placed.xPt + leftPt })));
  return rows;
}

function rowEnd(row: readonly Placed[] | undefined): number {
  const last = row?.at(-1);
  if (last === undefined) return 0;
  return last.xPt + last.entry.indentPt + (last.entry.lines[last.line]?.widthPt ?? 0);
}

function drawsOf(frame: Frame, { entry, line: index, xPt }: Placed, baselinePt: number): Draw[] {
  const { sizePt } = styleOf(frame, 'detail');
  const leftPt = frame.xPt + xPt;
  const line = entry.lines[index];
  const draws: Draw[] = [];
  if (line !== undefined) {
    draws.push({ type: 'line', line, xPt: leftPt + entry.indentPt, baselinePt });
  }
  if (entry.mark !== undefined && index === 0) {
    draws.unshift(dots(entry.mark, leftPt, dotCentre(baselinePt, sizePt)));
  }
  return draws;
}

function thinRule(frame: Frame, yPt: number): Draw {
  const { xPt, widthPt } = frame;
  return { type: 'rule', xPt, yPt, widthPt, weightPt: 0.6, colour: 'rule' };
}
