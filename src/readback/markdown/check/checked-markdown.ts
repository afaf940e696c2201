import type { Nodes } from 'mdast';
import type { Outline, OutlineBlock } from '../../outline.ts';
import { readHtml } from '../html-tags.ts';
import type { ParsedFile } from '../parse-markdown.ts';
import { outlineFile } from '../read-markdown.ts';
import { Spots, type Tag } from './spots.ts';

/** A Markdown file as the rules see it. */
export interface CheckedMarkdown {
  file: ParsedFile;
  outline: Outline;
  /** A chapter for another file, which has language and title (`risalah build --fragment`). */
  fragment: boolean;
  /** Every node, in reading order. */
  nodes: Nodes[];
  /** Every HTML tag among the Markdown. */
  tags: Tag[];
  spots: Spots;
}

/** Gathers what the rules need, once. */
export function toChecked(file: ParsedFile): CheckedMarkdown {
  const nodes = allNodes(file.root);
  const tags = nodes.flatMap((node) =>
    node.type === 'html' ? readHtml(node.value).map((part) => ({ part, node })) : [],
  );
  const fragment = file.body.startsWith('<!-- generator: Risalah');
  return { file, outline: outlineFile(file), fragment, nodes, tags, spots: new Spots(file) };
}

/** Line of the file in which a block begins. */
export function lineOfBlock({ place }: OutlineBlock): number {
  return Number(/\d+/.exec(place)?.[0] ?? 1);
}

/** A node and all below it, in reading order. */
export function allNodes(node: Nodes): Nodes[] {
  return 'children' in node ? [node, ...node.children.flatMap(allNodes)] : [node];
}
