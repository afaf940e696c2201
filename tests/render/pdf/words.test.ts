import { describe, expect, test } from 'vitest';
import { renderPdf } from '../../../src/render/pdf/index.ts';
import { loadTheme } from '../../../src/template/load-theme.ts';
import { everyNode } from '../../fixtures/every-node.ts';
import { expectedWords } from './expected-words.ts';
import { readPdf, wordsOf } from './read-pdf.ts';

const theme = loadTheme('templates/themes/risalah.yaml');

describe.each(['page', 'sheet', 'book'] as const)('layout %s', (layout) => {
  test('the structure tree holds the words of the briefing, in their order', async () => {
    const briefing = everyNode(layout);
    const { tree } = await readPdf((await renderPdf(briefing, theme)).bytes);
    expect(wordsOf(tree)).toEqual(expectedWords(briefing));
  });

  test('a word that is lost or moved would be seen', async () => {
    const briefing = everyNode(layout);
    const { tree } = await readPdf((await renderPdf(briefing, theme)).bytes);
    const lost = { ...briefing, children: briefing.children.slice(1) };
    const moved = { ...briefing, children: [...briefing.children].reverse() };
    expect(wordsOf(tree)).not.toEqual(expectedWords(lost));
    expect(wordsOf(tree)).not.toEqual(expectedWords(moved));
  });
});
