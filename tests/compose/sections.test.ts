import { expect, test } from 'vitest';
import { numberCaptions } from '../../src/compose/number-captions.ts';
import { composeAreas } from '../../src/compose/sections/units.ts';
import type { Block } from '../../src/document/types.ts';
import { allSections } from '../../src/document/walk.ts';
import { content } from './real-content.ts';

const caseParagraph = (code: string): Block => ({
  type: 'paragraph',
  about: [code],
  children: [{ type: 'text', value: `Kasus ${code}.` }],
});

test('cases about other countries are left out, and do not count as paragraphs', () => {
  const area = content.areas[0];
  const benefit = area?.benefits[0];
  if (area === undefined || benefit === undefined) throw new Error('the content has no benefit');
  const general: Block = { type: 'paragraph', children: [{ type: 'text', value: 'Umum.' }] };
  const prose = [caseParagraph('JP'), general, caseParagraph('ID')];
  const text = { ...benefit.text.id, prose };
  const own = { ...area, benefits: [{ ...benefit, text: { id: text, en: text } }] };
  const show = (parties: string[], paragraphs?: number): Block[] => {
    const spec = { kind: 'areas' as const, show: ['prose' as const] };
    const blocks = composeAreas(paragraphs === undefined ? spec : { ...spec, paragraphs }, {
      content: { ...content, areas: [own] },
      lang: 'id',
      parties,
      facts: [],
      shown: new Set(),
    });
    return allSections(blocks)[1]?.children ?? [];
  };
  expect(show(['ID', 'AU'])).toHaveLength(2);
  expect(show(['ID', 'AU'], 1)).toMatchObject([{ children: [{ value: 'Umum.' }] }]);
  expect(show(['SG'])).toMatchObject([{ children: [{ value: 'Umum.' }] }]);
  expect(show([])).toHaveLength(3);
});

test('tables and figures are counted apart, in reading order', () => {
  const caption = { label: '', number: 0, children: [] };
  const table: Block = { type: 'table', key: 't', caption, header: [], rows: [] };
  const image = {
    mediaType: 'image/png' as const,
    data: new Uint8Array(),
    widthPx: 1,
    heightPx: 1,
  };
  const figure: Block = { type: 'figure', key: 'f', alt: 'x', image, caption };
  const blocks: Block[] = [table, { type: 'quote', children: [figure, table] }, figure];
  const numbered = JSON.stringify(numberCaptions(blocks, content.labels.id));
  expect(
    [...numbered.matchAll(/"label":"(\w+)","number":(\d)/g)].map((m) => `${m[1]} ${m[2]}`),
  ).toEqual(['Tabel 1', 'Gambar 1', 'Tabel 2', 'Gambar 2']);
});
