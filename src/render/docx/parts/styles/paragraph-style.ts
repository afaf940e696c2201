import type { ColourName, TextStyle, Theme } from '../../../../template/types.ts';
import { element, valued } from '../../xml.ts';
import { paragraphProperties } from './paragraph-properties.ts';
import { runProperties } from './run-properties.ts';

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

/**
 * `w:style` of a paragraph style (17.7.4.17), with only what differs from `base`, the text style of Normal; then the
 * character style that Word links with it (17.7.4.6), so that it can be given to a few words.
 */
export function paragraphStyle(theme: Theme, base: TextStyle, style: ParagraphStyle): string {
  const run = runProperties(theme, style.text, base);
  const linked = run !== '' && linkedNames.test(style.name);
  return (
    paragraphPart(theme, base, style, linked ? charId(style) : undefined) +
    (linked ? linkedPart(style, run) : '')
  );
}

/** Built-in styles that Word itself links with a character style. */
const linkedNames = /^(?:heading \d|Title|Subtitle|Quote|Body Text|footnote text|header|footer)$/;

function charId({ id }: ParagraphStyle): string {
  return `${id}Char`;
}

function linkedPart(style: ParagraphStyle, run: string): string {
  const name = `${style.name.replace(/\b[a-z]/g, (letter) => letter.toUpperCase())} Char`;
  return element(
    'w:style',
    { 'w:type': 'character', 'w:customStyle': 1, 'w:styleId': charId(style) },
    [
      valued('w:name', name),
      valued('w:basedOn', 'DefaultParagraphFont'),
      valued('w:link', style.id),
      valued('w:uiPriority', style.priority),
      run,
    ],
  );
}

function paragraphPart(
  theme: Theme,
  base: TextStyle,
  style: ParagraphStyle,
  link: string | undefined,
): string {
  return element(
    'w:style',
    { 'w:type': 'paragraph', 'w:customStyle': custom(style), 'w:styleId': style.id },
    [
      valued('w:name', style.name),
      valued('w:basedOn', style.basedOn ?? 'Normal'),
      style.next ? valued('w:next', style.next) : '',
      link ? valued('w:link', link) : '',
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
