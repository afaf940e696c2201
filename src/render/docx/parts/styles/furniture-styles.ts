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

/** Running head and foot, with the far end of the line at a tab; on a sheet the head stands on a band, as its title does. */
export function furnitureStyles(theme: Theme, layout: Layout): ParagraphStyle[] {
  const rule: Line = { colour: 'rule', widthPt: 0.5, paddingPt: 5 };
  const text = layout.styles.furniture;
  const base = { priority: 99, text, rightTab: { at: textWidthTwips(theme, layout) } };
  const foot = { ...base, id: styleIds.footer, name: 'footer' };
  const head = { ...base, id: styleIds.header, name: 'header' };
  switch (layout.titleBlock) {
    case 'plain':
      return [{ ...head, lines: { bottom: rule } }, foot];
    case 'cover':
      return [{ ...head, lines: { bottom: rule } }, foot, band(layout)];
    case 'band':
      return [{ ...head, ...bandHead(layout) }, { ...foot, lines: { top: rule } }, band(layout)];
  }
}

function bandHead({ styles, marginsMm }: Layout): Pick<ParagraphStyle, 'text' | 'fill' | 'lines'> {
  const top = bandLine({ widthPt: 10, paddingPt: 1 });
  const bottom = bandLine({ widthPt: 6, paddingPt: 1 });
  const text: TextStyle = { ...styles.furniture, colour: 'onBandSoft' };
  return { text, fill: 'band', lines: { ...bandSides(marginsMm), top, bottom } };
}

/** Fills the margin above a title on a band. */
function band({ styles, marginsMm }: Layout): ParagraphStyle {
  const text: TextStyle = { ...styles.furniture, leadingPt: twipsOfMm(marginsMm.top) / 20 };
  const look = { fill: 'band', lines: bandSides(marginsMm) } as const;
  return { id: styleIds.band, name: 'Band', priority: own, text, exact: true, ...look };
}
