import { describe, expect, test } from 'vitest';
import { everyNode } from '../../fixtures/every-node.ts';
import { expectedWords } from './expected-words.ts';
import { allNodes, textOf, wordsOf } from './read-pdf.ts';
import { renderAndRead, text, words } from './render.ts';
import { structureFaults } from './structure-faults.ts';

const own = everyNode('book');
const read = await renderAndRead(own);
/** The title block and nothing of the body: what stands before the first box. */
const titleNodes = read.tree.children.filter(
  (child) => typeof child !== 'string' && (child.type === 'P' || child.type === 'H1'),
);

test('the cover holds the title block alone, and the body begins on the next page', () => {
  const pagesOf = (nodes: typeof read.tree.children): number[] =>
    nodes
      .flatMap((child) => (typeof child === 'string' ? [] : allNodes(child)))
      .flatMap(({ pages }) => pages);
  expect(new Set(pagesOf(titleNodes))).toEqual(new Set([0]));
  const body = read.tree.children.filter((child) => !titleNodes.includes(child));
  expect(Math.min(...pagesOf(body))).toBe(1);
});

test('a cover has no head, no foot and no number', () => {
  const [cover, next] = read.marks;
  expect(cover?.artifacts.some(({ tag }) => tag.includes('/Pagination'))).toBe(false);
  expect(next?.artifacts.filter(({ tag }) => tag.includes('/Pagination')).length).toBeGreaterThan(
    1,
  );
});

test('its ground reaches three edges of the sheet and is an artifact', () => {
  const [cover] = read.marks;
  const [page] = read.pages;
  const ground = cover?.artifacts.find(({ tag }) => tag.includes('/Background'))?.tag;
  const [left, bottom, right, top] = (/\[(.*)\]/.exec(ground ?? '')?.[1] ?? '')
    .split(' ')
    .map(Number);
  expect([left, right, top]).toEqual([0, page?.widthPt, page?.heightPt]);
  expect(bottom).toBeGreaterThan((page?.heightPt ?? 0) * 0.2);
});

test('text on the page of a unit, a part and its heading keep one left edge', () => {
  const texts = read.pages.flatMap((page) => page.texts);
  const leftOf = (start: string): number | undefined =>
    texts.find((piece) => piece.text.startsWith(start))?.xPt;
  const edge = leftOf('Pengantar');
  expect(edge).toBeGreaterThan(100);
  expect(leftOf('1986. Baris')).toBeCloseTo(edge ?? 0, 0);
  expect(leftOf('Stabilitas Kawasan')).toBeCloseTo(edge ?? 0, 0);
  expect(leftOf('Sumber')).toBeLessThan(100);
});

describe('of a title block that has no room on it', () => {
  const details = Array.from({ length: 30 }, (_, index) => ({
    label: index === 0 ? words(12, 'label') : `Butir ${index}`,
    value: words(40, `nilai${index}x`),
  }));
  const long = {
    ...own,
    titleBlock: { ...own.titleBlock, title: [text(words(60, 'Judul'))], details },
  };

  test('no word is lost', async () => {
    const { tree, marks, count } = await renderAndRead(long);
    expect(count).toBeGreaterThan(read.count ?? 0);
    expect(wordsOf(tree)).toEqual(expectedWords(long));
    expect(structureFaults(tree, marks)).toEqual([]);
  });
});

test('the confidences drawn on the cover are an ornament, and no text', () => {
  const figures = allNodes(read.tree).filter(({ type }) => type === 'Figure');
  expect(figures.map(({ alt }) => alt)).toEqual([
    'Peta kawasan: Selat Malaka di barat laut, Laut Timor di tenggara.',
  ]);
  expect(textOf(read.tree)).toContain('keyakinan sedang');
});
