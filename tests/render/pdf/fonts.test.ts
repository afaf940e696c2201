import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { PDFDict, PDFDocument, PDFName, StandardFonts } from 'pdf-lib';
import { expect, test } from 'vitest';
import { compose } from '../../../src/compose/compose.ts';
import { loadContent } from '../../../src/content/load-content.ts';
import { RisalahError } from '../../../src/problems.ts';
import { type Face, openFace } from '../../../src/render/pdf/fonts/face.ts';
import { subsetFont } from '../../../src/render/pdf/fonts/subset.ts';
import { renderPdf } from '../../../src/render/pdf/index.ts';
import { loadCitationStyle } from '../../../src/template/citation-style.ts';
import { loadTemplate } from '../../../src/template/load-template.ts';
import type { FontFamily } from '../../../src/template/types.ts';
import { everyNode } from '../../fixtures/every-node.ts';
import { briefingOf, layouts, paragraph, part, renderAndRead, theme } from './render.ts';

function openRegular(): Face {
  const face = openFace(theme.fonts.text.faces.regular);
  if (typeof face === 'string') throw new Error(face);
  return face;
}

/** Fonts of a file that are not embedded, or not of the kind we write. */
function fontFaults(file: PDFDocument): string[] {
  const dicts = file.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFDict ? [object] : []));
  const typed = (type: string) =>
    dicts.filter((dict) => dict.lookup(PDFName.of('Type')) === PDFName.of(type));
  const faults = typed('Font').flatMap((font) => {
    const subtype = String(font.lookup(PDFName.of('Subtype')));
    const name = String(font.lookup(PDFName.of('BaseFont')));
    if (!['/Type0', '/CIDFontType2'].includes(subtype)) return [`${name} is ${subtype}`];
    if (!/^\/RISAL[A-Z]\+/.test(name)) return [`${name} is no subset`];
    const text = font.lookup(PDFName.of('ToUnicode'));
    return subtype === '/Type0' && text === undefined ? [`${name} has no text`] : [];
  });
  const unembedded = typed('FontDescriptor').filter(
    (descriptor) => descriptor.lookup(PDFName.of('FontFile2')) === undefined,
  );
  return [...faults, ...unembedded.map((descriptor) => `${descriptor} is not embedded`)];
}

test.each(layouts)('layout %s embeds subsets of its fonts and no other', async (layout) => {
  const { file } = await renderAndRead(everyNode(layout));
  expect(fontFaults(file)).toEqual([]);
});

test('a built-in font would be seen', async () => {
  const file = await PDFDocument.create();
  const font = await file.embedFont(StandardFonts.Helvetica);
  file.addPage().drawText('x', { font });
  const loaded = await PDFDocument.load(await file.save());
  expect(fontFaults(loaded)).toEqual(['/Helvetica is /Type1']);
});

test('a character that the font lacks is named with its place, not drawn as a box', async () => {
  const briefing = briefingOf('page', [part('uji', paragraph('kata 中 dan 文'))]);
  const error = await renderPdf(briefing, theme).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(RisalahError);
  expect(error instanceof RisalahError && error.problems).toMatchObject([
    {
      rule: 'character-is-in-the-font',
      message: 'no font has "中文" (U+4E2D U+6587, Han script) in "uji"',
      hint: expect.stringContaining('npm install @expo-google-fonts/noto-sans-sc'),
    },
  ]);
});

/** The regular face with other bytes at its start, or with a table of another name. */
function spoilt(change: { start?: string; table?: [string, string]; length?: number }): Uint8Array {
  const bytes = Buffer.from(theme.fonts.text.faces.regular);
  if (change.start !== undefined) bytes.write(change.start, 'latin1');
  if (change.table !== undefined)
    bytes.write(change.table[1], bytes.indexOf(change.table[0]), 'latin1');
  return new Uint8Array(bytes.subarray(0, change.length));
}

test.each([
  ['is cut off or damaged', spoilt({ start: 'OTTO' })],
  ['is not a TrueType or OpenType font', spoilt({ start: 'wOF2' })],
  ['is a variable font', spoilt({ table: ['GSUB', 'fvar'] })],
  ['is cut off or damaged', spoilt({ table: ['OS/2', 'OS/3'] })],
  ['is cut off or damaged', spoilt({ length: 400 })],
])('a font that %s is a problem that names it', async (words, regular) => {
  const { text } = theme.fonts;
  const fonts = { ...theme.fonts, text: { ...text, faces: { ...text.faces, regular } } };
  const error = await renderPdf(everyNode('page'), { ...theme, fonts }).catch(
    (reason: unknown) => reason,
  );
  expect(error instanceof RisalahError && error.problems).toMatchObject([
    {
      rule: 'font-is-readable',
      message: `the font "Source Serif 4" (text, regular) of the theme "risalah" ${words}`,
    },
  ]);
});

test('HarfBuzz kerns, joins letters and keeps the text of every cluster', () => {
  const face = openRegular();
  const plain = { lang: 'id', ligatures: true, uppercase: false, rtl: false };
  const shaped = face.shape('efficient', plain);
  expect(shaped.glyphs.map((glyph) => glyph.text)).toEqual(['e', 'ffi', 'c', 'i', 'e', 'n', 't']);
  expect(shaped.glyphs[0]?.advance).toBeLessThan(shaped.glyphs[0]?.width ?? 0);
  const apart = face.shape('efficient', { ...plain, ligatures: false });
  expect(apart.glyphs).toHaveLength('efficient'.length);
  const capitals = face.shape('ab', { ...plain, uppercase: true });
  expect(capitals.glyphs.map((glyph) => glyph.text)).toEqual(['a', 'b']);
  expect(capitals.glyphs[0]?.id).toBe(face.shape('A', plain).glyphs[0]?.id);
});

test('a subset keeps glyph ids and never changes while HarfBuzz is pinned', () => {
  const { regular } = theme.fonts.text.faces;
  const glyphs = openRegular()
    .shape('Risalah', { lang: 'id', ligatures: true, uppercase: false, rtl: false })
    .glyphs.map((glyph) => glyph.id);
  const subset = subsetFont(regular, glyphs);
  if (subset === undefined) throw new Error('no subset');
  expect(subset.length).toBeLessThan(5000);
  expect(createHash('sha256').update(subset).digest('hex').slice(0, 16)).toBe('f9dffbb388d952ac');
});

test('every export of hb-subset that is called is there', () => {
  const source = readFileSync('src/render/pdf/fonts/subset.ts', 'utf8');
  const called = [...source.matchAll(/\bhb\.(\w+)/g)].map(([, name = '']) => name);
  const file = createRequire(import.meta.url).resolve('harfbuzzjs/dist/harfbuzz-subset.wasm');
  const bytes = readFileSync(file).toString('latin1');
  const absent = (names: string[]) => names.filter((name) => !bytes.includes(name));
  expect(called).toContain('hb_subset_or_fail');
  expect(absent(called)).toEqual([]);
  expect(absent([...called, 'hb_subset_no_such_thing'])).toEqual(['hb_subset_no_such_thing']);
});

test('every part of harfbuzzjs that is used is there', async () => {
  const harfbuzz = await import('harfbuzzjs');
  const {
    Buffer: HbBuffer,
    Face: HbFace,
    Font,
    Blob: HbBlob,
    shape,
    Feature,
    Direction,
  } = harfbuzz;
  const font = new Font(new HbFace(new HbBlob(theme.fonts.text.faces.regular)));
  expect(font.nominalGlyph(0x41)).toBeGreaterThan(0);
  expect(font.nominalGlyph(0x4e2d)).toBeUndefined();
  const buffer = new HbBuffer();
  buffer.addText('AV');
  buffer.guessSegmentProperties();
  buffer.setDirection(Direction.LTR);
  buffer.setScript('Latn');
  buffer.setLanguage('id');
  shape(font, buffer, [new Feature('liga', 0)]);
  const [first] = buffer.getGlyphInfos();
  expect(first).toMatchObject({ codepoint: font.nominalGlyph(0x41), cluster: 0 });
  const [place] = buffer.getGlyphPositions();
  expect(place?.xAdvance).toBeLessThan(font.glyphHAdvance(first?.codepoint ?? 0));
});

test.each(['id', 'en'] as const)(
  'a general briefing of five pages in %s has at most 60 KB',
  async (lang) => {
    const content = loadContent('content');
    const template = loadTemplate('templates/briefing.yaml');
    const style = loadCitationStyle(template.citationStyle, 'templates/citation-styles');
    const briefing = compose(content, template, { parties: [], lang, date: '2026-11-23' }, style);
    const { bytes, pages } = await renderPdf(briefing, theme);
    expect(pages).toBe(5);
    expect(bytes.length).toBeLessThanOrEqual(60_000);
    // What it weighs is mostly its faces: with two fewer it is clearly smaller.
    const { text, label } = theme.fonts;
    const fonts = { ...theme.fonts, text: upright(text), label: upright(label) };
    const few = await renderPdf(briefing, { ...theme, fonts });
    expect(bytes.length - few.bytes.length).toBeGreaterThan(4000);
  },
);

function upright(family: FontFamily): FontFamily {
  const { regular, semibold } = family.faces;
  return { ...family, faces: { regular, italic: regular, semibold, semiboldItalic: semibold } };
}
