import { expect, test } from 'vitest';
import type { Block, Inline } from '../../../src/document/types.ts';
import { everyNode } from '../../fixtures/every-node.ts';
import { briefingOf, draw, missing, paragraph, styled, text } from './draw.ts';
import { lint } from './lint/lint.ts';
import { all, child, type Node, part, val } from './package.ts';
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
    expect(await lint(opened)).toEqual([]);
  },
);

test('languages of other scripts stand where Word looks for them', async () => {
  const foreign = (lang: string, words: string): Inline => ({
    type: 'foreign',
    lang,
    children: [text(words)],
  });
  const opened = await draw(
    briefingOf({
      type: 'paragraph',
      children: [foreign('ar', 'السلام'), foreign('ja', '抑止'), foreign('fr', 'dissuasion')],
    }),
  );
  const runs = all(styled(opened, 'BodyText')[0] ?? missing(), 'w:r');
  expect(runs.map((run) => all(run, 'w:lang')[0]?.attributes)).toEqual([
    { 'w:val': 'ar', 'w:bidi': 'ar' },
    { 'w:val': 'ja', 'w:eastAsia': 'ja' },
    { 'w:val': 'fr' },
  ]);
  expect(runs.map((run) => all(run, 'w:rtl').length)).toEqual([1, 0, 0]);
  const arabic = await draw(
    briefingOf({ type: 'paragraph', lang: 'ar', children: [text('السلام')] }),
  );
  expect(all(styled(arabic, 'BodyText')[0] ?? missing(), 'w:bidi').length).toBe(1);
});

test('a reference repeats the words of its target by a field, and other words stand by themselves', async () => {
  const reference = (key: string, words: string): Inline => ({
    type: 'reference',
    key,
    children: [text(words)],
  });
  const briefing = everyNode();
  const children: Block[] = [
    {
      type: 'paragraph',
      children: [reference('regional', 'Stabilitas Kawasan'), reference('agreements', 'Tabel 1')],
    },
    { type: 'paragraph', children: [reference('regional', 'bab tentang kawasan')] },
    ...briefing.children.slice(1),
  ];
  const opened = await draw({ ...briefing, children });
  const [same, other] = styled(opened, 'BodyText');
  const codes = (node: Node | undefined) =>
    all(node ?? missing(), 'w:instrText').map((code) => code.children.join('').trim());
  expect(codes(same)).toEqual(['REF _Ref000000001 \\h', 'REF _Ref000000002 \\h']);
  expect(textOf(same ?? missing())).toBe('Stabilitas KawasanTabel 1');
  expect(codes(other)).toEqual([]);
  expect(all(other ?? missing(), 'w:hyperlink')[0]?.attributes['w:anchor']).toBe('regional');
  const named = all(part(opened, 'word/document.xml'), 'w:bookmarkStart').map(
    ({ attributes }) => attributes['w:name'],
  );
  expect(named).toEqual(expect.arrayContaining(['_Ref000000001', '_Ref000000002']));
  expect(await lint(opened)).toEqual([]);
});

test('a block in another language says so of its paragraph too, others do not', async () => {
  const words: Block = { type: 'paragraph', lang: 'en', children: [text('The treaty')] };
  const opened = await draw(
    briefingOf(words, paragraph('Perjanjian'), {
      type: 'list',
      ordered: false,
      children: [{ type: 'listItem', children: [words] }],
    }),
  );
  const languages = [...styled(opened, 'BodyText'), ...styled(opened, 'ListBullet')].map((node) => {
    const mark = child(child(node, 'w:pPr') ?? missing(), 'w:rPr');
    return mark && child(mark, 'w:lang')?.attributes['w:val'];
  });
  expect(languages).toEqual(['en-GB', undefined, 'en-GB']);
});
