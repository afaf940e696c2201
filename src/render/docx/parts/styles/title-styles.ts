import type { Layout, Theme } from '../../../../template/types.ts';
import { bandPaddingPt, textWidthTwips } from '../../geometry.ts';
import { styleIds } from '../../style-ids.ts';
import { bandLine, bandSides } from './band.ts';
import { type Line, ownStylePriority as own, type ParagraphStyle } from './paragraph-style.ts';

/** Kicker, title, subtitle and the line of details; on a coloured band where the layout has one. */
export function titleStyles(theme: Theme, layout: Layout): ParagraphStyle[] {
  const { styles, titleBlock } = layout;
  const band = titleBlock === 'plain' ? {} : bandLook(layout);
  const rule: Line = { colour: 'rule', widthPt: 0.5, paddingPt: 5 };
  const lines = titleBlock === 'band' ? { bottom: rule } : { top: rule, bottom: rule };
  const title = { ...styles.title, beforePt: titleBlock === 'band' ? 0 : styles.title.beforePt };
  return [
    {
      id: styleIds.kicker,
      name: 'Kicker',
      next: styleIds.title,
      priority: own,
      text: styles.kicker,
      keepNext: true,
      ...band,
    },
    {
      id: styleIds.title,
      name: 'Title',
      next: styleIds.subtitle,
      priority: 10,
      text: title,
      keepNext: true,
      keepLines: true,
      ...band,
    },
    {
      id: styleIds.subtitle,
      name: 'Subtitle',
      next: styleIds.bodyText,
      priority: 11,
      text: styles.subtitle,
      keepNext: true,
      ...band,
    },
    {
      id: styleIds.detail,
      name: 'Detail',
      priority: own,
      text: { ...styles.detail, beforePt: 6 },
      lines,
      rightTab: { at: textWidthTwips(theme, layout) },
    },
  ];
}

/** The same lines on every paragraph of the band make office programs draw one band, from edge to edge of the paper. */
function bandLook({ marginsMm }: Layout): Pick<ParagraphStyle, 'lines' | 'fill'> {
  const lines = {
    ...bandSides(marginsMm),
    bottom: bandLine({ widthPt: 1, paddingPt: bandPaddingPt }),
  };
  return { lines, fill: 'band' };
}
