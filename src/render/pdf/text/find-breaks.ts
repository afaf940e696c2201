import type { Item } from './items.ts';

/**
 * A place where a line may end. Widths are those of all items from the start of the paragraph, in whole thousandths of a
 * point: whole numbers are compared without making new ones in memory.
 */
export interface Break {
  /** Items of the line end here. */
  end: number;
  /** The next line begins here. */
  next: number;
  /** Up to the end of the line, with the hyphen that the break adds; and of the spaces in it. */
  endWidth: number;
  endSpaces: number;
  /** Up to the start of the next line. */
  nextWidth: number;
  nextSpaces: number;
  penalty: number;
  hyphen: boolean;
  forced: boolean;
}

export const unitsPerPt = 1000;

const penaltyOf = { hyphen: 110, plain: 15, emergency: 3000 };

/** All places where lines may end, in order, with the start and the end of the paragraph. */
export function findBreaks(items: readonly Item[]): Break[] {
  const { widths, spaces } = prefixSums(items);
  const breaks: Break[] = [];
  const push = (end: number, next: number, forced: boolean): Break => {
    const added = {
      end,
      next,
      endWidth: widths[end] ?? 0,
      endSpaces: spaces[end] ?? 0,
      nextWidth: widths[next] ?? 0,
      nextSpaces: spaces[next] ?? 0,
      penalty: 0,
      hyphen: false,
      forced,
    };
    breaks.push(added);
    return added;
  };
  push(0, 0, true);
  items.forEach((item, index) => {
    if (item.type === 'space') {
      // A space before a forced break belongs to that break.
      if (items[index + 1]?.type !== 'newline') push(index, index + 1, false);
    } else if (item.type === 'newline') {
      push(items[index - 1]?.type === 'space' ? index - 1 : index, index + 1, true);
    } else if (item.breakAfter !== 'none') {
      const added = push(index + 1, index + 1, false);
      added.penalty = penaltyOf[item.breakAfter];
      added.hyphen = item.breakAfter === 'hyphen';
      if (added.hyphen) added.endWidth += toUnits(item.hyphenPt);
    }
  });
  push(items.length, items.length, true);
  return breaks;
}

/** Width of all before each item, and of the spaces among them. */
function prefixSums(items: readonly Item[]): { widths: number[]; spaces: number[] } {
  let [width, space] = [0, 0];
  const [widths, spaces] = [[0], [0]];
  for (const item of items) {
    const own = item.type === 'newline' ? 0 : toUnits(item.widthPt);
    width += own;
    if (item.type === 'space') space += own;
    widths.push(width);
    spaces.push(space);
  }
  return { widths, spaces };
}

export function toUnits(pt: number): number {
  return Math.round(pt * unitsPerPt);
}
