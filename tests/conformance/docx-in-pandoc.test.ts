import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { normaliseText } from '../../src/readback/outline.ts';
import { renderDocx } from '../../src/render/docx/index.ts';
import { loadTheme } from '../../src/template/load-theme.ts';
import { everyNode } from '../fixtures/every-node.ts';
import { builtinCases } from '../render/docx/builtin-cases.ts';
import { type Skeleton, skeletonOf } from '../render/docx/other-readers.ts';
import { alter } from '../render/docx/package.ts';
import { run } from './built.ts';

// Reads DOCX files with pandoc, through its document model; needs pandoc, so it is not part of `npm test`.

const folder = mkdtempSync(path.join(tmpdir(), 'risalah-pandoc-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A node of pandoc's document model (pandoc-types): its name and what it holds. */
interface PandocNode {
  t: string;
  c?: unknown;
}

/** The skeleton as pandoc reads it. */
function readWithPandoc(bytes: Uint8Array): Skeleton {
  const file = path.join(folder, 'read.docx');
  writeFileSync(file, bytes);
  const { blocks }: { blocks: unknown } = JSON.parse(
    run('pandoc', ['-f', 'docx', '-t', 'json', file]),
  );
  const hrefs = nodes(blocks, 'Link').map(({ c }) => String(at(c, 2, 0)));
  const isOuter = (href: string) => !href.startsWith('#');
  return {
    headings: nodes(blocks, 'Header').map(({ c }) => `${at(c, 0)} ${wordsOf(at(c, 2))}`),
    items: itemsOf(blocks, 0),
    tables: nodes(blocks, 'Table').map(({ c }) => [
      ...rowsOf(at(c, 3, 1)),
      ...listOf(at(c, 4)).flatMap((part) => rowsOf(at(part, 3))),
    ]),
    notes: nodes(blocks, 'Note').map(({ c }) => wordsOf(c)),
    links: hrefs.filter(isOuter).toSorted(),
    inner: hrefs.filter((href) => !isOuter(href)).length,
  };
}

function rowsOf(rows: unknown): string[][] {
  return listOf(rows).map((row) => listOf(at(row, 1)).map((cell) => wordsOf(at(cell, 4))));
}

function itemsOf(value: unknown, depth: number): string[] {
  if (!isNode(value)) return listOf(value).flatMap((part) => itemsOf(part, depth));
  const isOrdered = value.t === 'OrderedList';
  if (!isOrdered && value.t !== 'BulletList') return itemsOf(value.c, depth);
  const kind = isOrdered ? 'number' : 'bullet';
  return listOf(isOrdered ? at(value.c, 1) : value.c).flatMap((item) => {
    const [first, ...rest] = listOf(item);
    const words = normaliseText(`${depth + 1} ${kind} ${wordsOf(first)}`);
    return [words, ...itemsOf(rest, depth + 1)];
  });
}

/** The outermost nodes of a kind, in reading order: pandoc takes the page in an entry of the contents for a link in its link. */
function nodes(value: unknown, kind: string): PandocNode[] {
  if (!isNode(value)) return listOf(value).flatMap((part) => nodes(part, kind));
  return value.t === kind ? [value] : nodes(value.c, kind);
}

/** The words of inlines and blocks; the text of a note is not among those around its mark. */
function wordsOf(value: unknown): string {
  const text = (part: unknown): string => {
    if (!isNode(part)) return listOf(part).map(text).join('');
    if (part.t === 'Str') return String(part.c);
    if (part.t === 'Space' || part.t === 'SoftBreak' || part.t === 'LineBreak') return ' ';
    if (part.t === 'Quoted') return `“${text(at(part.c, 1))}”`;
    return part.t === 'Note' ? '' : text(part.c);
  };
  return normaliseText(text(value));
}

function isNode(value: unknown): value is PandocNode {
  return typeof value === 'object' && value !== null && 't' in value;
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function at(value: unknown, ...path: number[]): unknown {
  return path.reduce<unknown>((inner, index) => listOf(inner)[index], value);
}

for (const { name, draw } of builtinCases) {
  test(`pandoc reads ${name} as the briefing has it`, async () => {
    const { briefing, bytes } = await draw();
    expect(readWithPandoc(bytes)).toEqual(skeletonOf(briefing));
  });
}

test('and every kind of node, with a fault that is seen', async () => {
  const theme = await loadTheme('templates/themes/risalah.yaml');
  const briefing = everyNode();
  const { bytes } = await renderDocx(briefing, theme);
  expect(readWithPandoc(bytes)).toEqual(skeletonOf(briefing));
  const faulty = alter(bytes, 'word/document.xml', (xml) => xml.replace('Heading2', 'BodyText'));
  expect(readWithPandoc(faulty)).not.toEqual(skeletonOf(briefing));
});
