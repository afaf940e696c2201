import type { Nodes } from 'mdast';
import { collectNotes, noNotes } from '../notes.ts';
import { readPhrasing } from '../read-phrasing.ts';
import { allNodes, type CheckedMarkdown, lineOf, lineOfBlock } from './checked-markdown.ts';
import { excerpt, type MarkdownFault } from './markdown-rule.ts';

function figures({ outline }: CheckedMarkdown): { alt: string; line: number }[] {
  return outline.blocks.flatMap((block) =>
    block.kind === 'figure' ? [{ alt: block.alt ?? '', line: lineOfBlock(block) }] : [],
  );
}

/** Pictures without words for those who do not see them. */
export function picturesHaveAlt(checked: CheckedMarkdown): MarkdownFault[] {
  return figures(checked)
    .filter(({ alt }) => alt === '')
    .map(({ line }) => ({ message: 'A picture has no alternative text', line }));
}

/** Alternative texts that are the name of a file, or say only that there is a picture. */
export function altSaysSomething(checked: CheckedMarkdown): MarkdownFault[] {
  const empty =
    /\.(?:png|jpe?g|gif|svg|webp|bmp|tiff?|pdf)$|^(?:image|img|picture|figure|screenshot|gambar|foto)[\s_-]*\d*$|^\w*[_-]?\d+$/i;
  return figures(checked)
    .filter(({ alt }) => alt !== '' && empty.test(alt))
    .map(({ alt, line }) => ({
      message: `The alternative text ${excerpt(alt)} says nothing`,
      line,
    }));
}

/** Tables whose first row names no column, or that HTML does not mark as heads. */
export function tablesHaveHeader({ outline }: CheckedMarkdown): MarkdownFault[] {
  return outline.blocks.flatMap((block) => {
    if (block.kind !== 'table') return [];
    const line = lineOfBlock(block);
    const head = block.rows[0] ?? [];
    if (head.length === 0 || head.some(({ header }) => !header)) {
      return [{ message: 'A table has no row of heads', line }];
    }
    return head.every(({ text }) => text === '')
      ? [{ message: 'All heads of a table are empty', line }]
      : [];
  });
}

/** Cells of a head in HTML that do not say whether they stand for a column or a row. */
export function headsHaveScope({ tags }: CheckedMarkdown): MarkdownFault[] {
  return tags
    .filter(({ part }) => part.type === 'open' && part.name === 'th' && !part.attributes['scope'])
    .map(({ line }) => ({ message: 'A head of a table does not say what it stands for', line }));
}

/** Words that say nothing of where a link leads, when read alone. */
const saysNothing =
  /^(?:click|klik)?\s*(?:here|this(?: link| page)?|link|more|read more|details|di sini|sini|ini|tautan(?: ini)?|laman ini|lihat|selengkapnya|baca selengkapnya|lebih lanjut)?[.…>»→\s]*$/iu;

/** Links without words, or with words that could stand for any, in the text and in its notes. */
export function linksSaySomething(checked: CheckedMarkdown): MarkdownFault[] {
  const { nodes, outline, file } = checked;
  const withPictures = new Set(
    nodes.flatMap((node) =>
      node.type === 'link' && node.children.some(({ type }) => type === 'image') ? [node.url] : [],
    ),
  );
  const { footnotes, endnotes } = collectNotes(file.root);
  const inNotes = [...footnotes.values(), ...endnotes.values()].flatMap(linksIn);
  const inText = outline.blocks.flatMap((block) =>
    [block, ...block.rows.flat()].flatMap(({ links }) =>
      links.map((link) => ({ ...link, line: lineOfBlock(block) })),
    ),
  );
  return [...inText, ...inNotes]
    .filter(({ text, target }) => saysNothing.test(text) && !withPictures.has(target))
    .map(({ text, line }) => ({
      message: `The link ${excerpt(text)} does not say where it leads`,
      line,
    }));
}

function linksIn(note: Nodes): { text: string; target: string; line: number }[] {
  return allNodes(note).flatMap((node) => {
    if (node.type !== 'link') return [];
    const { text } = readPhrasing(node.children, undefined, noNotes);
    return [{ text, target: node.url, line: lineOf(node) }];
  });
}
