import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';

/** The file as a CommonMark + GFM reader sees it. */
export function readBack(markdown: string): Root {
  return fromMarkdown(markdown, {
    extensions: [frontmatter(['yaml']), gfmTable(), gfmFootnote()],
    mdastExtensions: [
      frontmatterFromMarkdown(['yaml']),
      gfmTableFromMarkdown(),
      gfmFootnoteFromMarkdown(),
    ],
  });
}

/** Every node of the tree, in reading order. */
export function allNodes(node: Nodes): Nodes[] {
  return 'children' in node ? [node, ...node.children.flatMap(allNodes)] : [node];
}

/** All nodes of one type, in reading order. */
export function nodesOf<T extends Nodes['type']>(
  tree: Nodes,
  type: T,
): Extract<Nodes, { type: T }>[] {
  return allNodes(tree).filter((node): node is Extract<Nodes, { type: T }> => node.type === type);
}

/** The words that a reader of the tree reads: texts and alternatives, without markup. */
export function readWords(tree: Nodes): string[] {
  return toWords(
    allNodes(tree).map((node) => {
      if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code')
        return node.value;
      if (node.type === 'image') return ` ${node.alt ?? ''} `;
      const inPhrase = ['emphasis', 'strong', 'link', 'html', 'footnoteReference'];
      return inPhrase.includes(node.type) ? '' : ' ';
    }),
  );
}

/** Runs of letters, digits and marks between spaces. */
export function toWords(parts: string[]): string[] {
  return parts.join('').split(/\s+/).filter(Boolean);
}
