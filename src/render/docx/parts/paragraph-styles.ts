import type { Layout, TextStyle, Theme } from '../../../template/types.ts';
import {
  bandPaddingPt,
  barInset,
  barPaddingPt,
  barPt,
  boxBarPt,
  boxInset,
  boxPaddingPt,
  listStepTwips,
  textWidthTwips,
} from '../geometry.ts';
import { twipsOfMm, twipsOfPt } from '../measures.ts';
import { calloutStyles, headingStyle, listStyle, listStyleLevels, styleIds } from '../style-ids.ts';
import { listIds } from './numbering.ts';
import type { Line, ParagraphStyle, Side } from './paragraph-style.ts';

const own = 40;

/** Every paragraph style but Normal, in the order of `word/styles.xml`. */
export function paragraphStyles(
  theme: Theme,
  layout: Layout,
  numberedLevels: ReadonlySet<number>,
): ParagraphStyle[] {
  return [
    ...titleStyles(layout),
    ...headingStyles(layout, numberedLevels),
    ...textStyles(layout),
    ...listStyles(layout),
    ...calloutParagraphStyles(layout),
    ...tableStyles(layout),
    ...furnitureStyles(theme, layout),
  ];
}

function titleStyles({ styles, titleBand }: Layout): ParagraphStyle[] {
  const band = titleBand ? bandLook() : {};
  const rule: Line = { colour: 'rule', widthPt: 0.5, paddingPt: 5 };
  const lines = titleBand ? { bottom: rule } : { top: rule, bottom: rule };
  const title = { ...styles.title, beforePt: titleBand ? 0 : styles.title.beforePt };
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

function headingStyles({ styles }: Layout, numberedLevels: ReadonlySet<number>): ParagraphStyle[] {
  const rule: Line = { colour: 'ink', widthPt: 1.25, paddingPt: 6 };
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
    ...(numberedLevels.has(index + 1) ? { list: { numId: listIds.headings, level: index } } : {}),
  }));
}

function textStyles({ styles }: Layout): ParagraphStyle[] {
  const quoteIndent = twipsOfMm(6);
  const sourceIndent = twipsOfMm(5);
  return [
    { id: styleIds.bodyText, name: 'Body Text', priority: 1, text: styles.body },
    {
      id: styleIds.confidence,
      name: 'Confidence',
      next: styleIds.claim,
      priority: own,
      text: styles.confidence,
      keepNext: true,
    },
    {
      id: styleIds.lead,
      name: 'Lead',
      next: styleIds.bodyText,
      priority: own,
      text: styles.lead,
      keepNext: true,
    },
    {
      id: styleIds.claim,
      name: 'Claim',
      next: styleIds.bodyText,
      priority: own,
      text: styles.claim,
      keepLines: true,
    },
    {
      id: styleIds.quote,
      name: 'Quote',
      next: styleIds.bodyText,
      priority: 29,
      text: styles.quote,
      indent: { left: quoteIndent, right: quoteIndent },
    },
    {
      id: styleIds.bibliography,
      name: 'Bibliography',
      priority: 37,
      text: styles.source,
      keepLines: true,
      indent: { left: sourceIndent, hanging: sourceIndent },
    },
    { id: styleIds.footnoteText, name: 'footnote text', priority: 99, text: styles.note },
  ];
}

function listStyles({ styles }: Layout): ParagraphStyle[] {
  return Array.from({ length: listStyleLevels }, (_, level): ParagraphStyle[] => {
    const suffix = level === 0 ? '' : ` ${level + 1}`;
    const base = { priority: 36, text: styles.list };
    const left = (level + 1) * listStepTwips;
    return [
      {
        ...base,
        id: listStyle('ListBullet', level),
        name: `List Bullet${suffix}`,
        list: { numId: listIds.bullets, level },
      },
      {
        ...base,
        id: listStyle('ListNumber', level),
        name: `List Number${suffix}`,
        list: { numId: listIds.numbers, level },
      },
      {
        ...base,
        id: listStyle('ListContinue', level),
        name: `List Continue${suffix}`,
        indent: { left },
      },
    ];
  }).flat();
}

function calloutParagraphStyles({ styles }: Layout): ParagraphStyle[] {
  const label = styles.calloutLabel;
  const warm = { ...label, colour: 'warm' } as const;
  return [
    ...callout('summary', 'Summary', styles.summary, label, boxLook('accent')),
    ...callout('note', 'Note Box', { ...styles.body, align: 'start' }, label, boxLook('soft')),
    ...callout('limit', 'Limit', styles.limit, warm, barLook('warm')),
    ...callout('mitigation', 'Mitigation', styles.mitigation, label, barLook('accent')),
  ];
}

/**
 * Label and items share one hanging indent, because Word joins the lines and shading of neighbouring paragraphs
 * only where their indents are the same.
 */
function callout(
  kind: Parameters<typeof calloutStyles>[0],
  name: string,
  text: TextStyle,
  label: TextStyle,
  look: CalloutLook,
): ParagraphStyle[] {
  const ids = calloutStyles(kind);
  const { inset, right, lines, fill } = look;
  const shared = { priority: own, lines, ...(fill ? { fill } : {}) };
  const hanging = { left: inset + listStepTwips, hanging: listStepTwips, ...right };
  return [
    { ...shared, id: ids.text, name, text, keepLines: true, indent: { left: inset, ...right } },
    {
      ...shared,
      id: ids.label,
      name: `${name} Label`,
      next: ids.text,
      text: { ...label, beforePt: 8 },
      keepNext: true,
      indent: hanging,
    },
    { ...shared, id: ids.list, name: `${name} List`, text, keepLines: true, indent: hanging },
  ];
}

interface CalloutLook {
  inset: number;
  right: { right?: number };
  lines: Partial<Record<Side, Line>>;
  fill?: 'tint';
}

/** A tinted box with a bar at its left; the other lines have the colour of the tint and make its padding. */
function boxLook(bar: 'accent' | 'soft'): CalloutLook {
  const edge: Line = { colour: 'tint', widthPt: 0.5, paddingPt: 6 };
  const side: Line = { ...edge, paddingPt: boxPaddingPt };
  return {
    inset: boxInset,
    right: { right: twipsOfPt(boxPaddingPt) },
    lines: {
      top: edge,
      left: { colour: bar, widthPt: boxBarPt, paddingPt: boxPaddingPt },
      bottom: edge,
      right: side,
    },
    fill: 'tint',
  };
}

function barLook(bar: 'accent' | 'warm'): CalloutLook {
  return {
    inset: barInset,
    right: {},
    lines: { left: { colour: bar, widthPt: barPt, paddingPt: barPaddingPt } },
  };
}

function tableStyles({ styles }: Layout): ParagraphStyle[] {
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

function furnitureStyles(theme: Theme, layout: Layout): ParagraphStyle[] {
  const rightTabTwips = textWidthTwips(theme, layout);
  const rule: Line = { colour: 'rule', widthPt: 0.5, paddingPt: 5 };
  const base = { priority: 99, text: layout.styles.furniture, rightTabTwips };
  return [
    { ...base, id: styleIds.header, name: 'header', lines: { bottom: rule } },
    { ...base, id: styleIds.footer, name: 'footer' },
  ];
}
