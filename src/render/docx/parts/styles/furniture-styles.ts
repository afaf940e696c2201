import type { Layout, TextStyle, Theme } from '../../../../template/types.ts';
import { textWidthTwips } from '../../geometry.ts';
import { twipsOfMm } from '../../measures.ts';
import { styleIds } from '../../style-ids.ts';
import { bandLine, bandSides } from './band.ts';
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

/**
 * Running head and foot, with the far end of the line at a tab. Where the title stands on a band, the head of the other
 * pages does too, and `Band` fills the margin above the title.
 */
export function furnitureStyles(theme: Theme, layout: Layout): ParagraphStyle[] {
  const rightTab = { at: textWidthTwips(theme, layout) };
  const rule: Line = { colour: 'rule', widthPt: 0.5, paddingPt: 5 };
  const base = { priority: 99, text: layout.styles.furniture, rightTab };
  const head = { ...base, id: styleIds.header, name: 'header' };
  const foot = { ...base, id: styleIds.footer, name: 'footer' };
  if (layout.titleBlock !== 'band') return [{ ...head, lines: { bottom: rule } }, foot];
  const text: TextStyle = { ...base.text, colour: 'onBandSoft' };
  const fill = 'band';
  const sides = bandSides(layout.marginsMm);
  const upper = bandLine({ widthPt: 10, paddingPt: 1 });
  const lower = bandLine({ widthPt: 6, paddingPt: 1 });
  const filling: TextStyle = { ...text, leadingPt: twipsOfMm(layout.marginsMm.top) / 20 };
  return [
    { ...head, text, fill, lines: { ...sides, top: upper, bottom: lower } },
    foot,
    {
      id: styleIds.band,
      name: 'Band',
      priority: own,
      text: filling,
      exact: true,
      fill,
      lines: sides,
    },
  ];
}
