import type { Block, ContentsEntry, Inline, Section } from '../document/types.ts';

/** Fills the table of contents, if there is one, with the sections beside its own down to `levels`. */
export function fillContents(blocks: Block[], levels: number): Block[] {
  const own = blocks.find(isContents);
  if (own === undefined) return blocks;
  const others = blocks.filter((block) => block !== own);
  const children = listEntries(others, 1, levels);
  if (children.length === 0) return others;
  const filled: Block = { ...own, children: [{ type: 'contents', children }] };
  return blocks.map((block) => (block === own ? filled : block));
}

function isContents(block: Block): block is Section {
  return block.type === 'section' && block.children[0]?.type === 'contents';
}

function listEntries(blocks: Block[], level: number, levels: number): ContentsEntry[] {
  if (level > levels) return [];
  return blocks.flatMap((block) => {
    if (block.type !== 'section') return [];
    const { key, number, title } = block;
    const entry: ContentsEntry = {
      key,
      level,
      ...(number === undefined ? {} : { number }),
      children: withoutNotes(title),
    };
    return [entry, ...listEntries(block.children, level + 1, levels)];
  });
}

/** A note stands at its heading only. */
function withoutNotes(inlines: Inline[]): Inline[] {
  return inlines.flatMap((inline): Inline[] => {
    if (inline.type === 'note') return [];
    if (!('children' in inline)) return [inline];
    return [{ ...inline, children: withoutNotes(inline.children) }];
  });
}
