import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block, Inline } from '../../../src/document/types.ts';
import { renderMarkdown } from '../../../src/render/markdown/index.ts';
import type { MarkdownOptions } from '../../../src/render/types.ts';
import { everyNode } from '../../fixtures/every-node.ts';
import { expectedRuns, inlineTrees, toReading } from './inline-trees.ts';
import { nodesOf, readBack } from './read-back.ts';
import { runsOfMarkdownIt, runsOfTree } from './read-runs.ts';

const numRuns = Number(process.env['ROUND_TRIPS'] ?? 300);

async function write(children: Block[], md: MarkdownOptions): Promise<string> {
  const briefing = { ...everyNode(), children };
  const { bytes } = await renderMarkdown(briefing, undefined, { md: { ...md, fragment: true } });
  return new TextDecoder().decode(bytes).replace(/^# .*\n\n?/, '');
}

const paragraph = (children: Inline[]): Block => ({ type: 'paragraph', children });

/** Where inlines may stand, and the kind of node that then holds them. */
const places = {
  paragraph: (words: Inline[]) => [paragraph(words)],
  heading: (title: Inline[]): Block[] => [
    { type: 'section', key: 'k', role: 'part', title, children: [] },
  ],
  tableCell: (cell: Inline[]): Block[] => [
    {
      type: 'table',
      key: 't',
      caption: { label: 'Tabel', number: 1, children: [] },
      header: [cell],
      rows: [[cell]],
    },
  ],
} as const;

/** The notes in reading order, in the language of the words that call them. */
const notesOf = (inlines: readonly Inline[], lang?: string): Inline[][] =>
  inlines.flatMap((inline): Inline[][] => {
    if (inline.type === 'note')
      return [lang === undefined ? inline.children : [{ ...inline, type: 'foreign', lang }]];
    const own = inline.type === 'foreign' ? inline.lang : lang;
    return 'children' in inline ? notesOf(inline.children, own) : [];
  });

for (const [kind, blocks] of Object.entries(places)) {
  for (const lines of ['paragraph', 'sentence'] as const) {
    test(`inlines in a ${kind}, line by ${lines}, are read back by micromark as they were`, async () => {
      await fc.assert(
        fc.asyncProperty(inlineTrees, async (tree) => {
          const source = await write(blocks(tree), { lines });
          const expected = toReading(expectedRuns(tree));
          const root = readBack(source);
          const found = nodesOf(root, kind as keyof typeof places).filter(
            (node) => kind !== 'paragraph' || root.children.some((child) => child === node),
          );
          const own = kind === 'tableCell' ? 1 : 0;
          const read = found[own] === undefined ? '' : toReading(runsOfTree(found[own]));
          expect(read, source).toBe(expected);
          const notes = nodesOf(root, 'footnoteDefinition').map((node) =>
            toReading(node.children.flatMap((child) => runsOfTree(child))),
          );
          const twice = kind === 'tableCell' ? [...notesOf(tree), ...notesOf(tree)] : notesOf(tree);
          expect(notes, source).toEqual(twice.map((note) => toReading(expectedRuns(note))));
        }),
        { numRuns },
      );
    });
  }
}

test('inlines are read back by markdown-it as they were', async () => {
  await fc.assert(
    fc.asyncProperty(
      inlineTrees.filter((tree) => notesOf(tree).length === 0),
      fc.constantFrom('gfm' as const, 'commonmark' as const),
      fc.constantFrom('paragraph' as const, 'sentence' as const),
      async (tree, flavour, lines) => {
        const source = await write([paragraph(tree)], { flavour, lines });
        expect(toReading(runsOfMarkdownIt(source)), source).toBe(toReading(expectedRuns(tree)));
      },
    ),
    { numRuns },
  );
});
