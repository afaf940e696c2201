import { afterAll, describe, expect, test } from 'vitest';
import type { Block, Briefing, ContentsEntry, Section } from '../../../src/document/types.ts';
import { toPlainText } from '../../../src/document/walk.ts';
import { renderPdf } from '../../../src/render/pdf/index.ts';
import { unit } from '../../fixtures/every-node.ts';
import { allNodes, openInPdfJs, type ReadNode, readPdf, textOf } from './read-pdf.ts';
import { briefingOf, layouts, paragraph, text, theme, words } from './render.ts';
import { structureFaults } from './structure-faults.ts';

/** Sections of several pages with units in them, after a table of contents that lists both. */
function briefing(layout: (typeof layouts)[number]): Briefing {
  const areas = Array.from({ length: 6 }, (_, index): Section => {
    const key = `bidang${index}`;
    const units = [0, 1].map((at) => unit(`${key}/u${at}`, `Satuan ${index}${at}`, 250));
    return {
      type: 'section',
      key,
      role: 'area',
      number: `${index + 1}`,
      title: [text(`Bagian ${key}`)],
      children: [paragraph(words(300)), ...units],
    };
  });
  const children = areas.flatMap(({ key, number = '', title, children: own }): ContentsEntry[] => [
    { key, level: 1, number, children: title },
    ...own.flatMap((child) =>
      child.type === 'section' ? [{ key: child.key, level: 2, children: child.title }] : [],
    ),
  ]);
  const contents: Block = { type: 'contents', children };
  const opening: Block = {
    type: 'section',
    key: 'contents',
    role: 'part',
    title: [text('Daftar Isi')],
    children: [contents],
  };
  return briefingOf(layout, [opening, ...areas]);
}

function items(node: ReadNode): ReadNode[] {
  return allNodes(node).filter(({ type }) => type === 'TOCI');
}

/** Words of the entry's link with the page number at their end, and the entries below left out. */
function lineOf(item: ReadNode): string {
  const reference = item.children.find(
    (child) => typeof child !== 'string' && child.type === 'Reference',
  );
  return typeof reference === 'object' ? textOf(reference) : '';
}

describe.each(layouts)('layout %s', async (layout) => {
  const { bytes } = await renderPdf(briefing(layout), theme);
  const { tree, marks } = await readPdf(bytes);
  const document = await openInPdfJs(bytes);
  afterAll(() => document.loadingTask.destroy());

  const headingPages = new Map(
    allNodes(tree).flatMap((node) => {
      if (node.type !== 'Sect' || node.id === undefined) return [];
      const heading = allNodes(node).find(({ type }) => /^H\d$/.test(type));
      return [[node.id, (heading?.pages[0] ?? -1) + 1]];
    }),
  );
  const entries = briefing(layout).children.flatMap((block) =>
    block.type === 'section' && block.children[0]?.type === 'contents'
      ? block.children[0].children
      : [],
  );

  test('every line gives the page that its heading is on', () => {
    expect(new Set(headingPages.values()).size).toBeGreaterThan(3);
    expect(items(tree).map(lineOf)).toEqual(
      entries.map(({ key, children }) => `${toPlainText(children)} ${headingPages.get(key)}`),
    );
  });

  test('lines are nested as the sections are, with their numbers as labels', () => {
    const toc = allNodes(tree).find(({ type }) => type === 'TOC');
    const top = toc?.children.flatMap((child) => (typeof child === 'string' ? [] : [child])) ?? [];
    expect(top.map(({ type }) => type)).toEqual(Array(6).fill('TOCI'));
    for (const [index, item] of top.entries()) {
      const types = item.children.map((child) => (typeof child === 'string' ? child : child.type));
      expect(types).toEqual(['Lbl', 'Reference', 'TOC']);
      const label = allNodes(item).find(({ type }) => type === 'Lbl');
      expect(label && textOf(label).trim()).toBe(`${index + 1}`);
      expect(items(item)).toHaveLength(3);
    }
    expect(structureFaults(tree, marks)).toEqual([]);
    const planted = structuredClone(tree);
    for (const node of allNodes(planted)) if (node.type === 'TOC') node.type = 'L';
    expect(structureFaults(planted, marks)).toContain('TOCI inside L');
  });

  test('every line is a link to its section from margin to margin', async () => {
    const places = await document.getDestinations();
    const links = await Promise.all(
      Array.from({ length: 2 }, async (_, index) =>
        (await document.getPage(index + 1)).getAnnotations(),
      ),
    );
    const lines = links.flat().filter(({ dest }) => /^bidang/.test(`${dest}`));
    expect(lines.map(({ dest }) => dest)).toEqual(entries.map(({ key }) => key));
    expect(lines.map(({ contentsObj }) => contentsObj.str)).toEqual(
      entries.map(({ children }) => toPlainText(children)),
    );
    const right = new Set(lines.map(({ rect }) => Math.round(rect[2])));
    expect(right.size).toBe(1);
    for (const { dest } of lines) {
      const [page] = places[dest] ?? [];
      expect((await document.getPageIndex(page)) + 1).toBe(headingPages.get(dest));
    }
  });

  test('leaders are no part of the text', () => {
    expect(textOf(tree)).not.toContain('..');
    expect(marks.flatMap((page) => page.artifacts).some(({ text: own }) => /\.\./.test(own))).toBe(
      false,
    );
  });

  test('the running head names the section that the page begins in', () => {
    const heads = marks.slice(1).map((page) =>
      page.artifacts
        .filter(({ tag }) => tag.includes('/Header'))
        .map((each) => each.text)
        .join(''),
    );
    const sections = tree.children.flatMap((child) =>
      typeof child !== 'string' && child.type === 'Sect' ? [allNodes(child)] : [],
    );
    const tops = heads.map((_, index) => {
      const own = sections.find((nodes) => nodes.some(({ pages }) => pages.includes(index + 1)));
      const heading = own?.find(({ type }) => /^H\d$/.test(type));
      return heading === undefined ? '' : textOf(heading).trim();
    });
    expect(new Set(tops).size).toBeGreaterThan(3);
    heads.forEach((head, index) => expect(head).toMatch(new RegExp(`.${tops[index]}$`)));
  });
});

test('the page labels are the numbers that are printed', async () => {
  const { bytes } = await renderPdf(briefing('book'), theme);
  const document = await openInPdfJs(bytes);
  const labels = await document.getPageLabels();
  expect(labels).toEqual(Array.from({ length: document.numPages }, (_, index) => `${index + 1}`));
  await document.loadingTask.destroy();
});
