import { describe, expect, test } from 'vitest';
import { embedIn, pair, refused } from './embed-text.ts';

const refresh = { given: {} };

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
