import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { embedIn } from '../embed/markdown/embed-text.ts';
import { reportHosts } from '../embed/markdown/report-hosts.ts';

/** Blocks of a report as Pandoc reads them, with `[block]` for a block or for the place of one. */
function blocksOf(text: string): string[] {
  const args = ['-f', 'gfm+yaml_metadata_block', '-t', 'json'];
  const { stdout, status } = spawnSync('pandoc', args, {
    input: text,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  expect(status).toBe(0);
  const told: { blocks: unknown[] } = JSON.parse(stdout);
  const blocks = told.blocks.map((block) => JSON.stringify(block));
  const begin = blocks.findIndex((one) => /"<!-- risalah:begin \S+ template=briefing/.test(one));
  const end = blocks.findIndex((one, index) => index > begin && one.includes('<!-- risalah:end'));
  if (begin >= 0) return [...blocks.slice(0, begin), '[block]', ...blocks.slice(end + 1)];
  return blocks.map((one) => (wordsOf(one) === '{{x}}' ? '[block]' : one));
}

function wordsOf(block: string): string {
  return [...block.matchAll(/"t":"Str","c":"([^"]*)"/g)].map(([, word]) => word).join('');
}

// Pandoc takes CR alone for no line end.
const readable = Object.entries(reportHosts).filter(([, text]) => !/\r(?!\n)/.test(text));
const given = { template: 'briefing', between: 'ID,AU', lang: 'en', unit: 'regional/deterrence' };

test.each(readable)(
  'Pandoc reads a report with %s as before, but for the block',
  async (_, text) => {
    const { text: done } = await embedIn(text, { at: 'x', given });
    const before = blocksOf(text);
    expect(before.filter((one) => one === '[block]')).toHaveLength(1);
    expect(blocksOf(done)).toEqual(before);
  },
);

test('Pandoc would notice words that a block has moved', async () => {
  const text = reportHosts['nested lists'] ?? '';
  const { text: done } = await embedIn(text, { at: 'x', given });
  expect(blocksOf(done.replace('- again', 'again'))).not.toEqual(blocksOf(text));
});
