import { linkTarget } from '../../../src/document/link-target.ts';
import type { Briefing } from '../../../src/document/types.ts';
import { allInlines } from '../../../src/document/walk.ts';
import { normaliseText, type OutlineBlock } from '../../../src/readback/outline.ts';
import { outlineOf } from '../../../src/readback/outline-of-briefing.ts';

/** What programs of others are asked about a document: its skeleton, in reading order. */
export interface Skeleton {
  /** Level and words, numbers left out. */
  headings: string[];
  /** Depth, kind and words of every item. */
  items: string[];
  /** Rows of cells. */
  tables: string[][][];
  notes: string[];
  /** Addresses outside, each as often as it is linked. */
  links: string[];
  /** How many links lead to a place in the document. */
  inner: number;
}

/** The skeleton that the briefing has. */
export function skeletonOf(briefing: Briefing): Skeleton {
  const blocks = outlineOf(briefing);
  const cells = blocks.flatMap(({ rows }) => rows.flat());
  const inlines = allInlines(briefing.children);
  const places = inlines.filter(({ type }) => type === 'reference' || type === 'citation');
  return {
    headings: words(blocks, 'heading', ({ level, text }) => `${level} ${withoutNumber(text)}`),
    items: words(blocks, 'item', ({ level, ordered, text }) =>
      [level, ordered ? 'number' : 'bullet', text].join(' '),
    ),
    tables: blocks
      .filter(({ kind }) => kind === 'table')
      .map(({ rows }) => rows.map((row) => row.map(({ text }) => text))),
    notes: [...blocks, ...cells].flatMap(({ notes }) => notes),
    links: inlines
      .flatMap((node) => (node.type === 'link' ? [linkTarget(node.url)] : []))
      .toSorted(),
    inner: places.length + blocks.filter(({ kind }) => kind === 'contents').length,
  };
}

function words(
  blocks: readonly OutlineBlock[],
  kind: OutlineBlock['kind'],
  tell: (block: OutlineBlock) => string,
): string[] {
  return blocks.filter((block) => block.kind === kind).map((block) => normaliseText(tell(block)));
}

function withoutNumber(text: string): string {
  return text.replace(/^\d+\. /, '');
}
