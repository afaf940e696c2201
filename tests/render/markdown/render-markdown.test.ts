import { createHash } from 'node:crypto';
import MarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { renderMarkdown } from '../../../src/render/markdown/index.ts';
import { everyNode } from '../../fixtures/every-node.ts';
import { briefingWords } from './briefing-words.ts';
import { nodesOf, readBack, readWords } from './read-back.ts';

const bytes = (await renderMarkdown(everyNode())).bytes;
const markdown = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
const tree = readBack(markdown);
const body = markdown.slice(markdown.indexOf('\n---\n') + 5);

/** Ids of all anchors. */
const anchors = (source: string): string[] =>
  [...source.matchAll(/<a id="([^"]+)"><\/a>/g)].map((match) => match[1] ?? '');

test('the words are those of the briefing, in order', () => {
  expect(readWords(tree)).toEqual(briefingWords(everyNode()));
});

test('a lost word and two swapped words are seen', () => {
  const lost = readWords(readBack(markdown.replace('Lihat ', '')));
  expect(lost).not.toEqual(briefingWords(everyNode()));
  const swapped = readWords(readBack(markdown.replace('janji saling', 'saling janji')));
  expect(swapped).not.toEqual(briefingWords(everyNode()));
});

test('the title is the one H1, and each level follows from the depth of its section', () => {
  expect(nodesOf(tree, 'heading').map((node) => [node.depth, readWords(node).join(' ')])).toEqual([
    [1, 'Manfaat & risiko hubungan militer antara Indonesia dan Australia'],
    [2, 'Pengantar'],
    [2, '2. Stabilitas Kawasan'],
    [3, 'Penangkalan (deterrence)'],
    [3, 'Penanganan Krisis (deterrence)'],
    [2, 'Risiko dan Tantangan'],
    [3, 'Dilema Keamanan'],
    [2, 'Sumber'],
  ]);
});

test('every section and every source has its key as anchor, once', () => {
  expect(anchors(markdown)).toEqual([
    'introduction',
    'regional',
    'regional/deterrence',
    'regional/crisis-response',
    'agreements',
    'map',
    'risk',
    'risk/security-dilemma',
    'sources',
    'source/kinne2018',
    'source/leeds2003',
  ]);
});

test('every link inside the file has its target', () => {
  const inside = nodesOf(tree, 'link').filter((link) => link.url.startsWith('#'));
  expect(inside.length).toBe(5);
  expect(inside.filter((link) => !anchors(markdown).includes(link.url.slice(1)))).toEqual([]);
});

test('links out of the file keep their address', () => {
  const outside = nodesOf(tree, 'link').filter((link) => !link.url.startsWith('#'));
  expect(outside.map((link) => link.url)).toEqual([
    'https://doi.org/10.1017/x',
    'https://example.org/a?b=1&c=(2)',
    'https://example.org/a?b=1&c=(2)',
  ]);
});

test('lists keep their kind, first number and nesting', () => {
  const shape = nodesOf(tree, 'list').map((list) => [
    list.ordered,
    list.start,
    list.children.length,
  ]);
  expect(shape).toEqual([
    [false, null, 2],
    [true, 3, 2],
    [false, null, 1],
    [false, null, 2],
  ]);
});

test('the table has its header, its rows and the pipe in a cell', () => {
  const [table] = nodesOf(tree, 'table');
  const rows = table?.children.map((row) => row.children.map((cell) => readWords(cell).join(' ')));
  expect(rows).toEqual([
    ['Perjanjian', 'Ditandatangani', 'Isi pokok'],
    ['Perjanjian Lombok', '13 November 2006', 'Kerangka kerja sama | keamanan'],
    ['Kesepahaman', '28 Agustus 2014', 'Intelijen'],
  ]);
});

test('notes are numbered in reading order and defined once each', () => {
  expect(nodesOf(tree, 'footnoteReference').map((note) => note.identifier)).toEqual(['1', '2']);
  expect(nodesOf(tree, 'footnoteDefinition').map((note) => note.identifier)).toEqual(['1', '2']);
});

test('callouts are quotes that begin with their strong label', () => {
  const labels = nodesOf(tree, 'blockquote').map((quote) => {
    const [strong] = nodesOf(quote, 'strong');
    return strong ? readWords(strong).join(' ') : '';
  });
  expect(labels).toEqual(['Pokok utama', '', 'Batas.', 'Batas.', 'Catatan.', 'Mitigasi.']);
});

test('the picture is inside the file and keeps its text alternative', () => {
  const [image] = nodesOf(tree, 'image');
  expect(image?.alt).toBe('Peta kawasan: Selat Malaka di barat laut, Laut Timor di tenggara.');
  expect(image?.url).toMatch(/^data:image\/png;base64,iVBORw0KGgo/);
});

test('the front matter says what the file is', () => {
  const [yaml] = nodesOf(tree, 'yaml');
  expect(parse(yaml?.value ?? '')).toEqual({
    title: 'Manfaat & risiko hubungan militer antara Indonesia dan Australia',
    subtitle: 'Tujuh bidang manfaat',
    lang: 'id',
    date: '2026-11-23',
    author: 'Subdirektorat Kerja Sama',
    organisation: 'Kementerian <Contoh>',
    keywords: ['hubungan militer', 'kerja sama pertahanan'],
    parties: ['ID', 'AU'],
    generator: 'Risalah 0.1.0',
    'content-digest': '0'.repeat(64),
    'body-digest': createHash('sha256').update(body).digest('hex'),
    request: everyNode().properties.request,
  });
});

test('the front matter reads the same in YAML 1.1, where NO is not Norway', async () => {
  const briefing = everyNode();
  briefing.properties.parties = ['NO', 'ID'];
  briefing.properties.title = 'yes';
  delete briefing.properties.author;
  const rendered = new TextDecoder().decode((await renderMarkdown(briefing)).bytes);
  const [yaml] = nodesOf(readBack(rendered), 'yaml');
  const fields: unknown = parse(yaml?.value ?? '', { version: '1.1' });
  expect(fields).toMatchObject({ parties: ['NO', 'ID'], title: 'yes', date: '2026-11-23' });
  expect(fields).not.toHaveProperty('author');
});

test('a second reader finds the same headings, tables, quotes and lists', () => {
  const tokens = new MarkdownIt({ html: true }).parse(body, {});
  const count = (type: string): number => tokens.filter((token) => token.type === type).length;
  expect(count('heading_open')).toBe(8);
  expect(count('table_open')).toBe(1);
  expect(count('tr_open')).toBe(3);
  expect(count('blockquote_open')).toBe(6);
  expect(count('bullet_list_open')).toBe(3);
  expect(count('ordered_list_open')).toBe(1);
  const inline = tokens.flatMap((token) => token.children ?? []);
  expect(inline.filter((token) => token.type === 'image').length).toBe(1);
});

test('the bytes are the same twice, with LF and one final newline', async () => {
  expect((await renderMarkdown(everyNode())).bytes).toEqual(bytes);
  expect(markdown).not.toContain('\r');
  expect(markdown).toMatch(/[^\n]\n$/);
});
