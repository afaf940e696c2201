import { describe, expect, test } from 'vitest';
import { contrastOf, rgbOf } from '../../../src/readback/docx/colour/contrast.ts';
import { ThemePalette } from '../../../src/readback/docx/colour/theme-palette.ts';
import { bookmarkKeys } from '../../../src/readback/docx/model/bookmark-keys.ts';
import { linkOfField } from '../../../src/readback/docx/model/fields.ts';
import { formatNumber } from '../../../src/readback/docx/model/format-number.ts';
import type { XmlElement } from '../../../src/readback/docx/xml/element.ts';

test.each([
  [4, 'decimal', '4'],
  [4, 'decimalZero', '04'],
  [1994, 'upperRoman', 'MCMXCIV'],
  [49, 'lowerRoman', 'xlix'],
  [3, 'lowerLetter', 'c'],
  [28, 'upperLetter', 'BB'],
  [0, 'lowerLetter', '0'],
  [5, 'chicago', '5'],
  [5, 'none', ''],
])('%i as %s is %j', (count, format, printed) => {
  expect(formatNumber(count, format)).toBe(printed);
});

test.each([
  ['HYPERLINK "https://a.b/c d"', 'https://a.b/c d'],
  [' hyperlink  https://a.b \\t "_blank" ', 'https://a.b'],
  ['HYPERLINK \\l "here"', '#here'],
  ['HYPERLINK "https://a.b" \\l here \\o "tip"', 'https://a.b#here'],
  ['HYPERLINK "C:\\\\a \\"b\\""', 'C:\\a "b"'],
  ['HYPERLINK', undefined],
  ['REF here \\h', '#here'],
  ['REF here', undefined],
  ['PAGE', undefined],
])('the field %s leads to %s', (instruction, target) => {
  expect(linkOfField(instruction)).toBe(target);
});

describe('keys of bookmarks', () => {
  test('are read back as Risalah writes them', () => {
    const keys = bookmarkKeys(true, new Map([['k1_abc', '1/long-key']]));
    expect(keys.keyOf('security__common_protection')).toBe('security/common-protection');
    expect(keys.keyOf('k1_abc')).toBe('1/long-key');
    expect(keys.keyOf('_Toc1')).toBeUndefined();
  });

  test('are the names themselves in the files of others', () => {
    expect(bookmarkKeys(false, new Map()).keyOf('my_mark')).toBe('my_mark');
  });
});

describe('colours', () => {
  const element = (
    name: string,
    attributes: Record<string, string>,
    ...children: XmlElement[]
  ) => ({
    name,
    attributes,
    children,
  });
  const scheme = element(
    'a:clrScheme',
    {},
    element('a:dk1', {}, element('a:sysClr', { val: 'windowText', lastClr: '101010' })),
    element('a:accent1', {}, element('a:srgbClr', { val: '808080' })),
  );
  const theme = element('a:theme', {}, element('a:themeElements', {}, scheme));
  const palette = new ThemePalette(theme, undefined);
  const colour = (attributes: Record<string, string>) =>
    palette.resolve(element('w:color', attributes), 'color', attributes['w:val']);

  test('have the contrast that WCAG works out', () => {
    const ratio = (one: string, other: string) =>
      contrastOf(rgbOf(one) ?? [0, 0, 0], rgbOf(other) ?? [0, 0, 0]);
    expect(ratio('000000', 'ffffff')).toBe(21);
    expect(ratio('767676', 'ffffff')).toBeCloseTo(4.54, 2);
    expect(ratio('4f81bd', '4f81bd')).toBe(1);
  });

  test('come from the theme before their own digits', () => {
    expect(colour({ 'w:val': 'ff0000', 'w:themeColor': 'accent1' })).toEqual([128, 128, 128]);
    expect(colour({ 'w:val': 'ff0000', 'w:themeColor': 'accent9' })).toEqual([255, 0, 0]);
    expect(colour({ 'w:val': 'auto' })).toBeUndefined();
    expect(colour({ 'w:themeColor': 'text1' })).toEqual([16, 16, 16]);
  });

  test('are lighter by their tint and darker by their shade', () => {
    expect(colour({ 'w:themeColor': 'accent1', 'w:themeTint': '00' })).toEqual([255, 255, 255]);
    expect(colour({ 'w:themeColor': 'accent1', 'w:themeShade': '00' })).toEqual([0, 0, 0]);
    expect(colour({ 'w:themeColor': 'accent1', 'w:themeShade': 'FF' })).toEqual([128, 128, 128]);
  });
});
