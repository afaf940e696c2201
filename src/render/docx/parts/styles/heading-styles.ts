import type { Layout } from '../../../../template/types.ts';
import { headingIndentTwips } from '../../geometry.ts';
import { headingStyle, styleIds } from '../../style-ids.ts';
import { listIds } from '../numbering.ts';
import type { Line, ParagraphStyle } from './paragraph-style.ts';

/** Heading 1 to 9; a level at which the briefing numbers sections is bound to the numbers of the headings. */
export function headingStyles(
  { styles, columns }: Layout,
  numberedLevels: ReadonlySet<number>,
): ParagraphStyle[] {
  const rule: Line = { colour: 'ink', widthPt: 1.25, paddingPt: columns === 1 ? 6 : 3 };
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
    ...(index === 0 ? { lines: { top: rule } } : {}),
    ...(numberedLevels.has(index + 1) ? numbered(index) : {}),
  }));
}

/** The indent of the list once more, for readers that do not look at lists. */
function numbered(level: number): Pick<ParagraphStyle, 'list' | 'indent'> {
  const indent = { left: headingIndentTwips, hanging: headingIndentTwips };
  return { list: { numId: listIds.headings, level }, indent };
}
