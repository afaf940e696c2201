import { describe, expect, test } from 'vitest';
import type { Block, Callout, Section } from '../../../src/document/types.ts';
import { allNodes, type ReadNode, textOf } from './read-pdf.ts';
import { briefingOf, layouts, paragraph, part, renderAndRead, text } from './render.ts';

function english(words: string, role?: 'claim'): Block {
  return { type: 'paragraph', lang: 'en', ...(role && { role }), children: [text(words)] };
}

function callout(kind: Callout['kind'], ...children: Block[]): Block {
  return { type: 'callout', kind, label: 'Batas', children };
}

const claimed: Section = {
  type: 'section',
  role: 'unit',
  key: 'u',
  title: [text('Nama')],
  children: [english('A claim', 'claim')],
};
const cases: Record<string, Block> = {
  'a claim': claimed,
  'a limit': callout('limit', english('A limit')),
  'a mitigation': callout('mitigation', english('A mitigation')),
  'a note': callout('note', english('A note')),
  'a note of two paragraphs': callout('note', english('First'), paragraph('kedua')),
  'the entries of sources': {
    type: 'sources',
    lang: 'en',
    children: [
      { key: 'a', children: [text('In English')] },
      { key: 'b', lang: 'id', children: [text('dalam bahasa Indonesia')] },
    ],
  },
};

/** Language of every text in the tree, as a screen reader speaks it. */
function spoken(node: ReadNode, around: string): [string, string][] {
  const own = node.lang ?? around;
  return node.children.flatMap((child): [string, string][] =>
    typeof child === 'string' ? [[child.trim(), own]] : spoken(child, own),
  );
}

describe.each(layouts)('layout %s', (layout) => {
  test.each(Object.keys(cases))('the language of %s is kept', async (name) => {
    const block = cases[name];
    if (block === undefined) throw new Error('no case');
    const { tree } = await renderAndRead(briefingOf(layout, [part('p', block)]));
    const section = allNodes(tree).find((node) => node.type === 'Sect');
    if (section === undefined) throw new Error('no section');
    const texts = spoken(section, 'id').filter(([words]) => words !== '');
    expect(textOf(section)).not.toBe('');
    for (const [words, lang] of texts) {
      expect([words, lang]).toEqual([words, /^(A |First|In )/.test(words) ? 'en' : 'id']);
    }
    expect(texts.some(([, lang]) => lang === 'en')).toBe(true);
  });
});
