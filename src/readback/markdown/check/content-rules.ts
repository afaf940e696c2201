import type { Link } from 'mdast';
import { normaliseText } from '../../outline.ts';
import { collectNotes, noNotes } from '../notes.ts';
import { readPhrasing } from '../read-phrasing.ts';
import { targetOf } from '../words.ts';
import { allNodes, type CheckedMarkdown, lineOfBlock } from './checked-markdown.ts';
import { excerpt, type MarkdownFault } from './markdown-rule.ts';
import { finderOf, type Spot } from './spots.ts';

/** What each picture is said to show, with its place. */
function figures({ nodes, tags, outline, spots }: CheckedMarkdown): { alt: string; spot: Spot }[] {
  const find = finderOf([
    ...nodes.flatMap((node) =>
      node.type === 'image' || node.type === 'imageReference'
        ? [{ key: normaliseText(node.alt ?? ''), spot: spots.ofNode(node) }]
        : [],
    ),
    ...tags.flatMap((tag) =>
      tag.part.type === 'open' && tag.part.name === 'img'
        ? [{ key: normaliseText(tag.part.attributes['alt'] ?? ''), spot: spots.ofTag(tag) }]
        : [],
    ),
  ]);
  return outline.blocks.flatMap((block) => {
    const alt = block.alt ?? '';
    return block.kind === 'figure' ? [{ alt, spot: find(lineOfBlock(block), alt) }] : [];
  });
}

/** Pictures without words for those who do not see them. */
export function picturesHaveAlt(checked: CheckedMarkdown): MarkdownFault[] {
  return figures(checked)
    .filter(({ alt }) => alt === '')
    .map(({ spot }) => ({ message: 'A picture has no alternative text', ...spot }));
}

/** Alternative texts that are the name of a file, or say only that there is a picture. */
export function altSaysSomething(checked: CheckedMarkdown): MarkdownFault[] {
  const empty =
    /\.(?:png|jpe?g|gif|svg|webp|bmp|tiff?|pdf)$|^(?:image|img|picture|figure|screenshot|gambar|foto)[\s_-]*\d*$|^\w*[_-]?\d+$/i;
  return figures(checked)
    .filter(({ alt }) => alt !== '' && empty.test(alt))
    .map(({ alt, spot }) => ({
      message: `The alternative text ${excerpt(alt)} says nothing`,
      ...spot,
    }));
}

/** Tables whose first row names no column, or that HTML does not mark as heads. */
export function tablesHaveHeader({
  nodes,
  tags,
  outline,
  spots,
}: CheckedMarkdown): MarkdownFault[] {
  const find = finderOf([
    ...nodes.flatMap((node) =>
      node.type === 'table' ? [{ key: '', spot: spots.ofNode(node) }] : [],
    ),
    ...tags.flatMap((tag) =>
      tag.part.type === 'open' && tag.part.name === 'table'
        ? [{ key: '', spot: spots.ofTag(tag) }]
        : [],
    ),
  ]);
  return outline.blocks.flatMap((block) => {
    if (block.kind !== 'table') return [];
    const spot = find(lineOfBlock(block), '');
    const head = block.rows[0] ?? [];
    if (head.length === 0 || head.some(({ header }) => !header)) {
      return [{ message: 'A table has no row of heads', ...spot }];
    }
    return head.every(({ text }) => text === '')
      ? [{ message: 'All heads of a table are empty', ...spot }]
      : [];
  });
}

/** Cells of a head in HTML that do not say whether they stand for a column or a row. */
export function headsHaveScope({ tags, spots }: CheckedMarkdown): MarkdownFault[] {
  return tags
    .filter(({ part }) => part.type === 'open' && part.name === 'th' && !part.attributes['scope'])
    .map((tag) => ({
      message: 'A head of a table does not say what it stands for',
      ...spots.ofTag(tag),
    }));
}

/** Words that say nothing of where a link leads, when read alone. */
const saysNothing =
  /^(?:click|klik)?\s*(?:here|this(?: link| page)?|link|more|read more|details|di sini|sini|ini|tautan(?: ini)?|laman ini|lihat|selengkapnya|baca selengkapnya|lebih lanjut)?[.…>»→\s]*$/iu;

/** Links without words, or with words that could stand for any, in the text and in its notes. */
export function linksSaySomething(checked: CheckedMarkdown): MarkdownFault[] {
  const { nodes, tags, outline, file, spots } = checked;
  const links = nodes.filter((node) => node.type === 'link');
  const withPictures = new Set(
    links.flatMap(({ children, url }) =>
      children.some(({ type }) => type === 'image') ? [url] : [],
    ),
  );
  const find = finderOf([
    ...links.map((node) => ({ key: keyOf(linkOf(node)), spot: spots.ofNode(node) })),
    ...tags.flatMap((tag) => {
      const target = tag.part.attributes['href'];
      if (target === undefined) return [];
      return [{ key: targetOf(target), spot: spots.ofTag(tag) }];
    }),
  ]);
  const { footnotes, endnotes } = collectNotes(file.root);
  const inNotes = [...footnotes.values(), ...endnotes.values()]
    .flatMap(allNodes)
    .filter((node) => node.type === 'link')
    .map((node) => ({ ...linkOf(node), line: spots.ofNode(node).line }));
  const inText = outline.blocks.flatMap((block) =>
    [block, ...block.rows.flat()].flatMap((words) =>
      words.links.map((link) => ({ ...link, line: lineOfBlock(block) })),
    ),
  );
  return [...inText, ...inNotes]
    .filter(({ text, target }) => saysNothing.test(text) && !withPictures.has(target))
    .map((link) => ({
      message: `The link ${excerpt(link.text)} does not say where it leads`,
      ...find(link.line, keyOf(link), link.target),
    }));
}

function linkOf({ children, url }: Link): { text: string; target: string } {
  return { text: readPhrasing(children, undefined, noNotes).text, target: targetOf(url) };
}

function keyOf({ text, target }: { text: string; target: string }): string {
  return `${target} ${text}`;
}
