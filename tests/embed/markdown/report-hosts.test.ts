import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import { embedIn, refused } from './embed-text.ts';
import { reportHosts } from './report-hosts.ts';

const markdownIt = new MarkdownIt({ html: true });
const given = { template: 'briefing', between: 'ID,AU', lang: 'en', unit: 'regional/deterrence' };

/** What another reader sees of a report: every token at any depth, with `[block]` for a block or the place of one. */
function structure(text: string): string[] {
  const tokens = markdownIt.parse(text.replace(/^\ufeff/, ''), {});
  const told = tokens.map(({ type, tag, content, attrs, level }) =>
    JSON.stringify([type, tag, content.replace(/\r\n?/g, '\n'), attrs, level]),
  );
  const begin = told.findIndex((one) =>
    /^\["html_block".*<!-- risalah:begin \S+ template=briefing/.test(one),
  );
  const end = told.findIndex(
    (one, index) => index > begin && /^\["html_block".*risalah:end/.test(one),
  );
  if (begin >= 0) return [...told.slice(0, begin), '[block]', ...told.slice(end + 1)];
  const place = told.findIndex((one) => /^\["inline","","\{\{ ?x ?\}\}"/.test(one));
  return [...told.slice(0, place - 1), '[block]', ...told.slice(place + 2)];
}

describe.each(Object.entries(reportHosts))('in a report with %s', (name, text) => {
  test('a block leaves all else as other readers see it, and goes without a trace', async () => {
    const ask = { at: 'x', given };
    const first = await embedIn(text, ask);
    expect(structure(first.text)).toEqual(structure(text));
    expect((await embedIn(first.bytes, ask)).text).toBe(first.text);
    expect((await embedIn(first.bytes, { given: {} })).text).toBe(first.text);
    const other = { template: 'handout', lang: 'id', author: 'X --> "y"', 'start-level': '3' };
    const second = await embedIn(first.bytes, { at: 'x', given: other });
    expect(second.text).not.toBe(first.text);
    expect((await embedIn(second.bytes, ask)).text).toBe(first.text);
    expect((await embedIn(second.bytes, { given: {}, removes: true })).text).toBe(text);
  });

  test.each(
    /^(?:#+ A|A\s==)/m.test(text.replaceAll('\r', '\n')) && !name.includes('odd')
      ? ['A', undefined]
      : [undefined],
  )('one at %s goes without a trace', async (at) => {
    const done = await embedIn(text, { ...(at === undefined ? { key: 'own' } : { at }), given });
    expect(done.text).not.toBe(text);
    const removed = await embedIn(done.bytes, {
      given: {},
      at: done.blocks[0]?.key,
      removes: true,
    });
    expect(removed.text).toBe(text);
  });
});

test('a block that moved words of the report would be noticed', async () => {
  const text = reportHosts['nested lists'] ?? '';
  const { text: done } = await embedIn(text, { at: 'x', given });
  for (const broken of [
    done.replace('      para', '    para'),
    done.replace('- again', 'again'),
    done.replace('# A', '#A'),
  ]) {
    expect(broken).not.toBe(done);
    expect(structure(broken)).not.toEqual(structure(text));
  }
});

test('a report of five megabytes takes a block, and one that is longer is refused', {
  timeout: 180_000,
}, async () => {
  const text = `# A\n\n${`${'word '.repeat(200)}end.\n\n`.repeat(4980)}{{x}}\n`;
  expect(text.length).toBeGreaterThan(5_000_000);
  const done = await embedIn(text, { at: 'x', given });
  expect(done.text.startsWith(text.slice(0, -6))).toBe(true);
  expect((await embedIn(done.bytes, { given: {}, removes: true })).text).toBe(text);
  expect(await refused(text + text, { at: 'x', given })).toEqual([
    expect.stringMatching(/^host-is-within-limits report\.md:\d+:\d+$/),
  ]);
});
