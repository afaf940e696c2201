import { PDFDict, PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';
import { expect, test } from 'vitest';
import { RisalahError } from '../../../src/problems.ts';
import { renderPdf } from '../../../src/render/pdf/index.ts';
import type { Theme } from '../../../src/template/types.ts';
import { cidOfGlyph, type FontPlan, makeFont } from '../../fixtures/fonts/make-font.ts';
import { openInPdfJs, readPdf, textOf } from './read-pdf.ts';
import { briefingOf, paragraph, part, theme } from './render.ts';

const words = 'Kata-kata dengan (tanda) dan angka 1, 2 & 3.';

function themeWith(plan: FontPlan): Theme {
  const bytes = makeFont(plan);
  const faces = { regular: bytes, italic: bytes, semibold: bytes, semiboldItalic: bytes };
  return { ...theme, fonts: { ...theme.fonts, text: { ...theme.fonts.text, faces } } };
}

const render = async (plan: FontPlan) =>
  (await renderPdf(briefingOf('page', [part('uji', paragraph(words))]), themeWith(plan))).bytes;

/** The composite font of that name with the dictionary of its glyphs. */
async function fontIn(bytes: Uint8Array, name: string): Promise<{ font: PDFDict; base: PDFDict }> {
  const file = await PDFDocument.load(bytes);
  const dicts = file.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFDict ? [object] : []))
    .filter((dict) => String(dict.lookup(PDFName.of('BaseFont'))).endsWith(`+${name}`));
  const subtype = (dict: PDFDict) => String(dict.lookup(PDFName.of('Subtype')));
  const font = dicts.find((dict) => subtype(dict) === '/Type0');
  const base = dicts.find((dict) => subtype(dict) !== '/Type0');
  if (font === undefined || base === undefined) throw new Error(`no font ${name}`);
  return { font, base };
}

/** Every character that pdf.js draws, with the glyph's width as the PDF says it. */
async function drawn(bytes: Uint8Array): Promise<Map<string, number>> {
  const document = await openInPdfJs(bytes);
  const page = await document.getPage(1);
  const { fnArray, argsArray } = await page.getOperatorList();
  const found = new Map<string, number>();
  fnArray.forEach((_, index) => {
    const glyphs: unknown = argsArray[index]?.[0];
    if (!Array.isArray(glyphs)) return;
    for (const glyph of glyphs) {
      if (typeof glyph?.unicode === 'string') found.set(glyph.unicode, glyph.width);
    }
  });
  await document.loadingTask.destroy();
  return found;
}

test.each(['name', 'cid'] as const)(
  'a %s-keyed font with PostScript outlines is embedded',
  async (keyed) => {
    const bytes = await render({ keyed });
    const { font, base } = await fontIn(bytes, 'Uji-Regular');
    expect(String(base.lookup(PDFName.of('Subtype')))).toBe('/CIDFontType0');
    const descriptor = base.lookup(PDFName.of('FontDescriptor'), PDFDict);
    const program = descriptor.lookup(PDFName.of('FontFile3'));
    expect(
      program instanceof PDFRawStream && String(program.dict.lookup(PDFName.of('Subtype'))),
    ).toBe('/CIDFontType0C');
    expect(font.lookup(PDFName.of('Encoding'))).toBeInstanceOf(PDFRawStream);
    const { tree } = await readPdf(bytes);
    expect(textOf(tree)).toContain(words);
    // K is the 44th character of ASCII from the space on, so its glyph is 400 + 2 * 44 wide.
    expect((await drawn(bytes)).get('K')).toBe(488);
  },
);

test('widths of a CID-keyed font go by its own identifiers', async () => {
  const { base } = await fontIn(await render({ keyed: 'cid' }), 'Uji-Regular');
  const widths = String(base.lookup(PDFName.of('W')));
  expect(widths).toContain(`${cidOfGlyph(44)} [ 488 ]`);
  const named = await fontIn(await render({ keyed: 'name' }), 'Uji-Regular');
  expect(String(named.base.lookup(PDFName.of('W')))).not.toContain(`${cidOfGlyph(44)} [`);
});

test('one file for all faces is embedded once, and the same bytes come twice', async () => {
  const [one, other] = [await render({}), await render({})];
  expect(Buffer.from(one).equals(other)).toBe(true);
  const names = Buffer.from(one)
    .toString('latin1')
    .match(/CIDFontType0C/g);
  expect(names).toHaveLength(1);
});

test('a damaged font is a problem or a picture, never a crash', { timeout: 60_000 }, async () => {
  const font = makeFont();
  const wrong: string[] = [];
  for (let seed = 1; seed <= 20; seed++) {
    const bytes = font.map((byte, at) =>
      (at * 7919 + seed * 104729) % 97 === 0 ? byte ^ 0x5a : byte,
    );
    const faces = { regular: bytes, italic: bytes, semibold: bytes, semiboldItalic: bytes };
    const spoilt = { ...theme, fonts: { ...theme.fonts, text: { ...theme.fonts.text, faces } } };
    try {
      await renderPdf(briefingOf('page', [part('uji', paragraph(words))]), spoilt);
    } catch (error) {
      if (!(error instanceof RisalahError)) wrong.push(`${seed}: ${String(error)}`);
    }
  }
  expect(wrong).toEqual([]);
});
