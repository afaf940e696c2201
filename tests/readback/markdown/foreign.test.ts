import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RisalahError } from '../../../src/problems.ts';
import { checkMarkdown, readMarkdown } from '../../../src/readback/markdown/index.ts';
import { bytesOf } from './rendered.ts';

const read = (text: string) => readMarkdown(bytesOf(text));
const rulesOf = (text: string) => checkMarkdown(bytesOf(text)).map(({ rule }) => rule);

test('a README is read without a title in its front matter', () => {
  const { blocks, lang, origin, title } = read(
    [
      '<p align="center"><img src="logo.png" alt="Logo"></p>',
      '',
      'Project',
      '=======',
      '',
      'Words with `code`, <kbd>Ctrl</kbd> and a [link](https://example.org "t").\\',
      'Next line &copy; 2026',
      '',
      '* one',
      '  1. two',
      '',
      '     more',
      '* [ ] three',
      '',
      '| a | b |',
      '|:--|--:|',
      '| 1 | ![x](y.png) |',
      '',
      '```js',
      '# no heading',
      '```',
      '',
      '<table><tr><td>layout</td></tr></table>',
    ].join('\n'),
  );
  expect({ lang, origin, title }).toEqual({ lang: undefined, origin: undefined, title: undefined });
  expect(blocks.map(({ kind, level, text }) => `${kind} ${level} ${text}`)).toEqual([
    'figure 0 ',
    'title 0 Project',
    'paragraph 0 Words with code, Ctrl and a link. Next line © 2026',
    'item 1 one',
    'item 2 two',
    'paragraph 0 more',
    'item 1 [ ] three',
    'table 0 ',
    'paragraph 0 # no heading',
    'table 0 ',
  ]);
  expect(blocks[2]?.links).toEqual([{ text: 'link', target: 'https://example.org' }]);
});

test('the title is the front matter’s where the body has several headings of level 1', () => {
  const { blocks, title } = read(
    '---\ntitle: A \\*b\\*\nlang: en\n---\n\n# One\n\n## In one\n\n# Two\n',
  );
  expect(title).toBe('A *b*');
  expect(blocks.map(({ kind, level, text }) => `${kind} ${level} ${text}`)).toEqual([
    'title 0 A *b*',
    'heading 1 One',
    'heading 2 In one',
    'heading 1 Two',
  ]);
});

test('what is wrong with a file of another program is found', () => {
  const text =
    '# A\n\n### B\n\n![](x.png)\n\n[here](https://example.org) [b](#c) [d](#b)\n\n# E\n\nx[^1]\n\n[^2]: y\n';
  expect(rulesOf(text)).toEqual([
    'md-file-has-language',
    'md-file-has-one-title',
    'md-headings-have-no-gap',
    'md-pictures-have-alt',
    'md-links-say-something',
    'md-links-lead-somewhere',
    'md-notes-have-words',
    'md-notes-are-called',
  ]);
});

test('no text makes the reader fail', () => {
  const bits = [
    '[',
    ']',
    '(',
    ')',
    '{',
    '}',
    '{#a}',
    '{.a b=c}',
    ':::',
    '::: {#x}',
    '<',
    '>',
    '<span lang="en">',
    '</span>',
    '</a>',
    '<a href="#note/1">',
    '<section role="doc-endnotes">',
    '<sup id="note/1">',
    '<table>',
    '<tr>',
    '<td>',
    '[^1]',
    '[^1]: ',
    '|',
    '\n',
    '\n\n',
    '---\n',
    'a: b',
    '# ',
    '- ',
    '> ',
    '`',
    '```',
    '*',
    '\\',
    '&',
    ' ',
    'a',
    '\u0000',
    '\ud800',
    ': ',
    '![',
    '1. ',
  ];
  const text = fc.array(fc.constantFrom(...bits), { maxLength: 40 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, (source) => {
      expect(Array.isArray(read(source).blocks)).toBe(true);
      expect(Array.isArray(checkMarkdown(bytesOf(source)))).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test('a text that would keep the parser busy is refused at once', () => {
  const slow = [
    '[a'.repeat(20_000),
    '> '.repeat(5000),
    'a\n'.repeat(50_000),
    '*a **b '.repeat(9000),
    'x'.repeat(5_000_000),
  ];
  for (const text of slow) {
    const start = performance.now();
    expect(() => read(text)).toThrow(RisalahError);
    expect(performance.now() - start).toBeLessThan(2000);
  }
});

test('front matter that names itself again and again is refused, not followed', () => {
  const bomb = `---\na: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n---\n\n# T\n`;
  expect(rulesOf(bomb)).toContain('md-front-matter-is-readable');
  expect(read(bomb).blocks[0]?.kind).toBe('title');
});
