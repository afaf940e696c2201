import type { Confidence } from '../../../document/types.ts';
import { textSpan } from '../text/to-spans.ts';
import { addLines, baselineOf } from './add-lines.ts';
import { type Frame, inset, styleOf } from './frame.ts';
import type { Draw } from './row.ts';

/** Width of the three dots. */
export const dotsPt = 15;
export const dotPitchPt = 5.6;
export const dotRadiusPt = 1.9;
const gapPt = 5;

const filledDots = { high: 3, moderate: 2, low: 1 } as const;

/** The dots alone, their middle at `centrePt` below the top of the row. */
export function dots(
  confidence: Confidence,
  xPt: number,
  centrePt: number,
): Draw & { type: 'dots' } {
  return {
    type: 'dots',
    xPt,
    centrePt,
    filled: filledDots[confidence.level],
    colour: 'accent',
  };
}

/** Sets the dots as decoration with their word beside them. */
export function addConfidenceWords(frame: Frame, confidence: Confidence): void {
  const style = styleOf(frame, 'confidence');
  const first = frame.stack.rows.length;
  const words = textSpan(confidence.label, frame.job.look(style), frame.lang, frame.node.add('P'));
  addLines(inset(frame, dotsPt + gapPt), [words], style, { whole: true });
  frame.stack.rows[first]?.draws.unshift(
    dots(confidence, frame.xPt, dotCentre(baselineOf(style), style.sizePt)),
  );
}

/** Height at which dots stand in the middle of small letters. */
export function dotCentre(baselinePt: number, sizePt: number): number {
  return baselinePt - sizePt * 0.25;
}
