import { expect, test } from 'vitest';
import type { Block, Inline } from '../../../src/document/types.ts';
import { briefingOf, draw, styled, text } from './draw.ts';
import { lint } from './lint/lint.ts';
import { all, part, val } from './package.ts';
import { textOf } from './read-text.ts';

test('a footnote speaks the language of its place, and other words in it their own', async () => {
  const called: Inline = {
    type: 'note',
    children: [text('a '), { type: 'foreign', lang: 'id', children: [text('b')] }],
  };
  const english: Block = { type: 'paragraph', lang: 'en', children: [text('x'), called] };
  const opened = await draw(briefingOf(english, { type: 'paragraph', children: [called] }));
  const runs = all(part(opened, 'word/footnotes.xml'), 'w:r').filter((node) => textOf(node).trim());
  expect(runs.map((node) => [textOf(node), val(node, 'w:lang')])).toEqual([
    ['a ', 'en-GB'],
    ['b', undefined],
    ['a ', undefined],
    ['b', undefined],
  ]);
});

test.each(['https://', 'http://[x', 'no address', 'javascript:alert(1)', 'https://a.b/\ud800'])(
  'the words of a link to %j stand without a link',
  async (url) => {
    const link: Inline = { type: 'link', url, children: [text('kata')] };
    const opened = await draw(briefingOf({ type: 'paragraph', children: [link] }));
    expect(styled(opened, 'BodyText').map(textOf)).toEqual(['kata']);
    expect(all(part(opened, 'word/document.xml'), 'w:hyperlink')).toEqual([]);
    expect(lint(opened)).toEqual([]);
  },
);
