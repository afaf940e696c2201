import type { TextStyle, Theme } from '../../../../template/types.ts';
import { eighthsOfPt, twipsOfPt } from '../../measures.ts';
import { element, toggle, valued, type XmlAttributes } from '../../xml.ts';
import { borderColour, fillColour } from '../theme-colours.ts';
import type { Line, ParagraphStyle, RightTab, Side } from './paragraph-style.ts';

const alignments: Record<TextStyle['align'], string> = {
  start: 'left',
  justify: 'both',
  centre: 'center',
  end: 'right',
};

/** `w:pPr` of a style: what differs from Normal, and what Word needs to know. */
export function paragraphProperties(theme: Theme, base: TextStyle, style: ParagraphStyle): string {
  const { text, list, indent } = style;
  return element('w:pPr', {}, [
    style.keepNext ? toggle('w:keepNext', true) : '',
    style.keepLines ? toggle('w:keepLines', true) : '',
    list
      ? element('w:numPr', {}, [
          list.level > 0 ? valued('w:ilvl', list.level) : '',
          valued('w:numId', list.numId),
        ])
      : '',
    borders(theme, style.lines ?? {}),
    style.fill
      ? element('w:shd', { 'w:val': 'clear', 'w:color': 'auto', ...fillColour(theme, style.fill) })
      : '',
    style.rightTab ? element('w:tabs', {}, [tab(style.rightTab)]) : '',
    text.align === 'justify' ? '' : toggle('w:suppressAutoHyphens', true),
    element('w:spacing', {
      ...spacing(text),
      ...(style.exact ? { 'w:lineRule': 'exact' } : {}),
    }),
    indent
      ? element('w:ind', {
          'w:left': indent.left,
          'w:right': indent.right,
          'w:hanging': indent.hanging,
        })
      : '',
    text.align === base.align ? '' : valued('w:jc', alignments[text.align]),
    style.outline ? valued('w:outlineLvl', style.outline - 1) : '',
  ]);
}

function tab({ at, dots }: RightTab): string {
  return element('w:tab', {
    'w:val': 'right',
    'w:leader': dots ? 'dot' : undefined,
    'w:pos': at,
  });
}

/** Leading as the least height of a line, so that a picture in a line is never cut off. */
export function spacing(text: TextStyle): XmlAttributes {
  return {
    'w:before': twipsOfPt(text.beforePt),
    'w:after': twipsOfPt(text.afterPt),
    'w:line': twipsOfPt(text.leadingPt),
    'w:lineRule': 'atLeast',
  };
}

function borders(theme: Theme, lines: Partial<Record<Side, Line>>): string {
  const sides: Side[] = ['top', 'left', 'bottom', 'right'];
  return element(
    'w:pBdr',
    {},
    sides.map((side) => {
      const line = lines[side];
      if (!line) return '';
      return element(`w:${side}`, {
        'w:val': 'single',
        'w:sz': eighthsOfPt(line.widthPt),
        'w:space': Math.min(31, Math.round(line.paddingPt)),
        ...borderColour(theme, line.colour),
      });
    }),
  ).replace('<w:pBdr/>', '');
}
