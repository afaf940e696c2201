import { fromMarkdown } from 'mdast-util-from-markdown';
import { expect, test } from 'vitest';
import type { Block, Inline } from '../../../src/document/types.ts';
import { renderMarkdown } from '../../../src/render/markdown/index.ts';
import { everyNode } from '../../fixtures/every-node.ts';
import { briefingWords } from './briefing-words.ts';
import { nodesOf, readBack, readWords } from './read-back.ts';

const text = (value: string): Inline => ({ type: 'text', value });
const emphasis = (...children: Inline[]): Inline => ({ type: 'emphasis', children });
const strong = (...children: Inline[]): Inline => ({ type: 'strong', children });

/** Every one of these is only text, wherever it stands. */
const awkward = [
  '1986. Kerja sama dimulai',
  '2) kedua',
  '+ biaya',
  '- kurang',
  '* bintang',
  '# pagar',
  '> lebih',
  '| pipa | a |',
  '--- garis',
  '=== garis',
  '``` kode',
  '~~~ kode',
  '~~coret~~ dan ~x~',
  '_a_ __b__ *c* **d** a_b_c',
  '`kode`',
  '<b>tebal</b> <!-- x --> <https://a.b> < 5',
  '[tautan](x) ![gambar](y) [^1] [a][b]',
  '[x]: y',
  '&amp; &copy; R&D AT&T;',
  'a\\b \\* akhir\\',
  'US$5 juta $x$ $$y$$',
  '@kinne2018 a@b.co',
  'https://example.org www.example.org',
  '% ulasan',
  ':::catatan',
  '{.kelas} {#id}',
  'x^2^',
  'a\u00a0b \u2014 \u201ckutip\u201d',
  '!!! ![ ](',
  '0. nol',
  '\u5b57 \u0627\u0644',
];

async function render(children: Block[]): Promise<{ source: string; words: string[] }> {
  const briefing = { ...everyNode(), children };
  const source = new TextDecoder().decode((await renderMarkdown(briefing)).bytes);
  return { source, words: briefingWords(briefing) };
}

const paragraph = (...children: Inline[]): Block => ({ type: 'paragraph', children });

/** The text in every place where text may stand. */
const places: Record<string, (value: string) => Block[]> = {
  paragraph: (value) => [paragraph(text(value))],
  'after a break': (value) => [paragraph(text('a'), { type: 'break' }, text(value))],
  heading: (value) => [
    { type: 'section', key: 'k', role: 'part', title: [text(value)], children: [] },
  ],
  'list item': (value) => [
    {
      type: 'list',
      ordered: false,
      children: [{ type: 'listItem', children: [paragraph(text(value))] }],
    },
  ],
  cell: (value) => [
    {
      type: 'table',
      key: 't',
      caption: { label: 'Tabel', number: 1, children: [text(value)] },
      header: [[text(value)], [text('b')]],
      rows: [[[text(value)], [text(value)]]],
    },
  ],
  callout: (value) => [
    { type: 'callout', kind: 'limit', label: 'Batas', children: [paragraph(text(value))] },
  ],
  note: (value) => [paragraph(text('a'), { type: 'note', children: [text(value)] })],
  link: (value) => [
    paragraph({ type: 'link', url: 'https://example.org/', children: [text(value)] }),
  ],
  emphasis: (value) => [paragraph(text('a'), emphasis(text(value)), text('b'))],
};

for (const [place, blocks] of Object.entries(places)) {
  test(`awkward text stays text in a ${place}`, async () => {
    for (const value of awkward) {
      const { source, words } = await render(blocks(value));
      const plain = await render(blocks('kata'));
      const tree = readBack(source);
      expect(readWords(tree), source).toEqual(words);
      expect(kinds(source), value).toEqual(kinds(plain.source));
    }
  });
}

/** Kinds of the nodes that are not text, in order. */
function kinds(source: string): string[] {
  const types = ['heading', 'list', 'table', 'blockquote', 'link', 'image', 'code', 'inlineCode'];
  const more = ['emphasis', 'strong', 'html', 'thematicBreak', 'definition', 'footnoteReference'];
  const tree = readBack(source);
  return [...types, ...more].map((type) => `${type} ${nodesOf(tree, type as 'text').length}`);
}

test('without escapes the same texts would be markup', () => {
  const changed = awkward.filter(
    (value) => readWords(fromMarkdown(value)).join(' ') !== value.trim().replace(/\s+/g, ' '),
  );
  expect(changed.length).toBeGreaterThan(15);
});

test('marks inside and beside each other are read back as they were', async () => {
  const runs: Inline[][] = [
    [emphasis(text('a')), emphasis(text('b'))],
    [strong(text('a')), text('b'), strong(text('c'))],
    [emphasis(text('a '), strong(text('b')))],
    [strong(emphasis(text('a')), text(' b'))],
    [text('x'), emphasis(text(' a ')), text('y')],
    [emphasis(emphasis(text('a')), text(' b'))],
    [strong(text('a '), strong(text('b')))],
    [emphasis(text('(')), text('b'), emphasis(text('*'))],
  ];
  for (const run of runs) {
    const { source, words } = await render([paragraph(...run)]);
    expect(readWords(readBack(source)), source).toEqual(words);
    const marked = (inlines: Inline[]): boolean =>
      inlines.some((inline) => inline.type === 'emphasis' || inline.type === 'strong');
    const found = nodesOf(readBack(source), 'emphasis').length;
    expect(found > 0 || !run.some((inline) => inline.type === 'emphasis')).toBe(true);
    expect(marked(run)).toBe(true);
  }
});

test('quotes that follow each other stay two, lists too', async () => {
  const quote: Block = { type: 'quote', children: [paragraph(text('a'))] };
  const list: Block = {
    type: 'list',
    ordered: true,
    children: [{ type: 'listItem', children: [paragraph(text('a'))] }],
  };
  const { source } = await render([quote, quote, list, list]);
  expect(nodesOf(readBack(source), 'blockquote').length).toBe(2);
  expect(nodesOf(readBack(source), 'list').length).toBe(2);
});

/** What CommonMark reads as text and the places where the files live do not: formulas, comments, citations, raised text. */
test.each([
  ['US$5 dan US$6', 'US\\$5 dan US\\$6'],
  ['x^2^ dan H~2~O', 'x\\^2\\^ dan H\\~2\\~O'],
  ['surel a@kinne2018', 'surel a\\@kinne2018'],
])(
  '%s is written so that formulas, citations and raised text stay text',
  async (value, written) => {
    const { source } = await render([paragraph(text(value))]);
    expect(source).toContain(`\n${written}\n`);
  },
);
