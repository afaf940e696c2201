import { describe, expect, test } from 'vitest';
import { everyNode } from '../../fixtures/every-node.ts';
import { allNodes, type ReadNode, textOf } from './read-pdf.ts';
import { layouts, renderAndRead } from './render.ts';
import { structureFaults } from './structure-faults.ts';

const read = await renderAndRead(everyNode('page'));

function find(tree: ReadNode, type: string): ReadNode {
  const found = allNodes(tree).find((node) => node.type === type);
  if (found === undefined) throw new Error(`no ${type}`);
  return found;
}

test.each(layouts)('layout %s has no fault of structure', async (layout) => {
  const { tree, marks } = await renderAndRead(everyNode(layout));
  expect(structureFaults(tree, marks)).toEqual([]);
});

test('every kind of node has its element', () => {
  const types = new Set(allNodes(read.tree).map((node) => node.type));
  const wanted =
    'Document Sect Div H1 H2 H3 P L LI Lbl LBody Table THead TBody TR TH TD Caption Figure BlockQuote Note Reference Link Span';
  expect([...types].sort()).toEqual(wanted.split(' ').sort());
});

test('words in another language carry it, and the quote too', () => {
  const foreign = allNodes(read.tree).filter((node) => node.lang === 'en');
  expect(foreign.map((node) => node.type)).toEqual(
    expect.arrayContaining(['Span', 'BlockQuote', 'LI']),
  );
  expect(textOf(find(read.tree, 'Span'))).toBe('deterrence');
});

test('where the confidence is marks only, the marks say its word', async () => {
  const { tree } = await renderAndRead(everyNode('sheet'));
  const alts = allNodes(tree).flatMap((node) => (node.type === 'Figure' ? [node.alt] : []));
  expect(alts).toContain('keyakinan sedang');
});

test('head, foot, grounds and rules are artifacts of their kinds, and no part of the text', () => {
  const [first, second] = read.marks;
  const ofKind = (page: typeof first, kind: string): string[] =>
    page?.artifacts.flatMap(({ tag, text }) => (tag.includes(kind) ? [text] : [])) ?? [];
  expect(ofKind(second, '/Type /Pagination /Subtype /Header')).toEqual([
    'Manfaat dan risiko hubungan militer: Indonesia dan Australia2 Stabilitas Kawasan',
  ]);
  expect(ofKind(second, '/Type /Pagination /Subtype /Footer')).toEqual([
    'Risalah · 23 November 2026Halaman 2 dari 3',
  ]);
  expect(ofKind(second, '/Type /Pagination>>')).toEqual(['Penanganan Krisis (deterrence)']);
  expect(ofKind(first, '/Type /Background /BBox')).toEqual(['']);
  expect(ofKind(first, '/Type /Layout').length).toBeGreaterThan(0);
  expect(textOf(read.tree)).not.toContain('Halaman 2');
});

describe('a planted fault is seen', () => {
  const plant = (change: (tree: ReadNode) => void): string[] => {
    const tree = structuredClone(read.tree);
    change(tree);
    return structureFaults(tree, read.marks);
  };
  const cases: [string, (tree: ReadNode) => void][] = [
    ['Figure without Alt', (tree) => delete find(tree, 'Figure').alt],
    ['Figure without BBox', (tree) => delete find(tree, 'Figure').attributes['BBox']],
    ['TH without Scope', (tree) => delete find(tree, 'TH').attributes['Scope']],
    ['L without numbering', (tree) => delete find(tree, 'L').attributes['ListNumbering']],
    ['Note without ID', (tree) => delete find(tree, 'Note').id],
    [
      'two elements with one ID',
      (tree) => {
        find(tree, 'P').id = 'note/1';
      },
    ],
    [
      'Link without annotation',
      (tree) => {
        find(tree, 'Link').annotations = 0;
      },
    ],
    [
      'P inside L',
      (tree) => {
        find(tree, 'LI').type = 'P';
      },
    ],
    [
      'TD inside THead',
      (tree) => {
        find(tree, 'TR').type = 'TD';
      },
    ],
    [
      'not one H1',
      (tree) => {
        find(tree, 'H1').type = 'P';
      },
    ],
    [
      'H4 leaves out a level',
      (tree) => {
        find(tree, 'H3').type = 'H4';
      },
    ],
    [
      'P is empty',
      (tree) => {
        find(tree, 'P').children = [];
      },
    ],
    [
      'page 1: 1 marks without element',
      (tree) => {
        find(tree, 'H1').pages.pop();
      },
    ],
  ];
  test.each(cases)('%s', (fault, change) => {
    expect(plant(change)).toContain(fault);
  });
});
