import type { Block, Section } from '../../../document/types.ts';
import { toPlainText } from '../../../document/walk.ts';
import type { StyleName } from '../../../template/types.ts';
import type { StructNode, StructType } from '../structure/struct-node.ts';
import { textSpan, toSpans } from '../text/to-spans.ts';
import { addBlocks } from './add-blocks.ts';
import { addLines, baselineOf, labelLine } from './add-lines.ts';
import { addUnit } from './add-unit.ts';
import { type Frame, inset, langChange, mmToPt, styleOf } from './frame.ts';

const headingTypes = ['H2', 'H3', 'H4', 'H5', 'H6'] as const;
const headingStyles = ['heading1', 'heading2', 'heading3'] as const;
const ruleWeightPt = 1.2;
const belowRulePt = 6;
const numberGapPt = 7;

/** Sets a section with its heading, its bookmark and the place that links to it lead to. */
export function addSection(frame: Frame, section: Section): void {
  const words = toPlainText(section.title);
  const title = section.number === undefined ? words : `${section.number} ${words}`;
  const id = frame.job.destinations.of('section', section.key);
  frame.stack.anchor({ name: id, bookmark: { title, depth: frame.depth } });
  const node = frame.node.add('Sect', {
    ...langChange(frame, section.lang),
    key: section.key,
    id,
    title: title === '' ? undefined : title,
  });
  const inner = { ...frame, node, lang: section.lang ?? frame.lang };
  if (section.role === 'unit') {
    addUnit(inner, section);
    return;
  }
  const beside = besideSideColumn(inner);
  const [first] = section.children;
  addHeading(inner, section, first !== undefined && isFullWidth(first) ? inner : beside);
  for (const block of section.children) {
    addBlocks(
      {
        ...(block.type === 'section' || isFullWidth(block) ? inner : beside),
        depth: frame.depth + 1,
      },
      [block],
    );
  }
}

/** In a layout with a cover all text keeps the measure of the units, and the side column is for names and numbers. */
function besideSideColumn(frame: Frame): Frame {
  const { titleBlock, sideColumnMm, sideGapMm } = frame.job.layout;
  const hangs = titleBlock === 'cover' && sideColumnMm > 0 && frame.depth === 1;
  return hangs ? inset(frame, mmToPt(sideColumnMm + sideGapMm)) : frame;
}

/** What takes the whole width, and its heading with it. */
function isFullWidth({ type }: Block): boolean {
  return type === 'table' || type === 'sources';
}

/** `H2` for sections at the top: the title of the briefing is the only `H1`. */
export function headingType(depth: number): StructType {
  return headingTypes[Math.min(depth, headingTypes.length) - 1] ?? 'H6';
}

/** Style of a heading by its depth. */
export function headingStyle(depth: number): StyleName {
  return headingStyles[Math.min(depth, headingStyles.length) - 1] ?? 'heading3';
}

function addHeading(frame: Frame, section: Section, beside: Frame): void {
  const { job, lang, stack } = frame;
  const own = styleOf(frame, headingStyle(frame.depth));
  const node = frame.node.add(headingType(frame.depth));
  const ruled = frame.depth === 1;
  if (ruled) addRule(frame, own.beforePt);
  const style = ruled ? { ...own, beforePt: 0 } : own;
  const first = stack.rows.length;
  const number = section.number === undefined ? undefined : numberLine(frame, section.number, node);
  const hangs = beside.xPt > frame.xPt;
  const indentPt = number === undefined || hangs ? 0 : number.widthPt + numberGapPt;
  const spans = toSpans(section.title, { job, node, style, lang });
  addLines(inset(beside, indentPt), spans, style, { whole: true });
  if (number !== undefined) {
    stack.rows[first]?.draws.unshift({
      type: 'line',
      line: number,
      xPt: frame.xPt,
      baselinePt: baselineOf(style),
    });
  }
  stack.keepNext();
}

function addRule(frame: Frame, beforePt: number): void {
  frame.stack.space(beforePt);
  frame.stack.push({
    heightPt: belowRulePt,
    breakCost: 0,
    boxes: frame.boxes,
    draws: [
      {
        type: 'rule',
        xPt: frame.xPt,
        yPt: 0,
        widthPt: frame.widthPt,
        weightPt: ruleWeightPt,
        colour: 'ink',
      },
    ],
  });
  frame.stack.dropSpace();
  frame.stack.keepNext();
}

function numberLine(frame: Frame, number: string, node: StructNode) {
  const style = styleOf(frame, headingStyle(frame.depth));
  const look = frame.job.look({ ...style, font: 'label' }, { colour: 'accent', face: 'semibold' });
  return labelLine([textSpan(number, look, frame.lang, node)], true);
}
