import { describe, expect, test } from 'vitest';
import type { Block } from '../../../src/document/types.ts';
import { everyNode, unit } from '../../fixtures/every-node.ts';
import { allNodes, type ReadNode, type ReadPage } from './read-pdf.ts';
import { briefingOf, layouts, paragraph, part, renderAndRead, words } from './render.ts';

/** Text that reaches over the edge of its sheet, or within 8 pt of it. */
function offPage(pages: readonly ReadPage[]): string[] {
  const edgePt = 8;
  return pages.flatMap((page) =>
    page.texts
      .filter(
        ({ xPt, yPt, widthPt, heightPt }) =>
          xPt < edgePt ||
          xPt + widthPt > page.widthPt - edgePt ||
          yPt < edgePt ||
          yPt + heightPt > page.heightPt - edgePt,
      )
      .map((piece) => piece.text),
  );
}

function firstPage(node: ReadNode): number | undefined {
  return allNodes(node).flatMap((each) => each.pages)[0];
}

describe.each(layouts)('layout %s', (layout) => {
  test('no text leaves the page', async () => {
    const { pages, count } = await renderAndRead(everyNode(layout));
    expect(pages).toHaveLength(count ?? 0);
    expect(offPage(pages)).toEqual([]);
  });

  test('a heading stands on the page of what follows it', async () => {
    const units = Array.from({ length: 24 }, (_, index) => unit(`a/${index}`, 'Nama', 40 + index));
    const { tree } = await renderAndRead(briefingOf(layout, [part('a', ...units)]));
    const sections = allNodes(tree).filter((node) => node.type === 'Sect');
    expect(sections).toHaveLength(25);
    for (const section of sections) {
      const [heading, next] = section.children.filter((child) => typeof child !== 'string');
      if (heading === undefined || next === undefined) throw new Error('a section without text');
      expect(firstPage(next)).toBe(firstPage(heading));
    }
  });

  test('no single line of a paragraph is left behind or sent ahead', async () => {
    const body = Array.from({ length: 12 }, (_, index) => paragraph(words(200 + index * 37)));
    const { tree, marks } = await renderAndRead(briefingOf(layout, [part('a', ...body)]));
    const parted = allNodes(tree).filter((node) => new Set(node.pages).size > 1);
    expect(parted.length).toBeGreaterThan(0);
    expect(marks.length).toBeGreaterThan(2);
    for (const node of parted) {
      for (const child of node.children) {
        // A line of this text holds at least 6 words, so a part of two lines has more than 10.
        if (typeof child === 'string') expect(child.split(' ').length).toBeGreaterThan(7);
      }
    }
  });

  test('no page ends within a word', async () => {
    const body = Array.from({ length: 14 }, (_, index) =>
      paragraph('pertanggungjawaban ketatanegaraan kebersamaan '.repeat(30 + index * 5)),
    );
    const { tree } = await renderAndRead(briefingOf(layout, [part('a', ...body)]));
    const parts = allNodes(tree).filter(({ pages }) => new Set(pages).size > 1);
    const ends = parts.flatMap(({ children }) => children.slice(0, -1));
    expect(ends.length).toBeGreaterThan(2);
    for (const end of ends) expect(`${end}`).not.toMatch(/\u00ad$/);
  });

  test('footnotes stand on the page that calls them', async () => {
    const body = Array.from({ length: 50 }, (_, index) =>
      paragraph(words(40), { type: 'note', children: [{ type: 'text', value: `isi ${index}` }] }),
    );
    const { tree } = await renderAndRead(briefingOf(layout, [part('a', ...body)]));
    const nodes = allNodes(tree);
    const calls = nodes.filter((node) => node.type === 'Reference').map(firstPage);
    const notes = nodes.filter((node) => node.type === 'Note').map(firstPage);
    expect(new Set(calls).size).toBeGreaterThan(1);
    expect(notes).toEqual(calls);
  });
});

test('text over the edge would be seen', () => {
  const piece = { text: 'x', xPt: 580, yPt: 400, widthPt: 30, heightPt: 10 };
  expect(offPage([{ widthPt: 595, heightPt: 842, texts: [piece] }])).toEqual(['x']);
});

test('the head of a table stands again on the next page, outside the text', async () => {
  const rows = Array.from({ length: 80 }, (_, index) => [
    [{ type: 'text' as const, value: `sel ${index}` }],
  ]);
  const table: Block = {
    type: 'table',
    key: 't',
    caption: { label: 'Tabel', number: 1, children: [] },
    header: [[{ type: 'text', value: 'Kepala' }]],
    rows,
  };
  const { marks } = await renderAndRead(briefingOf('page', [part('a', table)]));
  const repeated = marks.map((page) =>
    page.artifacts.some((artifact) => artifact.text === 'Kepala'),
  );
  expect(repeated).toEqual([false, true, true].slice(0, marks.length));
});

test('the name of a unit that runs on to the next page stands there again, outside the text', async () => {
  const long = unit('a/lama', 'Nama Panjang', 900);
  const { marks } = await renderAndRead(briefingOf('page', [part('a', long)]));
  expect(marks[1]?.artifacts.map((artifact) => artifact.text).join('|')).toContain('Nama Panjang');
});

test('a page break opens a page, but never an empty one', async () => {
  const { count } = await renderAndRead(
    briefingOf('page', [
      part('a', paragraph('satu')),
      { type: 'pageBreak' },
      { type: 'pageBreak' },
      part('b', paragraph('dua')),
    ]),
  );
  expect(count).toBe(2);
});
