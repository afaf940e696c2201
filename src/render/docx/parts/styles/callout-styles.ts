import type { Layout, TextStyle } from '../../../../template/types.ts';
import {
  barInset,
  barPaddingPt,
  barPt,
  boxBarPt,
  boxInset,
  boxPaddingPt,
  listStepTwips,
} from '../../geometry.ts';
import { twipsOfPt } from '../../measures.ts';
import { type CalloutForm, calloutStyles } from '../../style-ids.ts';
import {
  type Line,
  ownStylePriority as own,
  type ParagraphStyle,
  type Side,
} from './paragraph-style.ts';

/** Text, label and list of every kind of callout. */
export function calloutParagraphStyles({ styles }: Layout): ParagraphStyle[] {
  const label = styles.calloutLabel;
  const warm = { ...label, colour: 'warm' } as const;
  return [
    ...callout('summary', 'Summary', styles.summary, label, boxLook('accent')),
    ...callout('note', 'Note Box', { ...styles.body, align: 'start' }, label, boxLook('soft')),
    ...callout('shortNote', 'Short Note', styles.limit, label, barLook('soft')),
    ...callout('limit', 'Limit', styles.limit, warm, barLook('warm')),
    ...callout('mitigation', 'Mitigation', styles.mitigation, label, barLook('accent')),
  ];
}

/**
 * Label and items share one hanging indent, because Word joins the lines and shading of neighbouring paragraphs
 * only where their indents are the same.
 */
function callout(
  kind: CalloutForm,
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
      text: { ...label, beforePt: 12 },
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

function barLook(bar: 'accent' | 'soft' | 'warm'): CalloutLook {
  return {
    inset: barInset,
    right: {},
    lines: { left: { colour: bar, widthPt: barPt, paddingPt: barPaddingPt } },
  };
}
