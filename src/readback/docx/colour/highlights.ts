import { type Rgb, rgbOf } from './contrast.ts';

/** The colours of the highlighter (17.18.40). */
const highlights: Readonly<Record<string, string>> = {
  black: '000000',
  blue: '0000ff',
  cyan: '00ffff',
  darkBlue: '000080',
  darkCyan: '008080',
  darkGray: '808080',
  darkGreen: '008000',
  darkMagenta: '800080',
  darkRed: '800000',
  darkYellow: '808000',
  green: '00ff00',
  lightGray: 'c0c0c0',
  magenta: 'ff00ff',
  red: 'ff0000',
  white: 'ffffff',
  yellow: 'ffff00',
};

/** The colour of a `w:highlight`; undefined for `none`. */
export function highlightOf(name: string | undefined): Rgb | undefined {
  return rgbOf(highlights[name ?? '']);
}
