import type { Block, Caption, Inline } from './types.ts';

/** What takes the place of the words of a document. Called in reading order. */
export interface WordMapper {
  /** A run of sibling inlines, with all that is in them. */
  inlines: (inlines: Inline[]) => Inline[];
  /** Words without markup, such as the text alternative of a picture. */
  plain: (value: string) => string;
}

/** A copy of the blocks with all their words passed through `mapper`, in reading order. */
export function mapWords(blocks: Block[], mapper: WordMapper): Block[] {
  const caption = (own: Caption): Caption => ({ ...own, children: mapper.inlines(own.children) });
  return blocks.map((block): Block => {
    switch (block.type) {
      case 'section': {
        const title = mapper.inlines(block.title);
        return { ...block, title, children: mapWords(block.children, mapper) };
      }
      case 'paragraph':
        return { ...block, children: mapper.inlines(block.children) };
      case 'callout':
      case 'quote':
        return { ...block, children: mapWords(block.children, mapper) };
      case 'list': {
        const children = block.children.map((item) => ({
          ...item,
          children: mapWords(item.children, mapper),
        }));
        return { ...block, children };
      }
      case 'table': {
        const own = caption(block.caption);
        const header = block.header.map(mapper.inlines);
        const rows = block.rows.map((row) => row.map(mapper.inlines));
        return { ...block, caption: own, header, rows };
      }
      case 'figure': {
        const alt = mapper.plain(block.alt);
        if (block.caption === undefined) return { ...block, alt };
        return { ...block, alt, caption: caption(block.caption) };
      }
      case 'sources':
      case 'contents':
      case 'pageBreak':
        return block;
    }
  });
}
