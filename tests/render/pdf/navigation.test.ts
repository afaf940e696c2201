import { afterAll, expect, test } from 'vitest';
import { renderPdf } from '../../../src/render/pdf/index.ts';
import { everyNode } from '../../fixtures/every-node.ts';
import { openInPdfJs } from './read-pdf.ts';
import { theme } from './render.ts';

const { bytes } = await renderPdf(everyNode('page'), theme);
const document = await openInPdfJs(bytes);
afterAll(() => document.loadingTask.destroy());

async function links(): Promise<{ page: number; url?: string; dest?: string; contents: string }[]> {
  const pages = await Promise.all(
    Array.from({ length: document.numPages }, async (_, index) => {
      const page = await document.getPage(index + 1);
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

test('sections, sources, notes and their calls are named destinations', async () => {
  const names = Object.keys(await document.getDestinations());
  expect(names).toEqual([...names].sort());
  expect(names).toEqual([
    'introduction',
    'note-1',
    'note-1-call',
    'note-2',
    'note-2-call',
    'regional',
    'regional-crisis-response',
    'regional-deterrence',
    'risk',
    'risk-security-dilemma',
    'source-kinne2018',
    'source-leeds2003',
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
  expect(all.map((link) => link.dest)).toContain('regional-deterrence');
  expect(all.filter((link) => link.dest === 'source-kinne2018')).toHaveLength(2);
  expect(all.map((link) => link.url)).toContain('https://example.org/a?b=1&c=(2)');
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
