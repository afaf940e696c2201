import { expect, test, vi } from 'vitest';
import type { Block, Briefing } from '../../../src/document/types.ts';
import { RisalahError } from '../../../src/problems.ts';
import { renderPdf } from '../../../src/render/pdf/index.ts';
import { makeFont } from '../../fixtures/fonts/make-font.ts';
import { allNodes, openInPdfJs, type ReadNode, textOf } from './read-pdf.ts';
import { briefingOf, paragraph, part, renderAndRead, text, theme } from './render.ts';

/** Names as they are written, decomposed letters and marks included. */
const names = {
  Arabic: 'وزارة الدفاع (جمهورية إندونيسيا) 2026',
  Persian: 'نیروی دریایی ۱۴۰۵',
  Hindi: 'रक्षा मंत्रालय क्षेत्रीय शक्ति',
  Thai: 'กระทรวงกลาโหมราชอาณาจักรไทย',
  Vietnamese: 'Bộ Quốc phòng Việt Nam',
  Yoruba: 'Ìjọba Ọ̀yọ́ ẹ̀kọ́',
  Russian: 'Министерство обороны',
};

/** The name in a heading, a paragraph with a footnote, a quote and a table. */
function showing(name: string): Block {
  const note: Block = {
    type: 'paragraph',
    children: [
      text(`Kata ${name} di tengah`),
      { type: 'note', children: [text(`Catatan ${name}`)] },
    ],
  };
  const table: Block = {
    type: 'table',
    key: 't',
    caption: { label: 'Tabel', number: 1, children: [text(name)] },
    header: [[text('Nama')], [text(name)]],
    rows: [[[text('satu')], [text(name)]]],
  };
  const quote: Block = { type: 'quote', children: [paragraph(name)] };
  const section = part('uji', note, quote, table);
  return section.type === 'section' ? { ...section, title: [text(name)] } : section;
}

const places = ['H2', 'P', 'Note', 'BlockQuote', 'Caption', 'TH', 'TD'];

/** Places whose elements do not hold the name as it was written. */
function placesWithout(tree: ReadNode, name: string): string[] {
  const nodes = allNodes(tree);
  return places.filter((type) => {
    const own = nodes.filter((node) => node.type === type);
    return !own.some((node) => textOf(node).includes(name));
  });
}

test.each(Object.entries(names))('%s stands in the tags as it was written', async (_, name) => {
  const { tree, marks } = await renderAndRead(briefingOf('page', [showing(name)]));
  expect(placesWithout(tree, name)).toEqual([]);
  expect(marks.flatMap((page) => page.faults)).toEqual([]);
});

test('a name that was turned round would be seen', async () => {
  const turned = Array.from(names.Arabic).reverse().join('');
  const { tree } = await renderAndRead(briefingOf('page', [showing(turned)]));
  expect(placesWithout(tree, names.Arabic)).toEqual(places);
});

/** Text of the first page as pdf.js puts it together. */
async function readByPdfJs(bytes: Uint8Array): Promise<string> {
  const document = await openInPdfJs(bytes);
  const page = await document.getPage(1);
  const { items } = await page.getTextContent({ disableNormalization: true });
  await document.loadingTask.destroy();
  return items.map((item) => ('str' in item ? item.str : '')).join('');
}

/** What is never seen stands where a glyph has no text of its own. */
function squeeze(words: string): string {
  return words.normalize('NFC').replace(/[\s\p{Default_Ignorable_Code_Point}]+/gu, '');
}

test.each(Object.entries(names))('pdf.js reads %s as it was written', async (_, name) => {
  const { bytes } = await renderPdf(briefingOf('page', [part('uji', paragraph(name))]), theme);
  expect(squeeze(await readByPdfJs(bytes))).toContain(squeeze(name));
});

/** Words and where they begin on the page, from the left. */
async function placesOf(words: string): Promise<Map<string, number>> {
  const { pages } = await renderAndRead(briefingOf('page', [part('uji', paragraph(words))]));
  return new Map(pages[0]?.texts.map((found) => [found.text.trim(), found.xPt]));
}

test('words of a right-to-left name go to the left, its numbers do not', async () => {
  const { shapeIn, widthIn } = await import('../../../src/render/pdf/text/run.ts');
  const { setLines } = await import('../../../src/render/pdf/text/set-lines.ts');
  const { Job } = await import('../../../src/render/pdf/job.ts');
  const job = new Job(briefingOf('page', []), theme);
  const look = job.look(job.layout.styles.body);
  const run = { look, lang: 'id', leaf: undefined };
  const words = 'Nama وزارة الدفاع (12) lagi';
  const spans = [{ type: 'text' as const, text: words, run }];
  const [line] = setLines(spans, { widthPt: 400, align: 'start', hyphenate: false });
  const written = (glyphs: readonly { text: string }[]) =>
    glyphs.map((glyph) => glyph.text).join('');
  const pieces = line?.pieces ?? [];
  expect(pieces.map((piece) => written(piece.shaped.glyphs)).join('')).toBe(words);
  const seen = pieces
    .toSorted((a, b) => a.xPt - b.xPt)
    .map((piece) => written(piece.shaped.glyphs));
  expect(seen.filter((word) => word !== ' ')).toEqual([
    'Nama',
    ')',
    '12',
    '(',
    'الدفاع',
    'وزارة',
    'lagi',
  ]);
  const bracket = pieces.find((piece) => written(piece.shaped.glyphs) === '(');
  // Drawn as the other one, read as it is.
  expect(bracket?.shaped.glyphs[0]?.id).toBe(shapeIn(run, ')').glyphs[0]?.id);
  expect(line?.widthPt).toBeCloseTo(
    pieces.reduce((sum, piece) => sum + widthIn(piece.run.look, piece.shaped), 0),
  );
});

test('a paragraph all in Arabic begins at the right', async () => {
  const arabic: Block = { type: 'paragraph', lang: 'ar', children: [text('وزارة')] };
  const { pages } = await renderAndRead(briefingOf('page', [part('uji', arabic)]));
  const last = Math.max(...(pages[0]?.texts.map((found) => found.xPt + found.widthPt) ?? []));
  expect(last).toBeGreaterThan(520);
  expect(Math.max(...(await placesOf('kata')).values())).toBeLessThan(520);
});

test('Thai is broken between words, never within one', async () => {
  const { wordCuts } = await import('../../../src/render/pdf/text/word-cuts.ts');
  const cut = (words: string, lang: string) => {
    const bounds = [0, ...wordCuts(words, lang), words.length];
    return bounds.slice(1).map((end, index) => words.slice(bounds[index], end));
  };
  expect(cut('กระทรวงกลาโหม', 'th')).toEqual(['กระทรวง', 'กลาโหม']);
  // No line begins with a closing mark, and none ends with an opening one.
  expect(cut('日本国、「防衛省」', 'ja').some((word) => /^[、」]|「$/.test(word))).toBe(false);
  expect(cut('pertahanan', 'id')).toEqual(['pertahanan']);
});

/** The theme whose fonts for other scripts tell when they are read. */
function watched() {
  const read: string[] = [];
  const fallback = theme.fonts.fallback.map((font) => ({
    ...font,
    read: vi.fn((weight: 'regular' | 'semibold') => {
      read.push(`${font.family} ${weight}`);
      return font.read(weight);
    }),
  }));
  return { read, theme: { ...theme, fonts: { ...theme.fonts, fallback } } };
}

test('a font for another script is read only when one of its letters occurs', async () => {
  const latin = watched();
  await renderPdf(briefingOf('page', [part('uji', paragraph(names.Vietnamese))]), latin.theme);
  expect(latin.read).toEqual([]);
  const thai = watched();
  await renderPdf(briefingOf('page', [part('uji', paragraph(names.Thai))]), thai.theme);
  expect(new Set(thai.read)).toEqual(new Set(['Noto Sans Thai regular']));
});

async function problemsOf(briefing: Briefing) {
  const error = await renderPdf(briefing, theme).catch((reason: unknown) => reason);
  if (!(error instanceof RisalahError)) throw error;
  return error.problems;
}

test.each([
  ['ja', '防衛省', 'Han', '@expo-google-fonts/noto-sans-jp'],
  ['zh', '国防部', 'Han', '@expo-google-fonts/noto-sans-sc'],
  ['ko', '국방부', 'Hangul', '@expo-google-fonts/noto-sans-kr'],
])(
  'what no font has is named with its unit, script and package (%s)',
  async (lang, name, script, font) => {
    const foreign: Block = {
      type: 'paragraph',
      children: [{ type: 'foreign', lang, children: [text(name)] }],
    };
    const numbers = Array.from(
      name,
      (letter) => `U+${letter.charCodeAt(0).toString(16).toUpperCase()}`,
    );
    expect(await problemsOf(briefingOf('page', [part('security/deterrence', foreign)]))).toEqual([
      {
        rule: 'character-is-in-the-font',
        severity: 'error',
        message: `no font has "${name}" (${numbers.join(' ')}, ${script} script) in "security/deterrence"`,
        hint: expect.stringContaining(`npm install ${font},`),
      },
    ]);
  },
);

test('a font that is there draws them, in the language of the text', async () => {
  const characters = 'ABC防衛省国部';
  const font = (family: string, lang: string) => ({
    family,
    scripts: ['Hani'],
    lang,
    read: () => made[family],
  });
  const made: Record<string, Uint8Array> = {
    Cina: makeFont({ name: 'Cina-Regular', characters }),
    Jepang: makeFont({ name: 'Jepang-Regular', characters }),
  };
  const fallback = [font('Cina', 'zh'), font('Jepang', 'ja')];
  const own = { ...theme, fonts: { ...theme.fonts, fallback } };
  const used = async (lang: string) => {
    const foreign: Block = {
      type: 'paragraph',
      children: [{ type: 'foreign', lang, children: [text('防衛省')] }],
    };
    const { bytes } = await renderPdf(briefingOf('page', [part('uji', foreign)]), own);
    const { file } = await (await import('./read-pdf.ts')).readPdf(bytes);
    const objects = file.context.enumerateIndirectObjects().map(([, object]) => String(object));
    return ['Cina', 'Jepang'].filter((name) =>
      objects.some((object) => object.includes(`+${name}-`)),
    );
  };
  expect(await used('ja')).toEqual(['Jepang']);
  expect(await used('zh')).toEqual(['Cina']);
});

test('capitals of a style are read as they were written', async () => {
  const briefing = briefingOf('page', []);
  const kicker = 'Straße · Kerja sama';
  const titled = { ...briefing, titleBlock: { ...briefing.titleBlock, kicker } };
  const { bytes, tree } = await renderAndRead(titled);
  expect(textOf(tree)).toContain(kicker);
  expect(squeeze(await readByPdfJs(bytes))).toContain('Straße·Kerjasama');
  const { toCapitals } = await import('../../../src/render/pdf/fonts/capitals.ts');
  expect(toCapitals('aßi', 'id')).toEqual({ text: 'ASSI', offsets: [0, 1, 2, 2, 3] });
});
