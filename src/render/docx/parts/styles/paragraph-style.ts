import type { ColourName, TextStyle, Theme } from '../../../../template/types.ts';
import { eighthsOfPt, halfPointsOfPt, twipsOfPt } from '../../measures.ts';
import { element, toggle, valued, type XmlAttributes } from '../../xml.ts';
import { borderColour, colourValue, fillColour } from '../theme-colours.ts';

/** A line at one side of a paragraph; `paddingPt` is its distance to the text, at most 31. */
export interface Line {
  colour: ColourName;
  widthPt: number;
  paddingPt: number;
}

/** A stop at the far end of the line, in twips from the margin, with or without dots up to it. */
export interface RightTab {
  at: number;
  dots?: boolean;
}

export type Side = 'top' | 'left' | 'bottom' | 'right';

/** One paragraph style: its look is a text style of the theme, the rest is what Word needs to know. */
export interface ParagraphStyle {
  id: string;
  /** As the style pane shows it; Word knows its built-in styles by this name. */
  name: string;
  basedOn?: string;
  next?: string;
  /** Place in the style pane; Word's own default for built-in styles. */
  priority: number;
  text: TextStyle;
  keepNext?: boolean;
  keepLines?: boolean;
  /** List of `word/numbering.xml` that the style is bound to; `level` is from 0. */
  list?: { numId: number; level: number };
  lines?: Partial<Record<Side, Line>>;
  fill?: ColourName;
  rightTab?: RightTab;
  indent?: { left: number; right?: number; hanging?: number };
  /** From 1. */
  outline?: number;
  /** The leading is the height of the line, whatever stands in it. */
  exact?: boolean;
}

const alignments: Record<TextStyle['align'], string> = {
  start: 'left',
  justify: 'both',
  centre: 'center',
  end: 'right',
};

/** `w:style` of a paragraph style (17.7.4.17), with only what differs from `base`, the text style of Normal. */
export function paragraphStyle(theme: Theme, base: TextStyle, style: ParagraphStyle): string {
  return element(
    'w:style',
    { 'w:type': 'paragraph', 'w:customStyle': custom(style), 'w:styleId': style.id },
    [
      valued('w:name', style.name),
      valued('w:basedOn', style.basedOn ?? 'Normal'),
      style.next ? valued('w:next', style.next) : '',
      valued('w:uiPriority', style.priority),
      element('w:qFormat'),
      paragraphProperties(theme, base, style),
      runProperties(theme, style.text, base),
    ],
  );
}

/** Styles of our own have no space in front of a name that Word knows; Word wants them marked. */
function custom(style: ParagraphStyle): number | undefined {
  return style.priority >= ownStylePriority ? 1 : undefined;
}

/** From here on the style pane shows the styles that are not built in. */
export const ownStylePriority = 40;

function paragraphProperties(theme: Theme, base: TextStyle, style: ParagraphStyle): string {
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

/** `w:rPr` of a style: font, weight, case, colour, tracking and size where they differ from `base`. */
export function runProperties(theme: Theme, text: TextStyle, base: TextStyle): string {
  const bold = isBold(text);
  const italic = isItalic(text);
  const parts = [
    text.font === base.font ? '' : element('w:rFonts', themeFont(text)),
    bold === isBold(base) ? '' : toggle('w:b', bold) + toggle('w:bCs', bold),
    italic === isItalic(base) ? '' : toggle('w:i', italic) + toggle('w:iCs', italic),
    text.uppercase === base.uppercase ? '' : toggle('w:caps', text.uppercase),
    text.colour === base.colour ? '' : element('w:color', colourValue(theme, text.colour)),
    text.trackingPt === base.trackingPt ? '' : valued('w:spacing', twipsOfPt(text.trackingPt)),
    text.sizePt === base.sizePt ? '' : size(text.sizePt),
  ];
  return element('w:rPr', {}, parts).replace('<w:rPr/>', '');
}

/** Font size for Latin and for complex scripts. */
export function size(pt: number): string {
  return valued('w:sz', halfPointsOfPt(pt)) + valued('w:szCs', halfPointsOfPt(pt));
}

/** The theme font of a role: running text is Word's body font, labels are its heading font. */
export function themeFont({ font }: Pick<TextStyle, 'font'>): XmlAttributes {
  const name = font === 'text' ? 'minor' : 'major';
  return {
    'w:asciiTheme': `${name}HAnsi`,
    'w:hAnsiTheme': `${name}HAnsi`,
    'w:eastAsiaTheme': `${name}EastAsia`,
    'w:cstheme': `${name}Bidi`,
  };
}

function isBold({ face }: TextStyle): boolean {
  return face === 'semibold' || face === 'semiboldItalic';
}

function isItalic({ face }: TextStyle): boolean {
  return face === 'italic' || face === 'semiboldItalic';
}
