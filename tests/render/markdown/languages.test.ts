import MarkdownIt from 'markdown-it';
import type { Nodes } from 'mdast';
import { expect, test } from 'vitest';
import type { Block, Inline, Paragraph } from '../../../src/document/types.ts';
import { renderMarkdown } from '../../../src/render/markdown/index.ts';
import { everyNode } from '../../fixtures/every-node.ts';
import { briefingWords } from './briefing-words.ts';
import { allNodes, readBack, readWords } from './read-back.ts';

const text = (value: string): Inline => ({ type: 'text', value });
const paragraph = (...children: Inline[]): Paragraph => ({ type: 'paragraph', children });
const english = (...children: Inline[]): Inline => ({ type: 'foreign', lang: 'en', children });

async function render(children: Block[] = everyNode().children): Promise<string> {
  return new TextDecoder().decode((await renderMarkdown({ ...everyNode(), children })).bytes);
}

/** Every text with the innermost language around it; throws where a tag is not closed. */
function spoken(tree: Nodes): [string, string][] {
  const open: string[] = [];
  const found = allNodes(tree).flatMap((node): [string, string][] => {
    if (node.type === 'html' && node.value.startsWith('<span')) {
      open.push(/^<span lang="([^"]+)">$/.exec(node.value)?.[1] ?? '');
    } else if (node.type === 'html' && node.value === '</span>') {
      if (open.pop() === undefined) throw new Error('closed but not open');
    } else if (node.type === 'text' && open.length > 0) {
      return [[node.value, open.at(-1) ?? '']];
    }
    return [];
  });
  if (open.length > 0) throw new Error('open but not closed');
  return found;
}

test('words, quotes and sources of another language stand in tags that name it', async () => {
  const markdown = await render();
  const found = spoken(readBack(markdown));
  expect(found).toEqual([
    ['The treaty is not a military alliance.', 'en'],
    ['deterrence', 'en'],
    ['deterrence', 'en'],
    ['Kinne, B. J. (2018). Defense Cooperation Agreements. ', 'en'],
    ['International Organization, 72', 'en'],
    ['(4), 799–837. ', 'en'],
    ['https://doi.org/10.1017/x', 'en'],
    ['Leeds, B. A. (2003). Do Alliances Deter Aggression?', 'en'],
  ]);
  const lost = markdown.replace('<span lang="en">deterrence</span>', 'deterrence');
  expect(spoken(readBack(lost))).not.toEqual(found);
});

test('a block gives its language to what stands in it, down to its footnotes', async () => {
  const note: Inline = { type: 'note', children: [text('n')] };
  const item = (...children: Block[]): Block => ({
    type: 'list',
    ordered: false,
    children: [{ type: 'listItem', children }],
  });
  const found = await render([
    { ...paragraph(text('a'), note), lang: 'en' },
    {
      type: 'section',
      key: 'k',
      role: 'part',
      lang: 'en',
      title: [text('b')],
      children: [item(paragraph(text('c')), { ...paragraph(text('d')), lang: 'fr' })],
    },
    {
      type: 'table',
      key: 't',
      lang: 'en',
      caption: { label: 'Tabel', number: 1, children: [text('e')] },
      header: [[text('f')]],
      rows: [[[text('g')]]],
    },
    paragraph(text('z'), note),
  ]);
  expect(spoken(readBack(found))).toEqual([
    ['a', 'en'],
    ['b', 'en'],
    ['c', 'en'],
    ['d', 'fr'],
    ['e', 'en'],
    ['f', 'en'],
    ['g', 'en'],
    ['n', 'en'],
  ]);
});

test('the tags change no word and no mark, wherever they stand', async () => {
  const emphasis = (...children: Inline[]): Inline => ({ type: 'emphasis', children });
  const strong = (...children: Inline[]): Inline => ({ type: 'strong', children });
  const runs: Inline[][] = [
    [english(text('a'))],
    [text('a'), emphasis(english(text('b'))), text('nya')],
    [text('a'), english(emphasis(text('b.'))), text('nya')],
    [emphasis(text('a')), english(emphasis(text('b'))), emphasis(text('c'))],
    [strong(text('a '), emphasis(english(text('b')), text('c'))), text('d')],
    [text('"'), english(text(' b ')), text('"')],
    [english(text('a'), { type: 'break' }, english(text('- b'))), { type: 'break' }, text('c')],
    [{ type: 'link', url: 'https://example.org', children: [english(text('a'))] }],
  ];
  for (const run of runs) {
    const blocks = [paragraph(...run)];
    const markdown = await render(blocks);
    const body = markdown.slice(markdown.indexOf('\n---\n') + 5);
    const words = briefingWords({ ...everyNode(), children: blocks });
    expect(readWords(readBack(markdown)), markdown).toEqual(words);
    const html = new MarkdownIt({ html: true }).render(body);
    expect(
      html
        .replaceAll(/<[^>]*>/g, '')
        .replaceAll('&quot;', '"')
        .replaceAll('&amp;', '&')
        .split(/\s+/)
        .filter(Boolean),
    ).toEqual(words);
    expect(spoken(readBack(markdown)).length).toBeGreaterThan(0);
    const marked = (type: Nodes['type']) =>
      allNodes(readBack(markdown)).some((n) => n.type === type);
    expect(marked('emphasis')).toBe(JSON.stringify(run).includes('"emphasis"'));
  }
});
