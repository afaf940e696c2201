import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import type { BlockRequest } from '../../../src/embed/markdown/block-request.ts';
import { everyNode } from '../../fixtures/every-node.ts';
import { composeBlock, embedIn, handout, refused } from './embed-text.ts';

const pair = (key: string, inner = ''): string =>
  `<!-- risalah:begin ${key} -->\n${inner}<!-- risalah:end ${key} -->`;
const refresh = { given: {} };

/** The text with each block cut out, its markers left as `[key]`. */
function around(text: string): string {
  return text.replace(/<!-- risalah:begin (\S+)[\s\S]*?<!-- risalah:end \1 -->/g, '[$1]');
}

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

describe('the rest of the file', () => {
  test('keeps its mark, line ends and blanks, and gives the block its line ends', async () => {
    const text = '\ufeff---\r\ntitle: "x" \r\n---\r\n\r\n# A  \r\n\r\nText.\t ';
    const done = await embedIn(text, { at: 'A' });
    expect(around(done.text)).toBe(`${text}\r\n\r\n[A]`);
    expect(done.text.match(/[^\r]\n/)).toBeNull();
  });

  /** Lines of every kind that could confuse a reader of blocks. */
  const line = fc.constantFrom(
    ...[
      '',
      '',
      'Text.',
      'Text  ',
      '\ttab',
      '# Heading',
      'Setext',
      '===',
      '---',
      '- item',
      '  - inner',
      '1. one',
    ],
    ...[
      '> quote',
      '```',
      '~~~ {python}',
      '<div>',
      '</div>',
      '<!-- a',
      'comment -->',
      '| a | b |',
      '|---|---|',
    ],
    ...[
      '[x]: https://example.org',
      '[^1]: A note.',
      'Call[^1] [x] [^x-1].',
      '{{other}}',
      '::: {.note}',
      ':::',
    ],
    ...[
      '$$',
      '<pre>',
      'é ☃ 🎈',
      '\u00a0',
      '    code',
      '+++',
      '<!-- risalah: no marker -->',
      '* * *',
      '\\',
    ],
  );
  const part = fc
    .tuple(fc.array(line, { maxLength: 8 }), fc.constantFrom('\n', '\r\n'))
    .map(([lines, end]) => lines.map((own) => own + end).join(''));
  const ask = { at: 'x', given: { ...handout, unit: 'security' } };

  test('stays byte for byte, whatever it is, and is what is left without the block', async () => {
    let held = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('', '\ufeff'),
        part,
        part,
        fc.constantFrom('', 'Last line'),
        async (mark, above, below, last) => {
          const host = `${mark}${above}\n${pair('x')}\n\n${below}${last}`;
          if ((await refused(host, ask)).length > 0) return;
          held += 1;
          const done = await embedIn(host, ask);
          expect(around(done.text)).toBe(around(host));
          expect((await embedIn(done.bytes, ask)).text).toBe(done.text);
          expect((await embedIn(done.bytes, { ...refresh, removes: true })).text).toBe(
            `${mark}${above}\n${below}${last}`,
          );
        },
      ),
      { numRuns: 150 },
    );
    expect(held).toBeGreaterThan(40);
  });

  test('is as before when a block at the end is taken out again', async () => {
    await fc.assert(
      fc.asyncProperty(part, fc.constantFrom('', 'Last line', '# Heading'), async (above, last) => {
        const host = `${above}${last}`;
        const order = { given: { ...handout, unit: 'security' } };
        if ((await refused(host, order)).length > 0) return;
        const done = await embedIn(host, order);
        expect((await embedIn(done.bytes, { ...refresh, removes: true })).text).toBe(host);
      }),
      { numRuns: 100 },
    );
  });

  test('keeps two paragraphs apart when a block between them is taken out', async () => {
    const out = { ...refresh, removes: true };
    expect((await embedIn(`One.\n\n${pair('x')}\nTwo.\n`, out)).text).toBe('One.\n\nTwo.\n');
    expect((await embedIn(`One.\n${pair('x')}\nTwo.\n`, out)).text).toBe('One.\n\nTwo.\n');
    expect((await embedIn(`# One\n\n${pair('x')}\nTwo.\n`, out)).text).toBe('# One\nTwo.\n');
    expect((await embedIn(`One.\n\n${pair('x')}\n${pair('y')}\n\nTwo.\n`, out)).text).toBe(
      'One.\n\nTwo.\n',
    );
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

describe('refused, with the place', () => {
  test.each([
    ['no end', `a\n\n<!-- risalah:begin x -->\n`, ['markers-come-in-pairs report.md:3:1']],
    ['no begin', `a\n\n<!-- risalah:end x -->\n`, ['markers-come-in-pairs report.md:3:1']],
    [
      'end before begin',
      '<!-- risalah:end x -->\n<!-- risalah:begin x -->\n',
      ['markers-come-in-pairs report.md:1:1', 'markers-come-in-pairs report.md:2:1'],
    ],
    [
      'one in another',
      '<!-- risalah:begin x -->\n<!-- risalah:begin y -->\n<!-- risalah:end y -->\n<!-- risalah:end x -->\n',
      ['markers-come-in-pairs report.md:1:1', 'markers-come-in-pairs report.md:4:1'],
    ],
    ['the same name', `${pair('x')}\n\n${pair('X')}\n`, ['block-name-is-unique report.md:4:1']],
    [
      'in a quotation',
      '> <!-- risalah:begin x -->\n',
      ['marker-is-at-the-top-level report.md:1:3'],
    ],
    [
      'in a list',
      'a\n\n- b\n\n  <!-- risalah:begin x -->\n',
      ['marker-is-at-the-top-level report.md:5:3'],
    ],
    [
      'in a sentence',
      'some <!-- risalah:begin x --> words\n',
      ['marker-is-at-the-top-level report.md:1:6'],
    ],
    ['words beside', '<!-- risalah:begin x --> words\n', ['marker-stands-alone report.md:1:1']],
    [
      'unknown attribute',
      '<!-- risalah:begin x colour=red -->\n<!-- risalah:end x -->\n',
      ['marker-is-readable report.md:1:1'],
    ],
    [
      'open quotation mark',
      '<!-- risalah:begin x title="a -->\n',
      ['marker-is-readable report.md:1:1'],
    ],
    ['no name', '<!-- risalah:begin -->\n', ['marker-is-readable report.md:1:1']],
    ['no template', `a\n\n${pair('x')}\n`, ['block-says-what-it-holds report.md:3:1']],
    ['no block', 'a\n', ['block-is-known report.md']],
  ])('%s', async (_, text, expected) => {
    expect(await refused(text, refresh)).toEqual(expected);
  });

  test.each([
    ['no such place', '# A\n', 'B', ['place-is-known report.md']],
    ['two headings', '# A\n\n## A\n', 'A', ['place-is-unique report.md:1:1']],
    ['two placeholders', '{{A}}\n\n{{A}}\n', 'A', ['place-is-unique report.md:1:1']],
    ['placeholder in a sentence', 'a\n\nsome {{A}} words\n', 'A', ['place-is-known report.md:3:1']],
    ['placeholder in a list', '- {{A}}\n', 'A', ['place-is-known report.md:1:1']],
    ['an open code block', '```\na\n', undefined, ['place-is-known report.md']],
    ['an open comment', '<!-- a\n', undefined, ['place-is-known report.md']],
  ])('%s', async (_, text, at, expected) => {
    expect(await refused(text, { at })).toEqual(expected);
  });

  test('bytes that are no UTF-8, and a marker whose request has no sense', async () => {
    expect(await refused(Uint8Array.of(0xff, 0xfe, 0x41, 0))).toEqual(['host-is-text report.md']);
    const bad =
      '<!-- risalah:begin x template=handout lang=fr date=2026-02-30 csl=../x.csl -->\n<!-- risalah:end x -->\n';
    expect(await refused(bad, refresh)).toEqual(['block-says-what-it-holds report.md:1:1']);
  });

  test('with the place of the block, what cannot be composed', async () => {
    const text = `\n<!-- risalah:begin x template=handout unit=nothing -->\n<!-- risalah:end x -->\n`;
    expect(await refused(text, refresh)).toEqual(['section-is-known report.md:2:1']);
  });
});

test('markers in code and in other HTML are none', async () => {
  const examples = `\`\`\`\n${pair('a')}\n\`\`\`\n\n    ${pair('b').replace('\n', '\n    ')}\n\n<div>\n${pair('c')}\n</div>\n\nUse \`<!-- risalah:begin d -->\`.\n`;
  const done = await embedIn(examples);
  expect(done.blocks.map(({ key }) => key)).toEqual(['handout-ID-AU-en']);
  expect(done.text.startsWith(examples)).toBe(true);
});
