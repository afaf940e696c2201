import { describe, expect, test } from 'vitest';
import type { ColourName, Layout, StyleName } from '../../../src/template/types.ts';
import { theme } from './render.ts';

/** Relative luminance of `#rrggbb` (WCAG 2.2). */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const onBand: StyleName[] = ['kicker', 'title', 'subtitle'];
/** What may stand in a box with a ground. */
const onTint: StyleName[] = [
  'summary',
  'calloutLabel',
  'body',
  'list',
  'claim',
  'lead',
  'quote',
  'limit',
  'mitigation',
  'tableHead',
  'tableCell',
  'caption',
  'source',
];

/** Every colour of text with the grounds it stands on in a layout; links and numbers are set in the accent colour. */
function pairs(layout: Layout): [string, ColourName, ColourName][] {
  const band = layout.titleBlock === 'plain' ? 'paper' : 'band';
  const names = Object.keys(layout.styles) as StyleName[];
  return [
    ...names.map((name): [string, ColourName, ColourName] => [
      name,
      layout.styles[name].colour,
      onBand.includes(name) ? band : 'paper',
    ]),
    ...onTint.map((name): [string, ColourName, ColourName] => [
      name,
      layout.styles[name].colour,
      'tint',
    ]),
    ['links', 'accent', 'paper'],
    ['links in a box', 'accent', 'tint'],
    ['names that go on overleaf', 'soft', 'paper'],
    ['labels of limits', 'warm', 'paper'],
    ['labels of limits in a box', 'warm', 'tint'],
    [
      'running title',
      layout.titleBlock === 'band' ? 'onBandSoft' : 'soft',
      layout.titleBlock === 'band' ? 'band' : 'paper',
    ],
    [
      'running section',
      layout.titleBlock === 'band' ? 'onBand' : 'accent',
      layout.titleBlock === 'band' ? 'band' : 'paper',
    ],
  ];
}

describe.each(Object.entries(theme.layouts))('layout %s', (_, layout) => {
  test.each(pairs(layout))('%s: %s on %s is read with ease', (_name, ink, ground) => {
    expect(contrast(theme.colours[ink], theme.colours[ground])).toBeGreaterThanOrEqual(4.5);
  });
});

test('printed in grey, texts keep their contrast', () => {
  const grey = (hex: string): string => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
      Number.parseInt(hex.slice(at, at + 2), 16),
    );
    const level = Math.round(0.299 * red + 0.587 * green + 0.114 * blue);
    return `#${level.toString(16).padStart(2, '0').repeat(3)}`;
  };
  for (const layout of Object.values(theme.layouts)) {
    for (const [, ink, ground] of pairs(layout)) {
      expect(
        contrast(grey(theme.colours[ink]), grey(theme.colours[ground])),
      ).toBeGreaterThanOrEqual(4.5);
    }
  }
});

test('a pale text would be seen', () => {
  expect(contrast('#ffffff', '#000000')).toBeCloseTo(21);
  expect(contrast(theme.colours.rule, theme.colours.paper)).toBeLessThan(4.5);
});
