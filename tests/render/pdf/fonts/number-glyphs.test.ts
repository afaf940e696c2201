import { Font, Blob as HbBlob, Face as HbFace } from 'harfbuzzjs';
import { expect, test } from 'vitest';
import { numberGlyphs } from '../../../../src/render/pdf/fonts/number-glyphs.ts';
import { subsetFont } from '../../../../src/render/pdf/fonts/subset.ts';
import { theme } from '../render.ts';

const font = theme.fonts.text.faces.regular;
const open = (bytes: Uint8Array): Font => new Font(new HbFace(new HbBlob(bytes)));
const letters = [...'Rislahéüç'];
const own = open(font);
const glyphs = letters.map((letter) => own.nominalGlyph(letter.codePointAt(0) ?? 0) ?? 0);
const subset = subsetFont(font, glyphs) ?? new Uint8Array();

test('glyphs keep their outlines and widths under their new ids', () => {
  const numbered = numberGlyphs(subset, new Map(glyphs.map((id, index) => [40 + index, id])));
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
  const made = open(numberGlyphs(subset, wanted));
  expect(made.glyphToPath(1)).toBe(own.glyphToPath(first));
  expect(made.glyphToPath(2)).toBe(made.glyphToPath(1));
});
