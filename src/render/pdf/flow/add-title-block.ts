import type { Detail } from '../../../document/types.ts';
import type { ColourName } from '../../../template/types.ts';
import type { Line } from '../text/run.ts';
import { textSpan, toSpans } from '../text/to-spans.ts';
import { dotCentre, dots, dotsPt } from './add-confidence.ts';
import { addLines, baselineOf, labelLine } from './add-lines.ts';
import { type Frame, styleOf } from './frame.ts';
import type { Box, Draw } from './row.ts';

const detailGapPt = 18;
const detailPadPt = 5;
const bandPadPt = 11;

/** Sets kicker, title, subtitle and details: on plain paper between two thin rules, or on a dark band with the legend below. */
export function addTitleBlock(frame: Frame): void {
  const { layout } = frame.job;
  if (layout.titleBand) {
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

/** One line of details, or as many as it takes; the legend stands at its right end. */
function addDetails(frame: Frame): void {
  const { job, stack } = frame;
  const style = styleOf(frame, 'detail');
  const lines = job.briefing.titleBlock.details.map((detail) => detailLine(frame, detail));
  const legend = legendDraws(frame);
  const rows = spread(lines, frame.widthPt);
  if (rows.length === 0 && legend.widthPt === 0) return;
  const rowWidth = rows.at(-1)?.reduce((sum, line) => sum + line.widthPt + detailGapPt, 0) ?? 0;
  // A legend that has no room beside the details takes a line of its own.
  if (rows.length === 0 || rowWidth + legend.widthPt > frame.widthPt) rows.push([]);
  rows.forEach((row, index) => {
    const first = index === 0;
    const last = index === rows.length - 1;
    const topPt = first ? detailPadPt : 0;
    const draws: Draw[] = placeInRow(frame, row, topPt + baselineOf(style));
    if (last) {
      const legendPt = row.length === 0 ? 0 : frame.widthPt - legend.widthPt;
      draws.push(...legend.draws(frame.xPt + legendPt, topPt + baselineOf(style)));
    }
    const heightPt = topPt + style.leadingPt + (last ? detailPadPt : 0);
    if (first && !job.layout.titleBand) draws.push(thinRule(frame, 0));
    if (last) draws.push(thinRule(frame, heightPt));
    stack.keepNext();
    stack.push({ heightPt, breakCost: 0, boxes: frame.boxes, draws });
  });
  stack.space(12);
}

function detailLine(frame: Frame, detail: Detail): Line {
  const { job, lang } = frame;
  const style = styleOf(frame, 'detail');
  const node = frame.node.add('P');
  const label = job.look(style, { face: 'semibold', colour: 'ink' });
  const spans = [
    textSpan(`${detail.label} `, label, lang, node),
    textSpan(detail.value, job.look(style), lang, node),
  ];
  return (
    labelLine(spans, frame.widthPt) ?? { pieces: [], xPt: 0, widthPt: 0, notes: [], anchors: [] }
  );
}

function spread(lines: readonly Line[], widthPt: number): Line[][] {
  const rows: Line[][] = [];
  let usedPt = Number.POSITIVE_INFINITY;
  for (const line of lines) {
    if (usedPt + detailGapPt + line.widthPt > widthPt) {
      rows.push([]);
      usedPt = -detailGapPt;
    }
    rows.at(-1)?.push(line);
    usedPt += detailGapPt + line.widthPt;
  }
  return rows;
}

function placeInRow(frame: Frame, row: readonly Line[], baselinePt: number): Draw[] {
  let xPt = frame.xPt;
  return row.map((line) => {
    const draw: Draw = { type: 'line', line, xPt, baselinePt };
    xPt += line.widthPt + detailGapPt;
    return draw;
  });
}

function thinRule(frame: Frame, yPt: number): Draw {
  const colour: ColourName = 'rule';
  return { type: 'rule', xPt: frame.xPt, yPt, widthPt: frame.widthPt, weightPt: 0.6, colour };
}

const legendGapPt = 12;
const legendDotGapPt = 4;

/** The legend, ready to be drawn from a given place on. */
function legendDraws(frame: Frame): {
  widthPt: number;
  draws: (leftPt: number, baselinePt: number) => Draw[];
} {
  const { job, lang } = frame;
  const style = styleOf(frame, 'detail');
  const entries = job.briefing.titleBlock.legend.map((confidence) => {
    const words = textSpan(confidence.label, job.look(style), lang, frame.node.add('P'));
    const line = labelLine([words], frame.widthPt);
    return { confidence, line, widthPt: dotsPt + legendDotGapPt + (line?.widthPt ?? 0) };
  });
  const widthPt = entries.reduce((sum, entry) => sum + entry.widthPt + legendGapPt, -legendGapPt);
  return {
    widthPt: Math.max(0, widthPt),
    draws: (leftPt, baselinePt) => {
      let xPt = leftPt;
      return entries.flatMap(({ confidence, line, widthPt: ownPt }) => {
        const marks = dots(confidence, xPt, dotCentre(baselinePt, style.sizePt));
        const wordsPt = xPt + dotsPt + legendDotGapPt;
        xPt += ownPt + legendGapPt;
        return line === undefined
          ? [marks]
          : [marks, { type: 'line', line, xPt: wordsPt, baselinePt } satisfies Draw];
      });
    },
  };
}
