import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block, Briefing } from '../../src/document/types.ts';
import { toPlainText } from '../../src/document/walk.ts';
import { renderMarkdown } from '../../src/render/markdown/index.ts';
import type { MarkdownOptions } from '../../src/render/types.ts';
import { everyNode } from '../fixtures/every-node.ts';
import { expectedRuns, inlineTrees, toReading } from '../render/markdown/inline-trees.ts';
import { idOf, inlinesOf, pandocDocument, runsOfPandoc } from './pandoc-runs.ts';

// Version 2.17 takes the end of an address in brackets for a bare one, with the marks that follow it.
const formats = {
  gfm: 'gfm-autolink_bare_uris',
  commonmark: 'commonmark+yaml_metadata_block',
  pandoc: 'markdown',
} as const;
type Flavour = keyof typeof formats;
const flavours = Object.keys(formats) as Flavour[];

async function read(briefing: Briefing, flavour: Flavour, md: MarkdownOptions = {}) {
  const { bytes } = await renderMarkdown(briefing, undefined, { md: { ...md, flavour } });
  const args = ['-f', formats[flavour], '-t', 'json'];
  const json = execFileSync('pandoc', args, { input: bytes, maxBuffer: 2 ** 26, encoding: 'utf8' });
  return { source: new TextDecoder().decode(bytes), ...pandocDocument.parse(JSON.parse(json)) };
}

const trees = fc
  .sample(inlineTrees, { numRuns: 500, seed: 2026 })
  .filter((tree) => toReading(expectedRuns(tree)) !== '');

for (const flavour of flavours) {
  for (const lines of ['paragraph', 'sentence'] as const) {
    test(`Pandoc reads inlines of the flavour ${flavour}, line by ${lines}, as they were`, async () => {
      // Other readers than Pandoc's own have no notes in this version.
      const own = trees.filter(
        (tree) => flavour === 'pandoc' || !JSON.stringify(tree).includes('"note"'),
      );
      const children = own.map((tree): Block => ({ type: 'paragraph', children: tree }));
      const { blocks, source } = await read({ ...everyNode(), children }, flavour, {
        lines,
        fragment: true,
      });
      const body = source.split('\n\n').slice(1);
      const paragraphs = blocks.slice(1);
      for (const [index, tree] of own.entries()) {
        const found = paragraphs[index];
        if (found === undefined) throw new Error(`${body[index]} is not read`);
        expect(
          `${found.t} ${found.t === 'Para' ? toReading(runsOfPandoc(inlinesOf(found))) : ''}`,
          body[index],
        ).toBe(`Para ${toReading(expectedRuns(tree))}`);
      }
    });
  }
}

test('Pandoc reads headings of its own flavour with their keys', async () => {
  const children = trees.map(
    (title, index): Block => ({
      type: 'section',
      key: `a/b-${index}`,
      role: 'part',
      title,
      children: [],
    }),
  );
  const { blocks } = await read({ ...everyNode(), children }, 'pandoc');
  const headings = blocks.filter(({ t }) => t === 'Header');
  expect(headings.map(idOf)).toEqual(children.map((_, index) => `a/b-${index}`));
  expect(headings.map((heading) => toReading(runsOfPandoc(inlinesOf(heading))))).toEqual(
    trees.map((tree) => toReading(expectedRuns(tree))),
  );
});

test.each(flavours)('Pandoc reads the metadata of the flavour %s', async (flavour) => {
  const briefing = everyNode();
  const words = flavour === 'pandoc' ? 'Satu & "dua" *tiga* -- @empat' : 'Satu & dua';
  briefing.properties.title = words;
  briefing.titleBlock.title = [{ type: 'text', value: words }];
  const { meta } = await read(briefing, flavour);
  const text = (key: string): string => JSON.stringify(meta[key]);
  expect(Object.keys(meta).sort()).toEqual([
    'author',
    'body-digest',
    'content-digest',
    'date',
    'generator',
    'keywords',
    'lang',
    'organisation',
    'parties',
    'request',
    'subtitle',
    'title',
  ]);
  expect(text('title')).toContain('"Satu"');
  expect(text('lang')).toContain('"id"');
  expect(text('date')).toContain('"2026-11-23"');
  expect(text('parties')).toMatch(/"ID".*"AU"/);
  if (flavour === 'pandoc') {
    const title = meta['title'];
    expect(title === undefined ? '' : toReading(runsOfPandoc(inlinesOf(title)))).toBe(
      briefing.properties.title,
    );
  }
});

test('the title stands once in what Pandoc makes of its own flavour', async () => {
  const briefing = everyNode();
  const { bytes } = await renderMarkdown(briefing, undefined, { md: { flavour: 'pandoc' } });
  const html = execFileSync('pandoc', ['-f', 'markdown', '-t', 'html', '-s', '--wrap=none'], {
    input: bytes,
    encoding: 'utf8',
  });
  const title = toPlainText(briefing.titleBlock.title).replace('&', '&amp;');
  expect(html.slice(html.indexOf('<body')).split(title).length).toBe(2);
  for (const part of [
    '<div class="callout limit">',
    'id="source/kinne2018" lang="en"',
    '<div id="agreements">',
    '<caption>',
  ])
    expect(html).toContain(part);
});
