import type { Layout, Theme } from '../../../../template/types.ts';
import { columnWidthTwips } from '../../geometry.ts';
import { headingStyle, styleIds } from '../../style-ids.ts';
import { listIds } from '../numbering.ts';
import type { Line, ParagraphStyle } from './paragraph-style.ts';

/**
 * Heading 1 to 9, with a tab at the end of the line for the confidence; a level at which the briefing numbers sections
 * is bound to the numbers of the headings.
 */
export function headingStyles(
  theme: Theme,
  layout: Layout,
  numberedLevels: ReadonlySet<number>,
): ParagraphStyle[] {
  const rule: Line = { colour: 'ink', widthPt: 1.25, paddingPt: 6 };
  const { styles } = layout;
  const looks = [styles.heading1, styles.heading2, styles.heading3];
  return Array.from({ length: 9 }, (_, index) => ({
    id: headingStyle(index + 1),
    name: `heading ${index + 1}`,
    next: styleIds.bodyText,
    priority: 9,
    text: looks[index] ?? styles.heading3,
    keepNext: true,
    keepLines: true,
    outline: index + 1,
    rightTabTwips: columnWidthTwips(theme, layout),
    ...(index === 0 ? { lines: { top: rule } } : {}),
    ...(numberedLevels.has(index + 1) ? { list: { numId: listIds.headings, level: index } } : {}),
  }));
}
