import { expect, test } from 'vitest';
import type { Block, Briefing } from '../../../src/document/types.ts';
import { renderMarkdown } from '../../../src/render/markdown/index.ts';
import type { MarkdownOptions, Rendered } from '../../../src/render/types.ts';
import { everyNode, pixel } from '../../fixtures/every-node.ts';
import { nodesOf, readBack, readWords } from './read-back.ts';

const flavours = ['gfm', 'commonmark', 'pandoc'] as const;

const render = (md: MarkdownOptions, briefing: Briefing = everyNode()): Promise<Rendered> =>
  renderMarkdown(briefing, undefined, { md });
const text = async (md: MarkdownOptions, briefing?: Briefing): Promise<string> =>
  new TextDecoder().decode((await render(md, briefing)).bytes);
const levels = (source: string): number[] =>
  nodesOf(readBack(source), 'heading').map(({ depth }) => depth);
const idsIn = (source: string): string[] =>
  [...source.matchAll(/\bid="([^"]+)"/g)].map((match) => match[1] ?? '');

const paragraph = (value: string): Block => ({
  type: 'paragraph',
  children: [{ type: 'text', value }],
});

test('a fragment is the title and the sections at the level asked for', async () => {
  for (const flavour of flavours) {
    const source = await text({ flavour, fragment: true, startLevel: 3 });
    expect(source).toMatch(/^### Manfaat & risiko/);
    expect(levels(source)).toEqual([3, 4, 4, 5, 5, 4, 5, 4]);
    for (const word of ['Kementerian', 'Tanggal', '●●● keyakinan tinggi  ', 'Tujuh bidang'])
      expect(source).not.toContain(word);
  }
});

test('a heading below level 6 stays one', async () => {
  expect(levels(await text({ startLevel: 5 }))).toEqual([5, 6, 6, 6, 6, 6, 6, 6]);
  expect(levels(await text({ startLevel: 6 }))).toEqual([6, 6, 6, 6, 6, 6, 6, 6]);
});

test('a whole file of Pandoc holds its title in the front matter alone', async () => {
  expect(levels(await text({ flavour: 'pandoc' }))).toEqual([2, 2, 3, 3, 2, 3, 2]);
  expect(levels(await text({ flavour: 'pandoc', startLevel: 2 }))).toEqual([3, 3, 4, 4, 3, 4, 3]);
});

test('two fragments in one file share no id and no note', async () => {
  const other = everyNode();
  other.properties.parties = ['ID', 'JP'];
  for (const flavour of ['gfm', 'commonmark'] as const) {
    const [one, two] = [
      await text({ flavour, fragment: true }),
      await text({ flavour, fragment: true, startLevel: 2 }, other),
    ];
    expect(await text({ flavour, fragment: true })).toBe(one);
    const both = `${one}\n${two}`;
    expect(new Set(idsIn(both)).size).toBe(idsIn(both).length);
    const links = nodesOf(readBack(both), 'link').filter(({ url }) => url.startsWith('#'));
    expect(links.filter(({ url }) => !idsIn(both).includes(url.slice(1)))).toEqual([]);
    const notes = nodesOf(readBack(both), 'footnoteDefinition').map(({ identifier }) => identifier);
    expect(new Set(notes).size).toBe(flavour === 'gfm' ? 4 : 0);
  }
});

test('a prefix of one’s own takes the place of the usual one', async () => {
  const source = await text({ fragment: true, prefix: 'bab-2' });
  expect(source).toContain('[^bab-2-1]:');
  expect(source).toContain('<a id="bab-2/regional/deterrence"></a>');
  expect(source).toContain('(#bab-2/regional/deterrence)');
  expect(await text({ fragment: true, prefix: '' })).toContain('<a id="regional/deterrence"></a>');
});

test('pictures stand inside, or beside under their key', async () => {
  expect((await render({})).beside).toBeUndefined();
  const { bytes, beside } = await render({ figures: 'beside', figureFolder: 'gambar (1)/a b' });
  expect(beside).toEqual([{ name: 'gambar (1)/a b/map.png', bytes: pixel }]);
  const [image] = nodesOf(readBack(new TextDecoder().decode(bytes)), 'image');
  expect(image?.url).toBe('gambar%20%281%29/a%20b/map.png');
  expect((await render({ figures: 'beside' })).beside?.[0]?.name).toBe('figures/map.png');
});

test('pictures whose keys differ have files whose names differ', async () => {
  const [figure] = JSON.stringify(everyNode()).includes('"figure"')
    ? figuresIn(everyNode().children)
    : [];
  if (figure === undefined) throw new Error('the fixture has no figure');
  const keys = ['a/b', 'a__b', 'a b', 'A/b', 'a'];
  const briefing = { ...everyNode(), children: keys.map((key): Block => ({ ...figure, key })) };
  const names = (await render({ figures: 'beside' }, briefing)).beside?.map(({ name }) =>
    name.toLowerCase(),
  );
  expect(new Set(names).size).toBe(keys.length);
});

function figuresIn(blocks: Block[]): Extract<Block, { type: 'figure' }>[] {
  return blocks.flatMap((block) => {
    if (block.type === 'figure') return [block];
    return block.type === 'section' ? figuresIn(block.children) : [];
  });
}

test('a sentence a line: abbreviations, initials and numbers end none', async () => {
  const cases: [words: string, lines: number][] = [
    ['Satu kalimat. Dua kalimat! Tiga? Ya.', 4],
    ['Lihat hlm. 12 dan No. 5 di Jl. Merdeka.', 1],
    ['Menurut B. J. Kinne dkk. Hasilnya tetap.', 1],
    ['The U.S. Army and Dr. Smith et al. agree. They do.', 2],
    ['Nilainya 3.5 persen. 13 negara ikut.', 2],
    ['Ia berkata, “Tidak.” Lalu pergi.', 2],
    ['Sebanyak 75. Helikopter', 1],
    ['huruf kecil. tetap satu', 1],
  ];
  for (const lang of ['id', 'en'] as const) {
    for (const [words, lines] of cases) {
      const abbreviated = lang === 'en' && /hlm|dkk/.test(words);
      if (abbreviated) continue;
      const briefing = { ...everyNode(), lang, children: [paragraph(words)] };
      const source = await text({ lines: 'sentence', fragment: true }, briefing);
      const body = source.split('\n\n')[1] ?? '';
      expect(body.trim().split('\n').length, body).toBe(lines);
      expect(readWords(readBack(body))).toEqual(words.split(' '));
    }
  }
});

test('no line of a sentence becomes markup', async () => {
  const starts = ['1986. B', '+ B', '# B', '- B', '> B', '| B', '=== B', '~~~ B', ': B', '1) B'];
  for (const flavour of flavours) {
    for (const start of starts) {
      const briefing = {
        ...everyNode(),
        children: [paragraph(`Satu. “${start}”. Dua. (${start}) Tiga. ${start}`)],
      };
      const source = await text({ flavour, lines: 'sentence', fragment: true }, briefing);
      const tree = readBack(source);
      expect(
        tree.children.map(({ type }) => type),
        source,
      ).toEqual(['heading', 'paragraph']);
    }
  }
});
