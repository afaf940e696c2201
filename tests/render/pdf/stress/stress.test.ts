import { describe, expect, test } from 'vitest';
import { stressBriefing, stressNames } from '../../../fixtures/stress/index.ts';
import { expectedWords } from '../expected-words.ts';
import { allNodes, type ReadNode, wordsOf } from '../read-pdf.ts';
import { layoutOf, layouts, renderAndRead } from '../render.ts';
import { structureFaults } from '../structure-faults.ts';
import { pageFaults } from './page-faults.ts';
import { partedWords, settingFaults } from './setting-faults.ts';

/** Number of the page on which each section begins. */
function pageNumbers(tree: ReadNode): Map<string, string> {
  const sections = allNodes(tree).filter((node) => node.type === 'Sect');
  return new Map(
    sections.map((node) => {
      const page = allNodes(node).flatMap((each) => each.pages)[0] ?? -1;
      return [node.id ?? '', `${page + 1}`];
    }),
  );
}

/** The longest one has pages enough in one layout. */
const casesOf = (name: string) =>
  stressNames.filter((stress) => name === 'page' || stress !== 'a list of 10,000 items');

describe.each(layouts)('layout %s', (name) => {
  test.each(casesOf(name))('%s: nothing is lost, and all is set by the rules', async (stress) => {
    const briefing = stressBriefing(stress, name);
    const { tree, marks, pages } = await renderAndRead(briefing);
    const pageOf = pageNumbers(tree);
    expect(wordsOf(tree)).toEqual(expectedWords(briefing, (key) => pageOf.get(key) ?? '?'));
    expect(structureFaults(tree, marks)).toEqual([]);
    expect(pageFaults(pages, layoutOf(name))).toEqual([]);
    expect(settingFaults(tree, pages, layoutOf(name))).toEqual([]);
  });
});

test('running text goes on to the next page after a whole word', async () => {
  const { tree, pages } = await renderAndRead(stressBriefing('a quote over pages'));
  expect(pages.length).toBeGreaterThan(2);
  expect(allNodes(tree).flatMap(partedWords)).toEqual([]);
});

test('the head of a table stands again at the top of every column it runs on to', async () => {
  const { marks } = await renderAndRead(stressBriefing('a table of 500 rows'));
  const repeated = marks
    .slice(1)
    .map(({ artifacts }) => artifacts.filter(({ text }) => text.startsWith('Kepala 1')).length);
  expect(repeated).toEqual(repeated.map(() => 1));
});

test.each(['a quote over pages', 'sections nested 8 deep'] as const)(
  '%s: the last columns of a sheet end on nearly one height',
  async (stress) => {
    const { pages } = await renderAndRead(stressBriefing(stress, 'sheet'));
    const last = pages.at(-1)?.texts.filter((piece) => piece.mark !== undefined) ?? [];
    const middlePt = (pages[0]?.widthPt ?? 0) / 2;
    const lowest = (inColumn: (xPt: number) => boolean) =>
      Math.min(...last.filter(({ xPt }) => inColumn(xPt)).map(({ yPt }) => yPt));
    const left = lowest((xPt) => xPt < middlePt);
    const right = lowest((xPt) => xPt >= middlePt);
    expect(Math.abs(left - right)).toBeLessThan(45);
  },
);
