import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import { normaliseText } from '../../../src/readback/outline.ts';
import { renderDocx } from '../../../src/render/docx/index.ts';
import { loadTheme } from '../../../src/template/load-theme.ts';
import { everyNode } from '../../fixtures/every-node.ts';
import { builtinCases } from './builtin-cases.ts';
import { type Skeleton, skeletonOf } from './other-readers.ts';
import { all, alter, elements, type Node, parseXml } from './package.ts';

const theme = await loadTheme('templates/themes/risalah.yaml');
const body = 'word/document.xml';
/** A heading that is none, an item at another depth, words of a cell, of a note, an address and a link gone. */
const faults: [string, string | RegExp, string][] = [
  [body, 'w:val="Heading2"', 'w:val="BodyText"'],
  [body, '<w:ilvl w:val="1"/>', '<w:ilvl w:val="0"/>'],
  [body, 'Perjanjian Lombok', 'Perjanjian'],
  ['word/footnotes.xml', 'data asli', 'data'],
  ['word/_rels/document.xml.rels', '10.1017/x', '10.1017/y'],
  [body, /<w:hyperlink [^>]*w:anchor="source__leeds2003"[^>]*>(.*?)<\/w:hyperlink>/, '$1'],
];

/** The skeleton as mammoth reads it, through its HTML. */
async function readWithMammoth(bytes: Uint8Array): Promise<Skeleton> {
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
  const root = parseXml(`<html>${value}</html>`);
  const notes = all(root, 'li').filter(isNote);
  const body: Node = { ...root, children: root.children.filter((node) => !holdsNotes(node)) };
  const hrefs = all(root, 'a').flatMap(({ attributes }) => attributes['href'] ?? []);
  const isOuter = (href: string) => !href.startsWith('#');
  return {
    headings: [1, 2, 3, 4, 5, 6]
      .flatMap((level) => all(body, `h${level}`))
      .toSorted((one, other) => placeIn(body, one) - placeIn(body, other))
      .map((node) => `${node.name.slice(1)} ${wordsOf(node)}`),
    items: itemsOf(body, 0),
    tables: all(body, 'table').map((table) =>
      all(table, 'tr').map((row) => elements(row).map(wordsOf)),
    ),
    notes: notes.map((note) => wordsOf(note).replace(/ ↑$/, '')),
    links: hrefs.filter(isOuter).toSorted(),
    inner: hrefs.filter((href) => !isOuter(href) && !href.startsWith('#footnote-')).length,
  };
}

function isNote({ attributes }: Node): boolean {
  return /^footnote-\d+$/.test(attributes['id'] ?? '');
}

function holdsNotes(node: Node | string): boolean {
  return typeof node !== 'string' && elements(node).some(isNote);
}

function placeIn({ children }: Node, node: Node): number {
  return children.indexOf(node);
}

function itemsOf(node: Node, depth: number, list = ''): string[] {
  return elements(node).flatMap((child) => {
    if (child.name === 'ul' || child.name === 'ol') return itemsOf(child, depth + 1, child.name);
    if (child.name !== 'li') return itemsOf(child, depth, list);
    const inner = elements(child).filter(({ name }) => name === 'ul' || name === 'ol');
    const own = child.children.filter((part) => typeof part === 'string' || !inner.includes(part));
    const words = wordsOf({ ...child, children: own });
    const kind = list === 'ol' ? 'number' : 'bullet';
    return [
      normaliseText(`${depth} ${kind} ${words}`),
      ...itemsOf({ ...child, children: inner }, depth, list),
    ];
  });
}

/** The words below a node, marks of notes left out. */
function wordsOf(node: Node): string {
  const text = (part: Node | string): string => {
    if (typeof part === 'string') return part;
    if (part.name === 'sup' || part.name === 'br') return ' ';
    return part.children.map(text).join('');
  };
  return normaliseText(text(node)).replace(/ (?=[.,;)])/g, '');
}

for (const { name, draw } of builtinCases) {
  test(`mammoth reads ${name} as the briefing has it`, { timeout: 60_000 }, async () => {
    const { briefing, bytes } = await draw();
    expect(await readWithMammoth(bytes)).toEqual(skeletonOf(briefing));
  });
}

test('and every kind of node, with a fault in each that is seen', async () => {
  const briefing = everyNode();
  const { bytes } = await renderDocx(briefing, theme);
  const wanted = skeletonOf(briefing);
  expect(await readWithMammoth(bytes)).toEqual(wanted);
  for (const [part, before, after] of faults) {
    const faulty = alter(bytes, part, (xml) => xml.replace(before, after));
    expect(await readWithMammoth(faulty)).not.toEqual(wanted);
  }
});
