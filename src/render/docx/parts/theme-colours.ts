import type { ColourName, Theme } from '../../../template/types.ts';
import type { XmlAttributes } from '../xml.ts';

/** Slots of a Word theme (ECMA-376 part 1, 20.1.6.2) and the colour of ours that each one holds. */
const slots = {
  dark1: 'ink',
  light1: 'paper',
  dark2: 'band',
  light2: 'tint',
  accent1: 'accent',
  accent2: 'warm',
  accent3: 'soft',
  accent4: 'rule',
  accent5: 'onBandSoft',
  accent6: 'onBand',
} as const satisfies Record<string, ColourName>;

/** How a style names each slot (17.18.97 ST_ThemeColor). */
const references: Record<ColourName, string> = {
  ink: 'text1',
  paper: 'background1',
  band: 'text2',
  tint: 'background2',
  accent: 'accent1',
  warm: 'accent2',
  soft: 'accent3',
  rule: 'accent4',
  onBandSoft: 'accent5',
  onBand: 'accent6',
};

/** The hexadecimal digits of a colour, in capitals as office programs write them. */
export function hexOf(theme: Theme, colour: ColourName): string {
  return theme.colours[colour].slice(1).toUpperCase();
}

/** `w:val` with its theme colour beside it, for `w:color`: a change of the Word theme recolours the text. */
export function colourValue(theme: Theme, colour: ColourName): XmlAttributes {
  return { 'w:val': hexOf(theme, colour), 'w:themeColor': references[colour] };
}

/** `w:color` with its theme colour beside it, for borders. */
export function borderColour(theme: Theme, colour: ColourName): XmlAttributes {
  return { 'w:color': hexOf(theme, colour), 'w:themeColor': references[colour] };
}

/** `w:fill` with its theme colour beside it, for shading. */
export function fillColour(theme: Theme, colour: ColourName): XmlAttributes {
  return { 'w:fill': hexOf(theme, colour), 'w:themeFill': references[colour] };
}

/** The colours of the Word theme part, as the `docx` package wants them. */
export function themeColours(theme: Theme) {
  const accents = Object.fromEntries(
    Object.entries(slots).map(([slot, colour]) => [slot, hexOf(theme, colour)]),
  );
  return {
    ...accents,
    hyperlink: hexOf(theme, 'accent'),
    followedHyperlink: hexOf(theme, 'accent'),
  };
}
