import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import type { BlockRequest } from '../../../src/embed/markdown/block-request.ts';
import { everyNode } from '../../fixtures/every-node.ts';
import { around, composeBlock, embedIn, handout, pair } from './embed-text.ts';

const refresh = { given: {} };

describe('a new block stands', () => {
  const own = 'handout-ID-AU-en';
  test.each([
    ['at the end', 'Text.\n', undefined, `Text.\n\n[${own}]\n`],
    ['at the end of a file without a last line end', 'Text.', undefined, `Text.\n\n[${own}]`],
    ['in an empty file', '', undefined, `\n[${own}]\n`],
    ['behind the text of a heading', '# A\n\nText.\n\n# B\n', 'A', '# A\n\nText.\n\n[A]\n\n# B\n'],
    [
      'before a heading below it',
      '# A\nText.\n## B\n\nMore.',
      'A',
      '# A\nText.\n\n[A]\n## B\n\nMore.',
    ],
    ['behind a heading without text', '# A\n# B\n', 'A', '# A\n\n[A]\n# B\n'],
    ['behind a heading in two lines', 'A b\n===\nText.', 'A b', 'A b\n===\nText.\n\n[A-b]'],
    [
      'behind a heading with an id',
      '# A {#sec-a}\n\nText.',
      'sec-a',
      '# A {#sec-a}\n\nText.\n\n[sec-a]',
    ],
    ['behind a heading of the same name in capitals', '# a\n\n# B', 'A', '# a\n\n[A]\n\n# B'],
    ['behind the heading that is exactly so', '# a\n\n# A\n', 'A', '# a\n\n# A\n\n[A]\n'],
    ['in place of a paragraph, not behind the heading', '# A\n\n{{A}}\n', '{{A}}', '# A\n\n[A]\n'],
    [
      'in place of a paragraph',
      'Text.\n\n{{ chapter }}\n\nEnd.\n',
      'chapter',
      'Text.\n\n[chapter]\n\nEnd.\n',
    ],
    ['between empty markers', `Text.\n\n${pair('x')}\nEnd.\n`, 'x', 'Text.\n\n[x]\nEnd.\n'],
  ])('%s', async (_, text, at, expected) => {
    const done = await embedIn(text, { at });
    expect(around(done.text)).toBe(expected);
    expect(done.text).toContain('template=handout between=ID,AU lang=en date=2026-11-23');
    expect(done.text).toContain('Indonesia');
  });

  test('with its request quoted where it must be, and read again', async () => {
    const author = 'Ties --> "now" & -- then <!-- -';
    const first = await embedIn('', { given: { ...handout, author } });
    expect(first.text.split('\n')[1]).toContain('&quot;now&quot;');
    const again = await embedIn(first.bytes, refresh);
    expect(again.text).toBe(first.text);
    const asked: unknown[] = [];
    const compose = (request: BlockRequest) => {
      asked.push(request.replacements);
      return composeBlock(request);
    };
    await embedIn(first.bytes, { ...refresh, compose });
    expect(asked).toEqual([{ author }]);
  });

  test('one below the heading that it stands under, or as deep as is asked', async () => {
    const levels = async (text: string, given = {}): Promise<string[]> =>
      [
        ...(await embedIn(text, { at: 'x', given: { ...handout, ...given } })).text.matchAll(
          /^#+/gm,
        ),
      ].map(([marks]) => marks);
    expect((await levels('{{x}}\n')).slice(0, 2)).toEqual(['#', '##']);
    expect((await levels('# A\n\n## B\n\n{{x}}\n')).slice(0, 4)).toEqual([
      '#',
      '##',
      '###',
      '####',
    ]);
    expect((await levels('A\n-\n\n> # not this\n\n{{x}}\n'))[0]).toBe('###');
    expect((await levels('###### F\n\n{{x}}\n'))[1]).toBe('######');
    expect((await levels('# A\n\n{{x}}\n', { 'start-level': '4' }))[1]).toBe('####');
  });
});

describe('a refresh', () => {
  test('of unchanged content gives the same bytes, and says so', async () => {
    const first = await embedIn('# A\n');
    expect(first.blocks).toEqual([
      { key: 'handout-ID-AU-en', line: 3, state: 'new', isStale: true, dropped: [] },
    ]);
    const again = await embedIn(first.bytes);
    expect(again.text).toBe(first.text);
    expect(again.blocks[0]?.state).toBe('fresh');
  });

  test('there and back gives the same bytes', async () => {
    const first = await embedIn('# A\n\nText.');
    const key = 'handout-ID-AU-en';
    const other = await embedIn(first.bytes, { at: key, given: { lang: 'id', between: 'JP,ID' } });
    expect(other.text).toContain('Jepang');
    expect(other.blocks[0]?.state).toBe('stale');
    const back = await embedIn(other.bytes, { at: key, given: handout });
    expect(back.text).toBe(first.text);
  });

  test('of several blocks in any order gives the same bytes', async () => {
    const text = `# A\n\n${pair('a')}\n\n# B\n\n${pair('b')}\n`;
    const one = { at: 'a', given: handout };
    const two = { at: 'b', given: { ...handout, unit: 'security' } };
    const forth = await embedIn((await embedIn(text, one)).bytes, two);
    const back = await embedIn((await embedIn(text, two)).bytes, one);
    expect(forth.text).toBe(back.text);
    const all = await embedIn(forth.bytes, refresh);
    expect(all.text).toBe(forth.text);
    expect(all.blocks.map(({ key }) => key)).toEqual(['a', 'b']);
  });

  test('takes requests that were written by hand', async () => {
    const text =
      '<!-- risalah:begin a\n  lang=en template=handout\n  between="AU, ID" -->\n<!-- risalah:end a -->\n';
    const done = await embedIn(text, refresh);
    expect(done.text).toMatch(
      /^<!-- risalah:begin a template=handout between=AU,ID lang=en date=2026-11-23 digest=/,
    );
    expect(done.text).toContain('Australia');
  });

  test('finds what was edited by hand, and overwrites it only if told so', async () => {
    const first = await embedIn('# A\n');
    const edited = first.text.replace('Indonesia', 'Indonesia (edited)');
    const again = await embedIn(edited);
    expect(again.edited).toMatchObject([
      { rule: 'block-is-as-written', line: 3, file: 'report.md' },
    ]);
    expect(again.blocks[0]?.state).toBe('edited');
    const forced = await embedIn(edited, { force: true });
    expect(forced.edited).toEqual([]);
    expect(forced.text).toBe(first.text);
    expect((await embedIn(edited, { ...refresh, removes: true })).edited).toHaveLength(1);
    expect((await embedIn(pair('a', 'My words.\n'), { at: 'a' })).edited).toHaveLength(1);
  });

  test('knows its words after a change of all line ends', async () => {
    const first = await embedIn('# A\n');
    const windows = await embedIn(first.text.replaceAll('\n', '\r\n'));
    expect(windows.blocks[0]?.state).toBe('fresh');
    expect(windows.text).toBe(first.text.replaceAll('\n', '\r\n'));
  });
});

describe('ids and notes', () => {
  const given = { ...handout, template: 'briefing', csl: 'ieee' };
  const idsOf = (text: string): string[] =>
    [...text.matchAll(/ id="([^"]*)"/g)].map((found) => found[1] ?? '');
  const labelsOf = (text: string): string[] =>
    [...text.matchAll(/^\[\^([^\]]*)\]:/gm)].map((found) => found[1] ?? '');
  /** A briefing whose every kind of node, notes among them, stands in the block. */
  const compose = async () => everyNode();

  test('of several blocks and of the report do not meet', async () => {
    const host = `Mine[^a-1].\n\n[^a-1]: Own note.\n\n<a id="b/security"></a>\n\n${pair('a')}\n\n${pair('b')}\n\n${pair('a-2')}\n`;
    let text = host;
    for (const at of ['a', 'b', 'a-2']) text = (await embedIn(text, { at, given, compose })).text;
    expect(labelsOf(text).length).toBeGreaterThan(3);
    expect(new Set(labelsOf(text)).size).toBe(labelsOf(text).length);
    expect(new Set(idsOf(text)).size).toBe(idsOf(text).length);
    expect(text).toContain('[^a-3-1]:');
    expect(text).toContain('id="b-2/');
    const calls = new Set(
      [...text.matchAll(/\[\^([^\]]*)\](?!:)/g)].map((found) => found[1] ?? ''),
    );
    expect([...calls].sort()).toEqual([...new Set(labelsOf(text))].sort());
  });

  test('of links lead to places in their own block', async () => {
    const { text } = await embedIn('', { given });
    const ids = new Set(idsOf(text));
    const targets = [...text.matchAll(/\]\(#([^)]*)\)/g)].map((found) => decodeURI(found[1] ?? ''));
    expect(targets.length).toBeGreaterThan(10);
    expect(targets.filter((target) => !ids.has(target))).toEqual([]);
  });

  test('definitions of the report do not turn words of the block into links', async () => {
    const words = ['Bottom line', 'Security', 'Sources', 'x', 'and'];
    const host = `${words.map((word) => `[${word}]: https://example.org/taken`).join('\n')}\n`;
    const { text } = await embedIn(host, { given });
    expect(new MarkdownIt({ html: true }).render(text)).not.toContain('example.org/taken');
  });
});

test('pictures stand beside the report, in a folder for each block', async () => {
  const given = { ...handout, figures: 'beside' };
  const name = 'some/my report.md';
  const compose = async () => everyNode();
  const done = await embedIn(`${pair('x')}\n`, { name, at: 'x', given, compose });
  expect(done.beside[0]?.name).toMatch(/^my report_figures\/x\/.*\.png$/);
  expect(done.text).toContain('](my%20report_figures/x/');
});

test('each flavour is kept in the marker', async () => {
  const given = { ...handout, flavor: 'pandoc', lines: 'sentence' };
  const done = await embedIn('', { given });
  expect(done.text).toContain('flavor=pandoc lines=sentence');
  expect(done.text).toContain('{id=handout-ID-AU-en/security}');
  expect((await embedIn(done.bytes, refresh)).text).toBe(done.text);
});
