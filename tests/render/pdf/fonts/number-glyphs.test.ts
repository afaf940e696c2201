import { Font, Blob as HbBlob, Face as HbFace } from 'harfbuzzjs';
import { describe, expect, test } from 'vitest';
import { findTable } from '../../../../src/render/pdf/fonts/font-header.ts';
import { numberGlyphs } from '../../../../src/render/pdf/fonts/number-glyphs.ts';
import { subsetFont } from '../../../../src/render/pdf/fonts/subset.ts';
import type { FontFace } from '../../../../src/template/types.ts';
import { theme } from '../render.ts';

const font = theme.fonts.text.faces.regular;
const open = (bytes: Uint8Array): Font => new Font(new HbFace(new HbBlob(bytes)));
const letters = [...'Rislahéüç'];
const own = open(font);
const glyphs = letters.map((letter) => own.nominalGlyph(letter.codePointAt(0) ?? 0) ?? 0);
const subset = subsetFont(font, glyphs) ?? new Uint8Array();

test('glyphs keep their outlines and widths under their new ids', () => {
  const numbered = numberGlyphs(font, new Map(glyphs.map((id, index) => [40 + index, id])));
  const made = open(numbered);
  glyphs.forEach((id, index) => {
    expect(own.glyphToPath(id)).not.toBe('');
    expect(made.glyphToPath(40 + index)).toBe(own.glyphToPath(id));
    expect(made.glyphHAdvance(40 + index)).toBe(own.glyphHAdvance(id));
  });
  expect(made.glyphToPath(39)).toBe('');
  expect(numbered.length).toBeLessThan(subset.length);
});

test('a glyph may stand under two ids', () => {
  const [first = 0] = glyphs;
  const wanted = new Map([
    [1, first],
    [2, first],
  ]);
  const made = open(numberGlyphs(font, wanted));
  expect(made.glyphToPath(1)).toBe(own.glyphToPath(first));
  expect(made.glyphToPath(2)).toBe(made.glyphToPath(1));
});

describe('glyphs are taken out as by the subsetter of HarfBuzz', () => {
  const faces: FontFace[] = ['regular', 'italic', 'semibold', 'semiboldItalic'];
  const fonts = [
    ...(['text', 'label'] as const).flatMap((role) =>
      faces.map((face) => [`${role} ${face}`, theme.fonts[role].faces[face]] as const),
    ),
    ...theme.fonts.fallback.flatMap((one) => {
      const bytes = one.read('regular');
      // Fonts of other packages need not be installed, and only TrueType outlines are taken out here.
      return bytes === undefined || findTable(bytes, 'glyf') === undefined
        ? []
        : [[one.family, bytes] as const];
    }),
  ];

  test.each(fonts)('%s', (_, bytes) => {
    const maxp = findTable(bytes, 'maxp') ?? new Uint8Array();
    const count = new DataView(maxp.buffer, maxp.byteOffset).getUint16(4);
    const sets = [[], [36], Array.from({ length: count >> 1 }, (_, index) => index * 2)];
    for (const ids of sets) {
      const wanted = new Map(ids.map((id, index) => [index + 1, id]));
      const bySubsetter = numberGlyphs(subsetFont(bytes, ids) ?? new Uint8Array(), wanted);
      expect(Buffer.from(numberGlyphs(bytes, wanted)).equals(bySubsetter)).toBe(true);
    }
  });
});

test('a font that is cut off in its outlines is told', () => {
  for (const length of [40_000, 4000, 100]) {
    const wanted = new Map(glyphs.map((id, index) => [index + 1, id]));
    expect(() => numberGlyphs(font.subarray(0, length), wanted)).toThrow(RangeError);
  }
});
