import { describe, expect, test } from 'vitest';
import { embedIn, handout, refused } from './embed-text.ts';

const unit = { template: 'briefing', lang: 'en', unit: 'regional/deterrence' };

describe('an order with a template or units says all that a block holds', () => {
  test('but for its date, and tells what was dropped', async () => {
    const first = await embedIn('# R\n', { key: 'k', given: { ...unit, date: '2026-01-02' } });
    const more = { ...unit, between: 'ID,AU', author: 'Me', 'start-level': '4', lines: 'sentence' };
    const second = await embedIn(first.bytes, { key: 'k', given: more });
    expect(second.text).toContain('between=ID,AU lang=en unit=regional/deterrence start-level=4');
    const third = await embedIn(second.bytes, { key: 'k', given: unit });
    expect(third.text).toBe(first.text);
    expect(third.blocks[0]?.dropped).toEqual([
      'between=ID,AU',
      'start-level=4',
      'author=Me',
      'lines=sentence',
    ]);
  });

  test('and one without both changes what it names', async () => {
    const first = await embedIn('# R\n', { key: 'k', given: { ...unit, author: 'Me' } });
    const second = await embedIn(first.bytes, { at: 'k', given: { lang: 'id' } });
    expect(second.text).toContain('lang=id unit=regional/deterrence date=2026-11-23 author=Me');
    expect(second.blocks[0]?.dropped).toEqual([]);
    expect((await embedIn(second.bytes, { at: 'k', given: { lang: 'en' } })).text).toBe(first.text);
  });

  test('but for what somebody wrote into a marker that was never filled', async () => {
    const text = '<!-- risalah:begin k author=Me flavor=pandoc -->\n<!-- risalah:end k -->\n';
    const done = await embedIn(text, { at: 'k', given: unit });
    expect(done.text).toContain('author=Me flavor=pandoc');
    expect(done.blocks[0]?.dropped).toEqual([]);
  });
});

test('a block has no numbers of sections and no table of contents: those are of the report', async () => {
  const { text } = await embedIn('# R\n', { given: { template: 'dossier', lang: 'en' } });
  const headings = text.match(/^#+ .*$/gm) ?? [];
  expect(headings.length).toBeGreaterThan(20);
  expect(headings.filter((one) => /<\/a>\d+\./.test(one))).toEqual([]);
  expect(headings.filter((one) => /Contents/.test(one))).toEqual([]);
});

describe('warns', () => {
  const warnings = async (text: string, given = {}): Promise<string[]> =>
    (await embedIn(text, { at: 'x', given: { ...unit, ...given } })).warnings.map(
      ({ rule, severity, line }) => `${severity} ${rule} ${line}`,
    );
  test('of headings that go below level 6, and only while the block changes', async () => {
    expect(await warnings('# 1\n\n{{x}}\n')).toEqual([]);
    expect(await warnings('##### 5\n\n{{x}}\n')).toEqual(['warning headings-have-levels 3']);
    expect(await warnings('# 1\n\n{{x}}\n', { 'start-level': '6' })).toEqual([
      'warning headings-have-levels 3',
    ]);
    const done = await embedIn('##### 5\n\n{{x}}\n', { at: 'x', given: unit });
    expect((await embedIn(done.bytes, { given: {} })).warnings).toEqual([]);
  });

  test('of links of the report that a heading of the block takes', async () => {
    const link = 'See [mine](#sources).\n\n{{x}}\n\n';
    expect(await warnings(`${link}# Sources\n`)).toEqual(['warning links-find-their-headings 3']);
    expect(await warnings(`${link}# Sources\n`, { flavor: 'pandoc' })).toEqual([]);
    expect(await warnings(`${link}# Sources of ours\n`)).toEqual([]);
    expect(await warnings(`# Sources\n\n${link}`)).toEqual([]);
    expect(await warnings('{{x}}\n\n# Sources\n')).toEqual([]);
  });
});

describe('a name that means', () => {
  test.each([
    ['two headings alike', '# Ax\n\n# aX\n', 'ax', ['place-is-unique report.md:1:1']],
    ['a heading and a paragraph', '# x\n\n{{x}}\n', 'x', ['place-is-unique report.md:1:1']],
    [
      'a paragraph and part of another',
      '{{x}}\n\nsee {{x}}\n',
      'x',
      ['place-is-unique report.md:1:1'],
    ],
    ['a paragraph in code alone', '```\n{{x}}\n```\n', 'x', ['place-is-known report.md:2:1']],
    [
      'a block and a paragraph',
      '<!-- risalah:begin x -->\n<!-- risalah:end x -->\n\n{{x}}\n',
      'x',
      ['place-is-unique report.md:1:1'],
    ],
  ])('%s is refused', async (_, text, at, expected) => {
    expect(await refused(text, { at, given: handout })).toEqual(expected);
  });
});

describe('markers that cannot be read give one problem each, and no false one of what follows', () => {
  const end = '<!-- risalah:end x -->\n';
  test.each([
    [
      'words beside the begin',
      `<!-- risalah:begin x --> words\n\n${end}`,
      ['marker-stands-alone report.md:1:1'],
    ],
    [
      'a begin in a list',
      `- <!-- risalah:begin x -->\n\n${end}`,
      ['marker-is-at-the-top-level report.md:1:3'],
    ],
    [
      'an unclear end',
      '<!-- risalah:begin x -->\n<!-- risalah:end -->\n',
      ['marker-is-readable report.md:2:1'],
    ],
    [
      'an unclear begin, then a block without end',
      `<!-- risalah:begin x a=b -->\n${end}<!-- risalah:begin y -->\n`,
      ['marker-is-readable report.md:1:1', 'markers-come-in-pairs report.md:3:1'],
    ],
  ])('%s', async (_, text, expected) => {
    expect(await refused(text, { given: {} })).toEqual(expected);
  });
});
