import { describe, expect, test } from 'vitest';
import { loadContent } from '../../../../src/content/load-content.ts';
import { textsByLanguage } from '../../../../src/prepared/content-texts.ts';
import { openShaper } from '../../../../src/render/pdf/fonts/engine.ts';
import type { Shaper } from '../../../../src/render/pdf/fonts/harfbuzz.ts';
import { letterShaper } from '../../../../src/render/pdf/fonts/letter-shaper.ts';
import { type LetterTable, openLetters } from '../../../../src/render/pdf/fonts/letter-table.ts';
import { letterTableName } from '../../../../src/render/pdf/fonts/read-letter-table.ts';
import { preparePdf } from '../../../../src/render/pdf/prepare-pdf.ts';
import {
  findPoints,
  isHyphenable,
  preparedHyphens,
} from '../../../../src/render/pdf/text/hyphenate.ts';
import { theme } from '../render.ts';

const texts = textsByLanguage(loadContent('content'));
const fonts = [theme.fonts.text, theme.fonts.label].flatMap(({ faces }) => Object.values(faces));
const prepared = await preparePdf({ fonts, texts });
const langs = ['id', 'en'] as const;
const wordsOf = (lang: (typeof langs)[number]): string[] => [
  ...new Set(texts[lang].split(/\s+/).filter((word) => word !== '')),
];

function tableOf(font: Uint8Array): LetterTable {
  // Made by the line above.
  const table = prepared[letterTableName(font)] as LetterTable | undefined;
  if (table === undefined) throw new Error('a font is not prepared');
  return table;
}

/** Words in no language, of all that a table knows; the same ones every time. */
function strangeWords({ units }: LetterTable, count: number): string[] {
  let seed = 1;
  const next = (below: number): number => {
    seed = (seed * 48271) % 2147483647;
    return seed % below;
  };
  const often = [...units.filter((unit) => unit.length > 1), ...'filtTVAWoe.,-'];
  return Array.from({ length: count }, () =>
    Array.from({ length: 2 + next(9) }, () => {
      const from = next(3) === 0 ? often : units;
      return from[next(from.length)];
    }).join(''),
  );
}

/** Texts that the table sets otherwise than HarfBuzz does; what it leaves to HarfBuzz is not among them. */
function differences(table: LetterTable, shaper: Shaper, words: readonly string[]): string[] {
  const set = openLetters(table);
  return langs.flatMap((lang) =>
    words.filter((word, index) => {
      const ligatures = index % 4 !== 0;
      const found = set(word, ligatures);
      const wanted = shaper.shape(word, { lang, ligatures, rtl: false });
      return found !== undefined && JSON.stringify(found) !== JSON.stringify(wanted);
    }),
  );
}

describe.each(fonts.map((font, index) => [index, font] as const))('font %i', (_, font) => {
  const table = tableOf(font);
  const shaper = openShaper(font);

  test('text is set from its table as HarfBuzz sets it', () => {
    const words = [...wordsOf('id'), ...wordsOf('en')].filter((_word, index) => index % 7 === 0);
    expect(words.length).toBeGreaterThan(500);
    expect(differences(table, shaper, words)).toEqual([]);
    expect(differences(table, shaper, strangeWords(table, 1500))).toEqual([]);
  });

  test('the words of the content are all in the table', () => {
    const set = openLetters(table);
    for (const lang of langs) {
      expect(wordsOf(lang).filter((word) => set(word, true) === undefined)).toEqual([]);
    }
    const signs = ['…', '·', '-', ' ', '2026', 'São'];
    expect(signs.filter((sign) => set(sign, true) === undefined)).toEqual([]);
  });
});

test('a wrong table would be seen', () => {
  const [font] = fonts;
  if (font === undefined) throw new Error('no font');
  const table = tableOf(font);
  const shaper = openShaper(font);
  const words = [...wordsOf('id'), 'efficient', 'l·l', 'ïï'];
  const faults: LetterTable[] = [
    { ...table, kerning: table.kerning.map((row) => row.map((move) => move + 1)) },
    { ...table, advances: table.advances.map((advance) => advance - 1) },
    { ...table, glyphs: table.glyphs.map((id) => id + 1) },
    { ...table, units: table.units.map((unit) => (unit.length > 1 ? `${unit}!` : unit)) },
    { ...table, firstClasses: table.units.map((_, index) => table.firstClasses[index] ?? 0) },
  ];
  for (const fault of faults) expect(differences(fault, shaper, words)).not.toEqual([]);
});

test('HarfBuzz is asked only for what the table does not know', () => {
  const [font] = fonts;
  if (font === undefined) throw new Error('no font');
  const shaper = letterShaper(tableOf(font), () => {
    throw new Error('HarfBuzz is opened');
  });
  const options = { lang: 'id', ligatures: true, rtl: false };
  expect(shaper.shape('efisien', options)).toEqual(openShaper(font).shape('efisien', options));
  expect(shaper.has('a'.charCodeAt(0))).toBe(true);
  for (const [text, changes] of [
    ['भारत', {}],
    ['l·l', {}],
    ['abc', { rtl: true }],
    ['abc', { lang: 'tr' }],
  ] as const) {
    expect(() => shaper.shape(text, { ...options, ...changes })).toThrow('HarfBuzz is opened');
  }
  expect(() => shaper.has(0x915)).toThrow('HarfBuzz is opened');
});

test.each(langs)('hyphens of %s are prepared for all words, as the patterns say', (lang) => {
  const known = prepared[preparedHyphens(lang)];
  const words = [...new Set(texts[lang].match(/\p{L}+/gu))].filter(isHyphenable);
  expect(words.length).toBeGreaterThan(500);
  const live = Object.fromEntries(words.map((word) => [word, findPoints(word, lang)]));
  expect(known).toEqual(live);
  expect({ ...known, keamanan: [4] }).not.toEqual(live);
});
