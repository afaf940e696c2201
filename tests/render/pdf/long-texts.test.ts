import { describe, expect, test } from 'vitest';
import type { Block, Briefing, SourceEntry } from '../../../src/document/types.ts';
import { everyNode } from '../../fixtures/every-node.ts';
import { expectedWords } from './expected-words.ts';
import { wordsOf } from './read-pdf.ts';
import { briefingOf, layouts, paragraph, renderAndRead, text, words } from './render.ts';
import { structureFaults } from './structure-faults.ts';

const countries = Array.from({ length: 60 }, (_, index) => `Negara Bagian ke-${index}`).join(', ');

function withDetails(briefing: Briefing, values: string[], legend: string[]): Briefing {
  const details = values.map((value, index) => ({ label: `Butir ${index}`, value }));
  const marks = legend.map((label) => ({ level: 'low' as const, label }));
  return { ...briefing, titleBlock: { ...briefing.titleBlock, details, legend: marks } };
}

const cases: Record<string, [details: string[], legend: string[]]> = {
  'many countries': [[countries, '23 November 2026'], ['keyakinan rendah']],
  'an audience of 300 characters': [['23 November', words(43), 'Subdit'], []],
  'details that fill a page': [[words(1500)], ['keyakinan rendah']],
  'a word wider than the page': [['a'.repeat(400)], []],
  'a long legend': [['23 November'], [words(40), 'rendah', words(30, 'taraf')]],
  'a legend alone': [[], ['keyakinan tinggi', 'keyakinan rendah']],
};

describe.each(layouts)('layout %s', (layout) => {
  test.each(Object.keys(cases))('%s: no word of the title block is lost', async (name) => {
    const [details, legend] = cases[name] ?? [[], []];
    const briefing = withDetails(everyNode(layout), details, legend);
    const { tree, marks, pages } = await renderAndRead(briefing);
    expect(wordsOf(tree)).toEqual(expectedWords(briefing));
    expect(structureFaults(tree, marks)).toEqual([]);
    for (const page of pages) {
      const ends = page.texts.map((piece) => piece.xPt + piece.widthPt);
      expect(Math.max(...ends)).toBeLessThan(page.widthPt - 20);
    }
  });

  test('no two texts of the title block stand on one another', async () => {
    const briefing = withDetails(everyNode(layout), [countries, 'satu', 'dua'], ['tinggi']);
    const { pages } = await renderAndRead(briefing);
    const texts = pages[0]?.texts ?? [];
    for (const one of texts) {
      const over = texts.filter(
        (other) =>
          other !== one &&
          Math.abs(other.yPt - one.yPt) < 5 &&
          other.xPt < one.xPt + one.widthPt - 1 &&
          one.xPt < other.xPt + other.widthPt - 1,
      );
      expect(over).toEqual([]);
    }
  });

  test('a running head without room ends with an ellipsis', async () => {
    const own = everyNode(layout);
    const runningTitle = `Hubungan militer: ${countries}`;
    const furniture = { ...own.furniture, runningTitle };
    const section: Block = {
      type: 'section',
      key: 'a',
      role: 'part',
      title: [text(words(30, 'Judul'))],
      children: [paragraph(words(2000))],
    };
    const { marks } = await renderAndRead({ ...own, furniture, children: [section] });
    const heads = marks
      .slice(1)
      .flatMap((page) =>
        page.artifacts.filter(({ tag }) => tag.includes('Header')).map((artifact) => artifact.text),
      );
    expect(heads.length).toBe(marks.length - 1);
    for (const head of heads) {
      expect(head).toMatch(/^Hubungan militer: Negara Bagian ke-0.*[^,]…Judul0 Judul1.*…$/);
    }
  });

  test('numbers of sources are never cut', async () => {
    const entries: SourceEntry[] = ['[1]', '[Kinne & Leeds 2018a]'].map((number) => ({
      key: number,
      number,
      children: [text(words(30))],
    }));
    const briefing = briefingOf(layout, [{ type: 'sources', children: entries }]);
    const { tree } = await renderAndRead(briefing);
    expect(wordsOf(tree)).toEqual(expectedWords(briefing));
  });
});
