import { expect, test } from 'vitest';
import type { Block } from '../../../src/document/types.ts';
import { everyNode } from '../../fixtures/every-node.ts';
import { briefingOf, draw, paragraph, paragraphs, text } from './draw.ts';
import { lint } from './lint/lint.ts';
import { all, type Package, part, val } from './package.ts';
import { textOf } from './read-text.ts';

const entries = (count: number): Block => ({
  type: 'section',
  key: 'sources',
  role: 'part',
  title: [text('Sumber')],
  children: [
    {
      type: 'sources',
      children: Array.from({ length: count }, (_, index) => ({
        key: `source-${index}`,
        children: [text(`Sumber ${index}`)],
      })),
    },
  ],
});

/** The sections of pages: columns, kind of break, and the text of the paragraph that each one ends with. */
function pageSections(opened: Package): (string | undefined)[][] {
  return all(part(opened, 'word/document.xml'), 'w:sectPr').map((section) => {
    const holder = paragraphs(opened).find((node) => all(node, 'w:sectPr').includes(section));
    const columns = all(section, 'w:cols')[0]?.attributes['w:num'];
    return [columns, val(section, 'w:type'), holder && textOf(holder)];
  });
}

test('many sources stand in two columns with their heading, and what follows across the page', async () => {
  const part = (key: string): Block => ({
    type: 'section',
    key,
    role: 'part',
    title: [text('Judul')],
    children: [paragraph('isi')],
  });
  const last = await draw(briefingOf(part('closing'), entries(6)));
  expect(pageSections(last)).toEqual([
    [undefined, undefined, 'isi'],
    ['2', 'continuous', undefined],
  ]);
  expect(await lint(last)).toEqual([]);
  const followed = await draw(briefingOf(part('closing'), entries(6), part('annex')));
  expect(pageSections(followed)).toEqual([
    [undefined, undefined, 'isi'],
    ['2', 'continuous', 'Sumber 5'],
    [undefined, 'continuous', undefined],
  ]);
  expect(await lint(followed)).toEqual([]);
});

test('few sources, and those of a page that has columns, stand where the text stands', async () => {
  expect(pageSections(await draw(briefingOf(entries(5))))).toEqual([
    [undefined, undefined, undefined],
  ]);
  const sheet = { ...everyNode('sheet'), children: [entries(6)] };
  expect(pageSections(await draw(sheet)).map(([columns]) => columns)).toEqual([undefined, '2']);
});
