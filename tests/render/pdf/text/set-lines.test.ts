import { expect, test } from 'vitest';
import { Job } from '../../../../src/render/pdf/job.ts';
import type { Line } from '../../../../src/render/pdf/text/run.ts';
import { setLines } from '../../../../src/render/pdf/text/set-lines.ts';
import { textSpan } from '../../../../src/render/pdf/text/to-spans.ts';
import { everyNode } from '../../../fixtures/every-node.ts';
import { theme, words } from '../render.ts';

const job = new Job(everyNode('page'), theme);
const style = job.layout.styles.body;
const prose =
  'Pertukaran intelijen berarti para mitra saling memberikan informasi tentang ancaman berdasarkan perjanjian informasi militer, melalui prakarsa kawasan, atau dalam kelompok tetap. Mitra tetap dapat menahan, menyimpangkan, atau meneruskan informasi.';

function set(text: string, widthPt: number, align: 'start' | 'justify'): Line[] {
  const span = textSpan(text, job.look(style), 'id', undefined);
  return setLines([span], { widthPt, align, hyphenate: align === 'justify' });
}

const said = (line: Line): string =>
  line.pieces.flatMap((piece) => piece.shaped.glyphs.map((glyph) => glyph.text)).join('');

test('justified lines end at the measure, marks at their end hang over it a little', () => {
  const lines = set(prose, 250, 'justify');
  expect(lines.length).toBeGreaterThan(4);
  for (const line of lines.slice(0, -1)) {
    expect(line.widthPt).toBeGreaterThan(249.9);
    expect(line.widthPt).toBeLessThan(254);
  }
  expect(lines.at(-1)?.widthPt).toBeLessThan(250);
});

test('ragged lines stay within the measure and are not hyphenated', () => {
  const lines = set(prose, 250, 'start');
  for (const line of lines) expect(line.widthPt).toBeLessThanOrEqual(250);
  expect(lines.map(said).join('')).toBe(prose);
});

test('the lines say the text, with soft hyphens where words are broken and spaces at line ends', () => {
  const lines = set(prose, 180, 'justify').map(said);
  expect(lines.join('').replaceAll('\u00ad', '')).toBe(prose);
  expect(lines.some((line) => line.endsWith('\u00ad'))).toBe(true);
  for (const line of lines.slice(0, -1)) expect(line).toMatch(/[ \u00ad]$/);
});

test('the lines are even as a whole, not filled one by one', () => {
  const narrow = set(words(120, 'ab'), 200, 'start').map((line) => line.widthPt);
  const spread = Math.max(...narrow.slice(0, -1)) - Math.min(...narrow.slice(0, -1));
  expect(spread).toBeLessThan(40);
});

test('a word too long is broken, an address after its strokes, a range of years never', () => {
  expect(set('x'.repeat(90), 200, 'start').length).toBeGreaterThan(1);
  const address = set('https://www.example.org/pertahanan/kerja-sama/2026', 150, 'start').map(said);
  expect(address[0]).toMatch(/[/-]$/);
  for (let width = 52; width < 120; width += 7) {
    expect(set('pada 2016–2017 juga', width, 'start').map(said).join('|')).toMatch(/2016–2017/);
  }
});

/** The words of lines as readers of the file join them: a soft hyphen says that a word goes on. */
const joined = (text: string, widthPt: number): string =>
  set(text, widthPt, 'start')
    .map(said)
    .join('\n')
    .replace(/\u00ad\n/g, '');

test.each([
  ['a word wider than its column', 'pertanggungjawaban', 'pertanggungjawaban'],
  ['a stroke', 'semua/sebagian/sedikit', 'semua/sebagian/sedikit'],
  ['a question mark beside a stroke', 'apakah/mengapa?mengapakah', 'apakah/mengapa?mengapakah'],
  ['a space without width', 'kerja\u200bsama\u200bmiliter', 'kerjasamamiliter'],
  ['Arabic letters', 'المسؤوليات'.repeat(3), 'المسؤوليات'.repeat(3)],
])('%s parts a word without a hyphen, and it reads as one', (_, text, whole) => {
  expect(set(text, 45, 'start').length).toBeGreaterThan(1);
  expect(joined(text, 45)).toBe(whole);
});

test.each([
  ['a dash', 'kerja-sama-militer'],
  ['an address', 'https://example.org/pertahanan'],
  ['an address of letters', 'pertahanan@contoh.id'],
  ['a DOI', '10.1000/pertahanan-kerja/2026'],
  ['writing without blanks', 'ความร่วมมือทางทหาร'],
])('nothing is put into %s where it parts by itself', (_, text) => {
  const lines = set(text, 70, 'start').map(said);
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.join('')).toBe(text);
});
