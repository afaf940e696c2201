import type { Labels } from '../content/types.ts';
import type { Block, Caption } from '../document/types.ts';

/** Gives the captions of tables and figures their label and number, counted apart in reading order from 1. */
export function numberCaptions(blocks: Block[], labels: Labels): Block[] {
  const count = { table: 0, figure: 0 };
  const next = (kind: 'table' | 'figure', caption: Caption): Caption => {
    count[kind] += 1;
    return { ...caption, label: labels[kind], number: count[kind] };
  };
  const walk = (block: Block): Block => {
    switch (block.type) {
      case 'section':
      case 'callout':
      case 'quote':
        return { ...block, children: block.children.map(walk) };
      case 'list':
        return {
          ...block,
          children: block.children.map((item) => ({ ...item, children: item.children.map(walk) })),
        };
      case 'table':
        return { ...block, caption: next('table', block.caption) };
      case 'figure':
        return block.caption === undefined
          ? block
          : { ...block, caption: next('figure', block.caption) };
      case 'paragraph':
      case 'sources':
      case 'contents':
      case 'pageBreak':
        return block;
    }
  };
  return blocks.map(walk);
}
