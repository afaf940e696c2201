import { hang } from './lines.ts';

/** What an item holds, as written. */
export interface Item {
  blocks: readonly string[];
  /** The blocks with empty lines between them. */
  whole: string;
  /** Whether more than one block besides nested lists stands in it. */
  spread: boolean;
}

/** A list with its items tight, unless one of them holds several paragraphs. */
export function writeList<T>(
  list: { ordered: boolean; start?: number; children: readonly T[] },
  write: (item: T) => Item,
): string {
  const items = list.children.map(write);
  const spread = items.some((item) => item.spread);
  return items
    .map((item, index) => {
      const mark = list.ordered ? `${(list.start ?? 1) + index}. ` : '- ';
      return hang(mark, spread || interrupts(item) ? item.whole : item.blocks.join('\n'));
    })
    .join(spread ? '\n\n' : '\n');
}

/** A numbered list that does not begin with 1 is read as part of a paragraph right above it. */
function interrupts({ blocks }: Item): boolean {
  return blocks.slice(1).some((block) => /^(?!1\.)\d+\. /.test(block));
}
