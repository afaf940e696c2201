import type { Block, Caption, Inline } from './types.ts';

/** Gives the inlines that take the place of a run of sibling inlines. `inNote` tells whether they stand in a footnote. */
export type InlineMapper = (inlines: Inline[], inNote: boolean) => Inline[];

/** A copy of the blocks with every run of inlines passed through `mapper`, innermost first. */
export function mapInlines(blocks: Block[], mapper: InlineMapper): Block[] {
  const inline = (inlines: Inline[]): Inline[] => mapInlineRun(inlines, mapper, false);
  const caption = (own: Caption): Caption => ({ ...own, children: inline(own.children) });
  return blocks.map((block): Block => {
    switch (block.type) {
      case 'section':
        return {
          ...block,
          title: inline(block.title),
          children: mapInlines(block.children, mapper),
        };
      case 'paragraph':
        return { ...block, children: inline(block.children) };
      case 'callout':
      case 'quote':
        return { ...block, children: mapInlines(block.children, mapper) };
      case 'list':
        return {
          ...block,
          children: block.children.map((item) => ({
            ...item,
            children: mapInlines(item.children, mapper),
          })),
        };
      case 'table':
        return {
          ...block,
          caption: caption(block.caption),
          header: block.header.map(inline),
          rows: block.rows.map((row) => row.map(inline)),
        };
      case 'figure':
        return block.caption === undefined ? block : { ...block, caption: caption(block.caption) };
      case 'sources':
        return {
          ...block,
          children: block.children.map((entry) => ({ ...entry, children: inline(entry.children) })),
        };
      case 'pageBreak':
        return block;
    }
  });
}

/** One run of inlines passed through `mapper`, innermost first. */
export function mapInlineRun(inlines: Inline[], mapper: InlineMapper, inNote: boolean): Inline[] {
  const deep = inlines.map((inline): Inline => {
    if (!('children' in inline)) return inline;
    const children = mapInlineRun(inline.children, mapper, inNote || inline.type === 'note');
    return { ...inline, children };
  });
  return mapper(deep, inNote);
}
