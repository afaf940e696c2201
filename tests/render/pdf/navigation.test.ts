import { afterAll, expect, test } from 'vitest';
import type { Inline, Section } from '../../../src/document/types.ts';
import { renderPdf } from '../../../src/render/pdf/index.ts';
import { everyNode } from '../../fixtures/every-node.ts';
import { openInPdfJs } from './read-pdf.ts';
import { briefingOf, paragraph, part, text, theme } from './render.ts';

const { bytes } = await renderPdf(everyNode('page'), theme);
const document = await openInPdfJs(bytes);
afterAll(() => document.loadingTask.destroy());

async function links(
  file = document,
): Promise<{ page: number; url?: string; dest?: string; contents: string }[]> {
  const pages = await Promise.all(
    Array.from({ length: file.numPages }, async (_, index) => {
      const page = await file.getPage(index + 1);
      const annotations = await page.getAnnotations();
      return annotations.map((annotation) => ({
        page: index,
        url: annotation.unsafeUrl,
        dest: annotation.dest ?? undefined,
        contents: annotation.contentsObj?.str ?? '',
      }));
    }),
  );
  return pages.flat();
}

test('the bookmarks are the sections, nested as they are', async () => {
  const outline = await document.getOutline();
  type Item = (typeof outline)[number];
  const titles = (items: Item[]): unknown[] =>
    items.map((item) => (item.items.length === 0 ? item.title : [item.title, titles(item.items)]));
  expect(titles(outline)).toEqual([
    'Pengantar',
    ['2 Stabilitas Kawasan', ['Penangkalan (deterrence)', 'Penanganan Krisis (deterrence)']],
    ['Risiko dan Tantangan', ['Dilema Keamanan']],
    'Sumber',
  ]);
});

test('sections, tables, figures, sources, notes and their calls are named destinations', async () => {
  const names = Object.keys(await document.getDestinations());
  expect(names).toEqual([...names].sort());
  expect(names).toEqual([
    'agreements',
    'call/1',
    'call/2',
    'introduction',
    'map',
    'note/1',
    'note/2',
    'regional',
    'regional/crisis-response',
    'regional/deterrence',
    'risk',
    'risk/security-dilemma',
    'source/kinne2018',
    'source/leeds2003',
    'sources',
  ]);
});

test('every link leads somewhere and says where', async () => {
  const destinations = await document.getDestinations();
  const all = await links();
  expect(all.length).toBeGreaterThan(10);
  for (const link of all) {
    expect(link.contents).not.toBe('');
    if (link.url === undefined) expect(destinations[link.dest ?? '']).toBeDefined();
  }
  expect(all.map((link) => link.dest)).toContain('regional/deterrence');
  expect(all.filter((link) => link.dest === 'source/kinne2018')).toHaveLength(2);
  expect(all.map((link) => link.url)).toContain('https://example.org/a?b=1&c=(2)');
});

test.each([
  ['https://doi.org/10.1002%2Fabc', 'https://doi.org/10.1002%2Fabc'],
  ['https://example.org/100%/é b', 'https://example.org/100%25/%C3%A9%20b'],
])('%s is encoded once', async (url, target) => {
  const link: Inline = { type: 'link', url, children: [text('alamat')] };
  const rendered = await renderPdf(briefingOf('page', [part('a', paragraph(link))]), theme);
  const file = await openInPdfJs(rendered.bytes);
  expect((await links(file)).map((each) => each.url)).toEqual([target]);
  await file.loadingTask.destroy();
});

test.each(['https://x/\ud800', 'bukan alamat', 'javascript:alert(1)', ''])(
  'the address %j, which no file can hold, is a problem and no crash',
  async (url) => {
    const link: Inline = { type: 'link', url, children: [text('alamat')] };
    const rendered = renderPdf(briefingOf('page', [part('a', paragraph(link))]), theme);
    await expect(rendered).rejects.toMatchObject({
      problems: [{ rule: 'link-is-safe', message: expect.stringContaining('in "a"') }],
    });
  },
);

test('keys that differ lead to places that differ', async () => {
  const keys = ['a/b-c', 'a-b/c', 'A/B-C', 'source/x', 'note/1', '国', 'a国'];
  const sources = ['x', 'X', 'note/1', '源', '文'];
  const entries = sources.map((key) => ({ key, children: [text(`isi ${key.codePointAt(0)}`)] }));
  const briefing = briefingOf('page', [
    ...keys.map(
      (key): Section => ({
        type: 'section',
        role: 'part',
        title: [],
        key,
        children: [paragraph('isi')],
      }),
    ),
    part('daftar', { type: 'sources', children: entries }),
  ]);
  const rendered = await renderPdf(briefing, theme);
  const file = await openInPdfJs(rendered.bytes);
  const places = await file.getDestinations();
  expect(Object.keys(places)).toHaveLength(keys.length + 1 + sources.length);
  const spots = Object.values(places).map((place) => JSON.stringify(place));
  expect(new Set(spots).size).toBe(spots.length);
  await file.loadingTask.destroy();
});

test('the window shows the title, and the metadata is well formed and says the same as Info', async () => {
  const { info, metadata } = await document.getMetadata();
  expect(info).toMatchObject({
    Title: 'Manfaat & risiko hubungan militer antara Indonesia dan Australia',
    Author: 'Subdirektorat Kerja Sama; Kementerian <Contoh>',
    Subject: 'Tujuh bidang manfaat',
    Keywords: 'hubungan militer, kerja sama pertahanan',
    Creator: 'Risalah 0.1.0',
    Producer: 'Risalah 0.1.0',
  });
  expect(metadata?.get('dc:title')).toBe(everyNode('page').properties.title);
  expect(await document.getViewerPreferences()).toMatchObject({ DisplayDocTitle: true });
});
