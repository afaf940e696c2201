import type { TextStyle } from '../../../template/types.ts';
import type { Line, Span } from '../text/run.ts';
import { closeWithSpace, setLines } from '../text/set-lines.ts';
import { addNote } from './add-note.ts';
import type { Frame } from './frame.ts';
import { PackedLine } from './pack-line.ts';
import type { Draw, Row } from './row.ts';

/** Cost of parting a paragraph, on top of its frame's. */
const insideParagraph = 30;
/** Cost of parting a word between two columns, on top of that. */
export const belowHyphen = 150;
const hyphens = '\u00ad-\u2010';

/** From the top of a line to its baseline: the letters stand in the middle of the leading. */
export function baselineOf(style: TextStyle): number {
  return style.leadingPt / 2 + style.sizePt * 0.34;
}

/** Whether the last word of a line goes on in the next. */
export function endsInHyphen(line: Line | undefined): boolean {
  const last = line?.pieces.at(-1)?.shaped.glyphs.at(-1)?.text ?? '';
  return hyphens.includes(last) && last !== '';
}

export interface LineSetting {
  /** How far the first line begins to the left of the others. */
  hangPt?: number;
  /** Kept free at the right of the first line. */
  firstReservePt?: number;
  /** Never parted. */
  whole?: boolean;
  /** A space stands after the last word, since more words follow on its line. */
  closed?: boolean;
}

/** Sets spans as rows, one a line; at least two lines stay together at either end of a column. */
export function addLines(
  frame: Frame,
  spans: readonly Span[],
  style: TextStyle,
  setting: LineSetting = {},
): Row[] {
  const lines = setLines(spans, {
    widthPt: frame.widthPt,
    align: style.align,
    hyphenate: style.align === 'justify',
    firstReservePt: setting.firstReservePt ?? 0,
    hangPt: setting.hangPt ?? 0,
  });
  const end = setting.closed === true ? lines.at(-1) : undefined;
  if (end !== undefined) closeWithSpace(end);
  frame.stack.space(style.beforePt);
  const rows = lines.map((line, index) => {
    const near = index === 1 || index === lines.length - 1;
    const torn =
      setting.whole === true || near ? Number.POSITIVE_INFINITY : frame.breakCost + insideParagraph;
    const hyphenated = index > 0 && endsInHyphen(lines[index - 1]) ? belowHyphen : 0;
    return addLine(frame, line, style, index === 0 ? frame.breakCost : torn + hyphenated);
  });
  frame.stack.space(style.afterPt);
  return rows;
}

function addLine(frame: Frame, line: Line, style: TextStyle, breakCost: number): Row {
  return frame.stack.push({
    heightPt: style.leadingPt,
    breakCost,
    boxes: frame.boxes,
    draws: [lineDraw(line, frame.xPt, baselineOf(style))],
    notes: line.notes.map((note) => addNote(frame, note)),
    anchors: line.anchors.map((name) => ({ name })),
  });
}

/** A line at its place, packed until it is painted. */
export function lineDraw(line: Line, xPt: number, baselinePt: number): Draw {
  return { type: 'line', line: new PackedLine(line), xPt: xPt + line.xPt, baselinePt };
}

/** Room for a mark or a number that nothing stands beside. */
export function addEmptyLine(frame: Frame, style: TextStyle): Row {
  const { breakCost, boxes } = frame;
  return frame.stack.push({ heightPt: style.leadingPt, breakCost, boxes });
}

/** Wider than any label. */
const unboundedPt = 1e6;

/** The one line of a mark or a number, as wide as it is; `closed` puts a space at its end. */
export function labelLine(spans: readonly Span[], closed = false): Line | undefined {
  const [line] = setLines(spans, { widthPt: unboundedPt, align: 'start', hyphenate: false });
  if (closed && line !== undefined) closeWithSpace(line);
  return line;
}
