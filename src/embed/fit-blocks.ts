import type { Block, Caption } from '../document/types.ts';

/**
 * Blocks of a briefing for a report of somebody else's: without tables of contents, page breaks and numbers of
 * sections, which are the report's own affair. `caption` may count captions on.
 */
export function fitBlocks(
  blocks: readonly Block[],
  caption: (own: Caption) => Caption = (own) => own,
): Block[] {
  const all = (inner: readonly Block[]) => fitBlocks(inner, caption);
  return blocks.flatMap((block): Block[] => {
    switch (block.type) {
      case 'contents':
      case 'pageBreak':
        return [];
      case 'section': {
        if (block.children.length > 0 && block.children.every(({ type }) => type === 'contents')) {
          return [];
        }
        const { number: _, ...rest } = block;
        return [{ ...rest, children: all(block.children) }];
      }
      case 'callout':
      case 'quote':
        return [{ ...block, children: all(block.children) }];
      case 'list': {
        const children = block.children.map((item) => ({ ...item, children: all(item.children) }));
        return [{ ...block, children }];
      }
      case 'table':
        return [{ ...block, caption: caption(block.caption) }];
      case 'figure':
        return [block.caption ? { ...block, caption: caption(block.caption) } : block];
      case 'paragraph':
      case 'sources':
        return [block];
    }
  });
}
