import type { Layout } from '../../../../template/types.ts';
import { headingStyle, styleIds } from '../../style-ids.ts';
import { listIds } from '../numbering.ts';
import type { Line, ParagraphStyle } from './paragraph-style.ts';

/** What a name that stands above its text needs more of space than one that stands beside it. */
const stackedGapPt = 5;

/** Heading 1 to 9; a level at which the briefing numbers sections is bound to the numbers of the headings. */
export function headingStyles(
  { styles, sideColumnMm }: Layout,
  numberedLevels: ReadonlySet<number>,
): ParagraphStyle[] {
  const rule: Line = { colour: 'ink', widthPt: 1.25, paddingPt: 6 };
  const { heading1, heading2, heading3 } = styles;
  const name = { ...heading2, beforePt: heading2.beforePt + (sideColumnMm > 0 ? stackedGapPt : 0) };
  const looks = [heading1, name, heading3];
  return Array.from({ length: 9 }, (_, index) => ({
    id: headingStyle(index + 1),
    name: `heading ${index + 1}`,
    next: styleIds.bodyText,
    priority: 9,
    text: looks[index] ?? heading3,
    keepNext: true,
    keepLines: true,
    outline: index + 1,
    ...(index === 0 ? { lines: { top: rule } } : {}),
    ...(numberedLevels.has(index + 1) ? { list: { numId: listIds.headings, level: index } } : {}),
  }));
}
