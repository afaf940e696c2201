import type { TextStyle, Theme } from '../../../../template/types.ts';
import { halfPointsOfPt, twipsOfPt } from '../../measures.ts';
import { element, toggle, valued, type XmlAttributes } from '../../xml.ts';
import { colourValue } from '../theme-colours.ts';

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
