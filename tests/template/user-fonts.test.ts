import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { type Problem, RisalahError } from '../../src/problems.ts';
import { loadTheme } from '../../src/template/load-theme.ts';
import { withFontFolder, withUserFonts } from '../../src/template/user-fonts.ts';
import { type FontPlan, makeFont } from '../fixtures/fonts/make-font.ts';

const theme = loadTheme('templates/themes/risalah.yaml');

/** A new folder with fonts by file name, and the paths of all. */
function lay(files: Record<string, FontPlan | Uint8Array>): { folder: string; paths: string[] } {
  const folder = fs.mkdtempSync(path.join(tmpdir(), 'risalah-fonts-'));
  const paths = Object.entries(files).map(([name, font]) => {
    const file = path.join(folder, name);
    fs.writeFileSync(file, font instanceof Uint8Array ? font : makeFont(font));
    return file;
  });
  return { folder, paths };
}

function problemsOf(act: () => unknown): readonly Problem[] {
  try {
    act();
  } catch (error) {
    if (error instanceof RisalahError) return error.problems;
    throw error;
  }
  return [];
}

const styles = {
  'b.otf': { name: 'B', weight: 700 },
  'i.otf': { name: 'I', italic: true },
  'r.otf': { name: 'R' },
  'z.otf': { name: 'Z', weight: 700, italic: true },
};

test('one font stands for all faces of the running text, and labels stay', () => {
  const { paths } = lay({ 'Uji-Regular.otf': {} });
  const { fonts } = withUserFonts(theme, paths);
  const { regular, italic, semibold, semiboldItalic } = fonts.text.faces;
  expect([italic, semibold, semiboldItalic].every((face) => face === regular)).toBe(true);
  expect(fonts.text.family).toBe('Uji-Regular');
  expect(fonts.label).toBe(theme.fonts.label);
});

test('of several fonts, or of a folder, each face takes the one of its style', () => {
  const { folder, paths } = lay(styles);
  for (const names of [paths, [folder]]) {
    const { faces } = withUserFonts(theme, names).fonts.text;
    const named = Object.entries(faces).map(([face, bytes]) => {
      const index = paths.findIndex((file) => fs.readFileSync(file).equals(bytes));
      return [face, path.basename(paths[index] ?? 'none')];
    });
    expect(Object.fromEntries(named)).toEqual({
      regular: 'r.otf',
      italic: 'i.otf',
      semibold: 'b.otf',
      semiboldItalic: 'z.otf',
    });
  }
});

test('what a family lacks, its nearest face stands in for', () => {
  const { paths } = lay({ 'b.otf': styles['b.otf'], 'r.otf': styles['r.otf'] });
  const { faces } = withUserFonts(theme, paths).fonts.text;
  expect(faces.italic).toBe(faces.regular);
  expect(faces.semiboldItalic).not.toBe(faces.regular);
  expect(Buffer.from(faces.semibold).equals(faces.semiboldItalic)).toBe(true);
});

/** A made font with other letters at its beginning, or with only so many bytes. */
function spoilt(start: string, length?: number): Uint8Array {
  const bytes = Buffer.from(makeFont());
  bytes.write(start, 'latin1');
  return new Uint8Array(bytes.subarray(0, length));
}

test.each<[string, string, FontPlan | Uint8Array]>([
  ['is a web font (WOFF)', '.ttf or .otf', spoilt('wOFF')],
  ['is a web font (WOFF)', '.ttf or .otf', spoilt('wOF2')],
  ['is a collection of fonts', 'the one font', spoilt('ttcf')],
  ['is a variable font', 'static', { extraTables: ['fvar'] }],
  ['is a variable font', 'static', { extraTables: ['CFF2'] }],
  ['is not a font', 'static', spoilt('%PDF')],
  ['is cut off or damaged', 'anew', spoilt('OTTO', 300)],
  ['has no outlines that a PDF can embed', 'static', spoilt('true')],
  ['says that it must not be embedded', 'licence', { embedding: 2 }],
  ['says that it must not be embedded', 'licence', { embedding: 0x200 }],
  ['says that no part of it may be embedded by itself', 'another font', { embedding: 0x100 }],
])('a font that %s is refused with its file and a mend (%s)', (what, mend, font) => {
  const { paths } = lay({ 'f.otf': font });
  const [file = ''] = paths;
  expect(problemsOf(() => withUserFonts(theme, paths))).toEqual([
    {
      rule: 'font-is-readable',
      severity: 'error',
      message: `"${file}" ${what}`,
      hint: expect.stringContaining(mend),
      file,
    },
  ]);
});

test.each([4, 8, 0])('a font that may be embedded (fsType %i) is taken', (embedding) => {
  const { paths } = lay({ 'f.otf': { embedding } });
  expect(problemsOf(() => withUserFonts(theme, paths))).toEqual([]);
});

test('two fonts of one style, an empty folder and a file that is not there are problems', () => {
  const { paths } = lay({ 'a.otf': { name: 'A' }, 'b.otf': { name: 'B' } });
  expect(problemsOf(() => withUserFonts(theme, paths))).toMatchObject([
    { message: expect.stringContaining('has the same style as') },
  ]);
  const empty = lay({}).folder;
  expect(problemsOf(() => withUserFonts(theme, [empty]))).toHaveLength(1);
  expect(problemsOf(() => withFontFolder(theme, empty))).toHaveLength(1);
  expect(problemsOf(() => withUserFonts(theme, [path.join(empty, 'none.ttf')]))).toMatchObject([
    { rule: 'file-exists' },
  ]);
});

test('fonts of a folder come before those for other scripts, and are read when needed', () => {
  const { folder, paths } = lay({ 'c.otf': { name: 'C' }, 'wrong.ttf': spoilt('wOFF') });
  const { fallback } = withFontFolder(theme, folder).fonts;
  expect(fallback.map((font) => font.family).slice(0, 3)).toEqual([
    'c.otf',
    'wrong.ttf',
    theme.fonts.fallback[0]?.family,
  ]);
  expect(fallback[0]?.read('regular')).toEqual(new Uint8Array(fs.readFileSync(paths[0] ?? '')));
  expect(problemsOf(() => fallback[1]?.read('regular'))).toMatchObject([
    { message: expect.stringContaining('web font') },
  ]);
});
