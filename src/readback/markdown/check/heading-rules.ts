import type { Heading } from 'mdast';
import { type CheckedMarkdown, lineOfBlock } from './checked-markdown.ts';
import { excerpt, type MarkdownFault } from './markdown-rule.ts';
import { finderOf } from './spots.ts';

function headings({ nodes }: CheckedMarkdown): Heading[] {
  return nodes.filter((node): node is Heading => node.type === 'heading');
}

/** No title, or more than one heading of level 1; a fragment's title is a heading of any level. */
export function fileHasOneTitle(checked: CheckedMarkdown): MarkdownFault[] {
  const [, ...more] = headings(checked).filter(({ depth }) => depth === 1);
  if (checked.fragment) return [];
  const titles = checked.outline.blocks.filter(({ kind }) => kind === 'title');
  if (titles.length === 0) return [{ message: 'The file has no title', line: 1, column: 1 }];
  return more.map((heading) => ({
    message: 'The file has a further heading of level 1',
    ...checked.spots.ofNode(heading),
  }));
}

/** Headings that lie more than one level below the one before them. */
export function headingsHaveNoGap(checked: CheckedMarkdown): MarkdownFault[] {
  const all = headings(checked);
  const titleIsApart = all.every(({ depth }) => depth > 1);
  return all.flatMap((heading, index) => {
    const first = checked.fragment ? heading.depth - 1 : titleIsApart ? 1 : 0;
    const before = all[index - 1]?.depth ?? first;
    if (heading.depth <= before + 1) return [];
    const message = `A heading of level ${heading.depth} follows one of level ${before}`;
    return [{ message, ...checked.spots.ofNode(heading) }];
  });
}

/** Headings without words. */
export function headingsHaveWords(checked: CheckedMarkdown): MarkdownFault[] {
  const find = finderOf(
    headings(checked).map((node) => ({ key: '', spot: checked.spots.ofNode(node) })),
  );
  return checked.outline.blocks
    .filter(({ kind, text }) => (kind === 'heading' || kind === 'title') && text === '')
    .map((block) => ({ message: 'A heading has no words', ...find(lineOfBlock(block), '') }));
}

/** Paragraphs that are nothing but strong words of a heading's length, without the end of a sentence. */
export function headingsAreNotEmphasis({
  nodes,
  outline,
  spots,
}: CheckedMarkdown): MarkdownFault[] {
  const said = new Map(outline.blocks.map((block) => [lineOfBlock(block), block]));
  return nodes.flatMap((node) => {
    if (node.type !== 'paragraph' || node.children.length !== 1) return [];
    const spot = spots.ofNode(node);
    const block = said.get(spot.line);
    const isAlone = node.children[0]?.type === 'strong' && block?.kind === 'paragraph';
    if (!isAlone || block.quoted || block.text.length > 80 || /[.!?:]$/.test(block.text)) return [];
    return [{ message: `The words ${excerpt(block.text)} only look like a heading`, ...spot }];
  });
}
