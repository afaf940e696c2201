import type { Layout, TextStyle, Theme } from '../../../../template/types.ts';
import { textWidthTwips } from '../../geometry.ts';
import { styleIds } from '../../style-ids.ts';
import { type Line, ownStylePriority as own, type ParagraphStyle } from './paragraph-style.ts';

/** Captions and the paragraphs of tables and figures. */
export function captionStyles({ styles }: Layout): ParagraphStyle[] {
  const figure: TextStyle = { ...styles.caption, beforePt: 6, afterPt: 2, leadingPt: 1 };
  return [
    {
      id: styleIds.caption,
      name: 'caption',
      next: styleIds.bodyText,
      priority: 35,
      text: styles.caption,
      keepLines: true,
    },
    {
      id: styleIds.tableHead,
      name: 'Table Head',
      priority: own,
      text: styles.tableHead,
      keepNext: true,
    },
    { id: styleIds.tableText, name: 'Table Text', priority: own, text: styles.tableCell },
    { id: styleIds.figure, name: 'Figure', next: styleIds.caption, priority: own, text: figure },
  ];
}

/** Running head and foot, with the far end of the line at a tab. */
export function furnitureStyles(theme: Theme, layout: Layout): ParagraphStyle[] {
  const rightTab = { at: textWidthTwips(theme, layout) };
  const rule: Line = { colour: 'rule', widthPt: 0.5, paddingPt: 5 };
  const base = { priority: 99, text: layout.styles.furniture, rightTab };
  return [
    { ...base, id: styleIds.header, name: 'header', lines: { bottom: rule } },
    { ...base, id: styleIds.footer, name: 'footer' },
  ];
}
