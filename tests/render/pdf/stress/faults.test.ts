import { expect, test } from 'vitest';
import { stressBriefing } from '../../../fixtures/stress/index.ts';
import type { ReadText } from '../read-pdf.ts';
import { layoutOf, renderAndRead } from '../render.ts';
import { pageFaults } from './page-faults.ts';
import { type Planned, plannedFile } from './planned-file.ts';
import { partedWords, settingFaults } from './setting-faults.ts';

// What the readers of the stress set must see when it goes wrong: planted here one by one.

const layout = layoutOf('page');

function faultsOf(...children: Planned[]): string {
  const { tree, pages } = plannedFile(children);
  return settingFaults(tree, pages, layout).join('; ');
}

test('text outside the margins, outside the page, on other text, and an empty page', async () => {
  const { pages } = await renderAndRead(stressBriefing('empty sections'));
  const [page] = pages;
  const [one, two] = page?.texts.filter((piece) => piece.mark !== undefined) ?? [];
  const changed = (change: Partial<ReadText>): string => {
    const texts = page?.texts.map((piece) => (piece === one ? { ...piece, ...change } : piece));
    return pageFaults([{ widthPt: 595.28, heightPt: 841.89, texts: texts ?? [] }], layout).join();
  };
  expect(changed({})).toBe('');
  expect(changed({ xPt: 40 })).toMatch(/outside the margins/);
  expect(changed({ yPt: 5 })).toMatch(/outside the page/);
  expect(changed({ xPt: two?.xPt ?? 0, yPt: (two?.yPt ?? 0) + 2 })).toMatch(/on other text/);
  expect(pageFaults([{ widthPt: 595, heightPt: 842, texts: [] }], layout)).toEqual([
    'page 1: is empty',
  ]);
});

test('a line of a paragraph or a cell that is left alone', () => {
  const paragraph = (page: number): Planned => ({
    type: 'P',
    lines: [
      [0, 100],
      [page, 87],
      [1, 760],
      [1, 747],
    ],
  });
  expect(faultsOf(paragraph(0))).toBe('');
  expect(faultsOf(paragraph(1))).toMatch(/P: a line alone on page 1/);
});

test('a heading left behind', () => {
  const heading: Planned = { type: 'H2', lines: [[0, 100]] };
  expect(faultsOf(heading, { type: 'P', lines: [[0, 80]] })).toBe('');
  expect(faultsOf(heading, { type: 'P', lines: [[1, 760]] })).toMatch(/left behind/);
});

test('a box and a row that are torn and need not be', () => {
  const parted = (yPt: number): Planned[] => [
    {
      type: 'P',
      lines: [
        [0, yPt],
        [0, 80],
        [1, 760],
        [1, 740],
      ],
    },
  ];
  expect(faultsOf({ type: 'Div', children: parted(200) })).toMatch(/Div: torn/);
  expect(faultsOf({ type: 'TR', children: parted(200) })).toMatch(/TR: torn/);
  expect(faultsOf({ type: 'Div', children: parted(760) })).toBe('');
});

test('a note on another page than its call, and a note above text', () => {
  const noted = (page: number, yPt: number): Planned => ({
    type: 'P',
    lines: [[0, 300]],
    children: [
      { type: 'Reference', lines: [[0, 303]] },
      { type: 'Note', lines: [[page, yPt]] },
    ],
  });
  expect(faultsOf(noted(0, 80))).toBe('');
  expect(faultsOf(noted(1, 80))).toMatch(/called on page 1 and stands on page 2/);
  expect(faultsOf(noted(0, 400))).toMatch(/note above text on page 1/);
});

test('a word parted between pages', () => {
  const { tree } = plannedFile([{ type: 'P' }]);
  const [paragraph] = tree.children;
  if (paragraph === undefined || typeof paragraph === 'string') throw new Error('no paragraph');
  expect(partedWords({ ...paragraph, children: ['per\u00ad', 'jan\u00ad'] })).toHaveLength(1);
  expect(partedWords({ ...paragraph, children: ['per ', 'jan\u00ad'] })).toEqual([]);
});
