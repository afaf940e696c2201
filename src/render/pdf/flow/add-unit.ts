import type { Section } from '../../../document/types.ts';
import { toSpans } from '../text/to-spans.ts';
import { addBlocks } from './add-blocks.ts';
import { addConfidenceWords } from './add-confidence.ts';
import { addLines } from './add-lines.ts';
import { headingStyle, headingType } from './add-section.ts';
import { addBeside } from './add-unit-beside.ts';
import { addRunIn } from './add-unit-run-in.ts';
import { type Frame, styleOf } from './frame.ts';
import type { Row } from './row.ts';

/** Cost of tearing a unit, on top of its frame's. */
export const insideUnit = 40;

/** Sets one benefit or risk: its name beside its text, in front of it, or above it, as the layout says. */
export function addUnit(frame: Frame, unit: Section): void {
  const { layout } = frame.job;
  // What announces the unit has its own white below.
  if (!frame.stack.keeps) frame.stack.space(styleOf(frame, 'heading2').beforePt);
  if (layout.runInUnits) addRunIn(frame, unit);
  else if (layout.sideColumnMm > 0) addBeside(frame, unit);
  else addAbove(frame, unit);
}

function addAbove(frame: Frame, unit: Section): void {
  addName(frame, unit);
  frame.stack.keepNext();
  addBlocks(
    { ...frame, depth: frame.depth + 1, breakCost: frame.breakCost + insideUnit },
    unit.children,
  );
}

/** Sets the name of a unit with its confidence below it, and gives the rows of the name. */
export function addName(frame: Frame, unit: Section): Row[] {
  const { job, lang } = frame;
  const style = { ...styleOf(frame, headingStyle(Math.max(frame.depth, 2))), beforePt: 0 };
  const node = frame.node.add(headingType(frame.depth));
  const rows = addLines(frame, toSpans(unit.title, { job, node, style, lang }), style, {
    whole: true,
  });
  if (unit.confidence !== undefined) addConfidenceWords(frame, unit.confidence);
  return rows;
}
