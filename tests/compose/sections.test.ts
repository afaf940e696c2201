import { expect, test } from 'vitest';
import { createGrammar } from '../../src/compose/grammar.ts';
import { numberCaptions } from '../../src/compose/number-captions.ts';
import { resolveMarks } from '../../src/compose/resolve-marks.ts';
import { composeFrame } from '../../src/compose/sections/frame.ts';
import { composeAreas } from '../../src/compose/sections/units.ts';
import type { Block, Inline } from '../../src/document/types.ts';
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

test('cases about other countries are left out of the frame too', () => {
  const body = [caseParagraph('ID'), caseParagraph('JP')];
  const closing = { id: { title: [], body }, en: { title: [], body } };
  const own = { ...content, frame: { ...content.frame, closing } };
  const context = { content: own, lang: 'id' as const, facts: [], shown: new Set<string>() };
  const [section] = composeFrame({ kind: 'closing' }, { ...context, parties: ['JP', 'KR'] });
  expect(section).toMatchObject({ children: [{ about: ['JP'] }] });
});

test('citations are resolved in reading order, whatever stands inside what', () => {
  const order: string[] = [];
  const cite = (items: { source: string }[]): Inline[] => {
    order.push(...items.map((item) => item.source));
    return [{ type: 'text', value: 'x' }];
  };
  const text = (value: string): Inline => ({ type: 'text', value });
  const blocks: Block[] = [
    {
      type: 'paragraph',
      children: [
        text('A [@one]. '),
        {
          type: 'emphasis',
          children: [text('B [@two].'), { type: 'strong', children: [text('[@three]')] }],
        },
        text(' C [@four].'),
      ],
    },
  ];
  resolveMarks(blocks, createGrammar(content, [], 'en'), { cite, bibliography: () => [] });
  expect(order).toEqual(['one', 'two', 'three', 'four']);
});

test('without a list of sources a citation is plain text; the words of a picture are resolved', () => {
  const cite = (): Inline[] => [
    { type: 'text', value: '(' },
    { type: 'citation', source: 'kinne2018', children: [{ type: 'text', value: 'Kinne' }] },
    { type: 'text', value: ')' },
  ];
  const image = {
    mediaType: 'image/png' as const,
    data: new Uint8Array(),
    widthPx: 1,
    heightPx: 1,
  };
  const blocks: Block[] = [
    { type: 'paragraph', children: [{ type: 'text', value: 'A [@kinne2018].' }] },
    { type: 'figure', key: 'f', alt: 'Map of {parties}', image },
  ];
  const grammar = createGrammar(content, ['ID', 'AU'], 'en');
  const resolved = resolveMarks(blocks, grammar, { cite, bibliography: () => [] });
  expect(JSON.stringify(resolved)).not.toContain('citation');
  expect(resolved[1]).toMatchObject({ alt: 'Map of Indonesia and Australia' });
});

test('facts that the prose tells already, by half of their sources, are not listed again', () => {
  const area = content.areas[0];
  const benefit = area?.benefits[0];
  if (area === undefined || benefit === undefined) throw new Error('the content has no benefit');
  const prose: Block[] = [{ type: 'paragraph', children: [{ type: 'text', value: 'A [@a].' }] }];
  const text = { ...benefit.text.en, prose };
  const own = { ...area, benefits: [{ ...benefit, text: { id: text, en: text } }] };
  const fact = (key: string, sources: string[]) => {
    const statement: Inline[] = [{ type: 'text', value: `Fact ${key}.` }];
    const about = { unit: benefit.key, kind: 'research', parties: [], years: [], how: '' };
    return {
      ...about,
      key,
      sources,
      verified: 'yes' as const,
      statement: { id: statement, en: statement },
    };
  };
  const facts = [
    fact('told', ['a']),
    fact('half', ['a', 'b']),
    fact('new', ['b']),
    fact('less', ['a', 'b', 'c']),
  ];
  const blocks = composeAreas(
    { kind: 'areas', show: ['prose', 'facts'] },
    { content: { ...content, areas: [own] }, lang: 'en', parties: [], facts, shown: new Set() },
  );
  const said = JSON.stringify(blocks);
  expect([...said.matchAll(/Fact (\w+)/g)].map((match) => match[1])).toEqual(['new', 'less']);
});

test('a citation that is a note stands behind the word and its punctuation mark, without a blank', () => {
  const cite = (items: { source: string }[]): Inline[] => [
    { type: 'note', children: [{ type: 'text', value: items[0]?.source ?? '' }] },
  ];
  const said = (value: string): string => {
    const blocks: Block[] = [{ type: 'paragraph', children: [{ type: 'text', value }] }];
    const [block] = resolveMarks(blocks, createGrammar(content, [], 'en'), {
      cite,
      bibliography: () => [],
    });
    if (block?.type !== 'paragraph') throw new Error('no paragraph');
    return block.children
      .map((inline) => {
        if (inline.type === 'text') return inline.value;
        return inline.type === 'note'
          ? `<${JSON.stringify(inline.children).match(/value":"(\w+)/)?.[1]}>`
          : '?';
      })
      .join('');
  };
  expect(said('One [@a]. Two [@b], three [@c] four [@d].')).toBe(
    'One.<a> Two,<b> three<c> four.<d>',
  );
  expect(said('[@a] begins, and ends [@b]')).toBe('<a> begins, and ends<b>');
});
