import { splitMarks } from '../content/marks.ts';
import type { Block } from '../document/types.ts';
import { allTexts } from '../document/walk.ts';

/** Keys of the sources that the blocks cite, each once, in reading order. */
export function citedSources(blocks: Block[]): string[] {
  const marks = allTexts(blocks).flatMap(splitMarks);
  const keys = marks.flatMap((mark) =>
    mark.type === 'cite' ? mark.items.map((item) => item.source) : [],
  );
  return [...new Set(keys)];
}
