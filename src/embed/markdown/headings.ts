import type { Nodes } from 'mdast';
import { lineAfter } from './line-bounds.ts';
import type { Host } from './read-host.ts';

/** A heading of the report itself, outside of all blocks. */
export interface HostHeading {
  level: number;
  words: string;
  /** The id that Pandoc and Quarto read from `{#id}`. */
  id: string | undefined;
  line: number;
  start: number;
  /** Start of the line after it. */
  end: number;
}

/** The report's own headings, in order; those in lists and quotations begin no chapter. */
export function hostHeadings({ root, text, blocks }: Host): HostHeading[] {
  return root.children.flatMap((node): HostHeading[] => {
    const { start, end } = node.position ?? {};
    const from = start?.offset;
    if (node.type !== 'heading' || from === undefined || start === undefined) return [];
    if (blocks.some((block) => block.start <= from && from < block.end)) return [];
    const words = textOf(node);
    const attributes = /\s*\{(?<inside>[^{}]*)\}\s*$/.exec(words);
    return [
      {
        level: node.depth,
        words: words.slice(0, attributes?.index),
        id: /#(\S+)/.exec(attributes?.groups?.['inside'] ?? '')?.[1],
        line: start.line,
        start: from,
        end: lineAfter(text, end?.offset ?? from),
      },
    ];
  });
}

/** Level of the first heading of a block at the place: one below the heading that it stands under. */
export function levelAt(headings: readonly HostHeading[], offset: number): number {
  const above = headings.findLast((heading) => heading.end <= offset);
  return Math.min(6, (above?.level ?? 0) + 1);
}

function textOf(node: Nodes): string {
  if ('value' in node) return node.type === 'html' ? '' : node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
