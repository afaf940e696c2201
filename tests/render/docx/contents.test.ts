import { beforeEach, expect, test, vi } from 'vitest';
import type { Block, Briefing, Contents } from '../../../src/document/types.ts';
import { renderDocx } from '../../../src/render/docx/index.ts';
import { loadTheme } from '../../../src/template/load-theme.ts';
import { everyNode } from '../../fixtures/every-node.ts';
import { paragraph, paragraphs, styled, text } from './draw.ts';
import { expectedWords } from './expected-words.ts';
import { lint } from './lint/lint.ts';
import {
  all,
  child,
  elements,
  type Node,
  openPackage,
  type Package,
  part,
  val,
} from './package.ts';
import { readWords, textOf } from './read-text.ts';

const theme = await loadTheme('templates/themes/risalah.yaml');

const layout = vi.hoisted(() => ({ runs: 0 }));
vi.mock('docx/layout', async (original) => {
  const real = await original<typeof import('docx/layout')>();
  const estimatePageNumbersWith: typeof real.estimatePageNumbersWith = (options) => {
    layout.runs += 1;
    return real.estimatePageNumbersWith(options);
  };
  return { ...real, estimatePageNumbersWith };
});

const listed: Contents = {
  type: 'contents',
  children: [
    { key: 'introduction', level: 1, children: [text('Pengantar')] },
    { key: 'regional', level: 1, number: '2', children: [text('Stabilitas Kawasan')] },
    { key: 'regional/deterrence', level: 2, children: [text('Penangkalan')] },
    { key: 'sources', level: 1, children: [text('Sumber')] },
  ],
};

const toldPages = new Map([
  ['introduction', 3],
  ['regional', 5],
  ['regional/deterrence', 5],
  ['sources', 12],
]);

function withContents(kind: 'page' | 'book', ...more: Block[]): Briefing {
  const briefing = everyNode(kind);
  const title = [text('Daftar Isi')];
  const own: Block = { type: 'section', key: 'contents', role: 'part', title, children: [listed] };
  const [summary, introduction, regional, ...rest] = briefing.children;
  const others = [introduction, regional].flatMap((block) => block ?? []);
  return {
    ...briefing,
    children: [own, ...(summary ? [summary] : []), ...others, ...more, ...rest],
  };
}

async function open(briefing: Briefing, pages?: ReadonlyMap<string, number>): Promise<Package> {
  const options = pages ? { docx: { pages } } : {};
  return openPackage((await renderDocx(briefing, theme, options)).bytes);
}

/** The entries as style, link, words and page. */
function entries(opened: Package): (string | undefined)[][] {
  return paragraphs(opened)
    .filter((node) => /^TOC\d$/.test(val(node, 'w:pStyle') ?? ''))
    .map((node) => {
      const link = all(node, 'w:hyperlink')[0];
      const texts = all(node, 'w:t').map((piece) => piece.children.join(''));
      const words = texts.slice(0, -1).join(' ');
      return [val(node, 'w:pStyle'), link?.attributes['w:anchor'], words, texts.at(-1)];
    });
}

beforeEach(() => {
  layout.runs = 0;
});

test('the contents are a field in a control that Word knows, each entry a link with its page', async () => {
  const opened = await open(withContents('book'), toldPages);
  expect(layout.runs).toBe(0);
  expect(entries(opened)).toEqual([
    ['TOC1', 'introduction', 'Pengantar', '3'],
    ['TOC1', 'regional', '2 Stabilitas Kawasan', '5'],
    ['TOC2', 'regional__deterrence', 'Penangkalan', '5'],
    ['TOC1', 'sources', 'Sumber', '12'],
  ]);
  const [control] = all(part(opened, 'word/document.xml'), 'w:sdt');
  expect(control && val(control, 'w:docPartGallery')).toBe('Table of Contents');
  const codes = all(part(opened, 'word/document.xml'), 'w:instrText').map(textOfCode);
  expect(codes[0]).toBe('TOC \\o "1-2" \\h \\z \\u \\b _Contents');
  expect(codes.slice(1, 5).every((code) => /^PAGEREF _Ref\d{9} \\h$/.test(code))).toBe(true);
  expect(await lint(opened)).toEqual([]);
});

function textOfCode(node: Node): string {
  return node.children.join('').trim();
}

test('what the field lists when it is renewed is all but its own section', async () => {
  const opened = await open(withContents('book'), toldPages);
  const body = child(part(opened, 'word/document.xml'), 'w:body');
  const blocks = body ? elements(body) : [];
  const start = blocks.findIndex((node) => bookmark(node, '_Contents') !== undefined);
  const id = bookmark(blocks[start], '_Contents');
  const end = blocks.findIndex(
    (node) => node.name === 'w:bookmarkEnd' && node.attributes['w:id'] === id,
  );
  const titles = (nodes: Node[]) =>
    nodes.filter((node) => val(node, 'w:pStyle') === 'Heading1').map(textOf);
  expect(titles(blocks.slice(0, start))).toEqual(['Daftar Isi']);
  expect(titles(blocks.slice(end))).toEqual([]);
});

function bookmark(node: Node | undefined, name: string): string | undefined {
  const marks = node ? all(node, 'w:bookmarkStart') : [];
  return marks.find((mark) => mark.attributes['w:name'] === name)?.attributes['w:id'];
}

test('pages that nobody told are laid out, and that only where there are contents', async () => {
  const long = paragraph('kata '.repeat(2500));
  const briefing = withContents('page', long);
  const opened = await open(briefing);
  expect(layout.runs).toBe(1);
  const pages = entries(opened).map(([, , , page]) => Number(page));
  expect(pages.slice(0, 3)).toEqual([1, 1, 1]);
  expect(pages[3]).toBeGreaterThan(4);
  expect(await lint(opened)).toEqual([]);
  expect(readWords(opened)).toEqual(expectedWords(briefing));
});

test('pages that are told in part are laid out', async () => {
  const opened = await open(withContents('page'), new Map([['introduction', 77]]));
  expect(layout.runs).toBe(1);
  expect(entries(opened).map(([, , , page]) => page)).toEqual(['1', '1', '1', '3']);
});

test('a briefing without contents does not ask for the layout', async () => {
  await open(everyNode('page'));
  expect(layout.runs).toBe(0);
});

test('a cover is a section of its own without head and foot, and the contents end their page', async () => {
  const opened = await open(withContents('book'), toldPages);
  const [first, second] = all(part(opened, 'word/document.xml'), 'w:sectPr');
  expect(first && all(first, 'w:footerReference')).toEqual([]);
  expect(first && all(first, 'w:headerReference').map((node) => node.attributes['w:type'])).toEqual(
    ['first'],
  );
  expect(second && val(second, 'w:titlePg')).toBe('false');
  const broken = paragraphs(opened).filter((node) => all(node, 'w:pageBreakBefore').length > 0);
  expect(broken.map(textOf)).toEqual(['Pokok utama', 'Risiko dan Tantangan']);
  expect(styled(opened, 'Title').length).toBe(1);
});
