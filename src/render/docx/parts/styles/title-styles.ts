import type { Layout } from '../../../../template/types.ts';
import { bandPaddingPt } from '../../geometry.ts';
import { twipsOfPt } from '../../measures.ts';
import { styleIds } from '../../style-ids.ts';
import { type Line, ownStylePriority as own, type ParagraphStyle } from './paragraph-style.ts';

/** Kicker, title, subtitle and the line of details; on a coloured band where the layout has one. */
export function titleStyles({ styles, titleBlock }: Layout): ParagraphStyle[] {
  const band = titleBlock === 'band' ? bandLook() : {};
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
    },
  ];
}

/** The same lines and indents on every paragraph of the band make office programs draw one band. */
function bandLook(): Pick<ParagraphStyle, 'lines' | 'fill' | 'indent'> {
  const line: Line = { colour: 'band', widthPt: 0.5, paddingPt: bandPaddingPt };
  const inset = twipsOfPt(bandPaddingPt);
  return {
    lines: { top: line, left: line, bottom: line, right: line },
    fill: 'band',
    indent: { left: inset, right: inset },
  };
}
