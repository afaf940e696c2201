import { describe, expect, test } from 'vitest';
import type { Block } from '../../../src/document/types.ts';
import { expectedWords } from './expected-words.ts';
import { wordsOf } from './read-pdf.ts';
import { briefingOf, layouts, paragraph, part, renderAndRead, text, words } from './render.ts';
import { structureFaults } from './structure-faults.ts';

function table(
  rows: number,
  columns: number,
  cell: (row: number, column: number) => string,
): Block {
  const line = (row: number) =>
    Array.from({ length: columns }, (_, column) => [text(cell(row, column))]);
  return {
    type: 'table',
    key: 't',
    caption: { label: 'Tabel', number: 1, children: [text('Uji')] },
    header: Array.from({ length: columns }, (_, column) => [text(`k${column}`)]),
    rows: Array.from({ length: rows }, (_, row) => line(row)),
  };
}

function nested(depth: number): Block {
  const inner = depth === 0 ? paragraph('paling dalam') : nested(depth - 1);
  return {
    type: 'list',
    ordered: depth % 2 === 0,
    children: [{ type: 'listItem', children: [paragraph(`tingkat ${depth}`), inner] }],
  };
}

const manyNotes = Array.from({ length: 20 }, (_, row) =>
  paragraph(
    ...Array.from({ length: 10 }, (_, index) => [
      text(` kata${row}-${index}`),
      { type: 'note' as const, children: [text(words(index === 3 ? 60 : 6, `n${row}-${index}-`))] },
    ]).flat(),
  ),
);

const cases: Record<string, Block[]> = {
  'a word of 300 letters': [part('a', paragraph(`awal ${'x'.repeat(300)} akhir`))],
  'a table of 500 rows': [
    part(
      'a',
      table(500, 3, (row, column) => `s${row}-${column}`),
    ),
  ],
  'a table wider than the page': [
    part(
      'a',
      table(4, 30, (row, column) => `lebar${row}${column}`),
    ),
  ],
  'cells taller than the page': [
    part(
      'a',
      table(2, 2, (row, column) => words(column * 1500, `r${row}-`)),
    ),
  ],
  'lists nested 6 deep': [part('a', nested(6))],
  '200 footnotes': [part('a', ...manyNotes)],
  'a footnote longer than a page': [
    part(
      'a',
      paragraph('awal', { type: 'note', children: [text(words(2500, 'n'))] }, ` ${words(200)}`),
    ),
  ],
  'empty sections': [
    part('a'),
    part('b'),
    { type: 'section', key: 'c', role: 'unit', title: [text('Kosong')], children: [] },
  ],
  'a heading of many lines': [
    {
      type: 'section',
      key: 'a',
      role: 'area',
      number: '12',
      title: [text(words(60, 'Judul'))],
      children: [paragraph('isi')],
    },
  ],
  'a list of 2,000 items': [
    part('a', {
      type: 'list',
      ordered: true,
      children: Array.from({ length: 2000 }, (_, index) => ({
        type: 'listItem',
        children: [paragraph(`butir${index}`)],
      })),
    }),
  ],
};

describe.each(layouts)('layout %s', (layout) => {
  test.each(Object.keys(cases))('%s: nothing is lost', { timeout: 30_000 }, async (name) => {
    const briefing = briefingOf(layout, cases[name] ?? []);
    const { tree, marks, pages } = await renderAndRead(briefing);
    expect(wordsOf(tree)).toEqual(expectedWords(briefing));
    expect(structureFaults(tree, marks)).toEqual([]);
    for (const page of pages) {
      for (const piece of page.texts) {
        expect(piece.yPt).toBeGreaterThan(20);
        expect(piece.xPt + piece.widthPt).toBeLessThan(page.widthPt - 20);
      }
    }
  });
});
