import { formatNumber } from './format-number.ts';
import type { ListDefinition, ListLevel } from './numbering.ts';

/** Counts the lists of a text as Word does, to know the numbers that it prints. */
export class ListCounts {
  readonly #counts = new Map<string, (number | undefined)[]>();
  readonly #begun = new Set<string>();

  /** The mark of the next paragraph at a level of a list, as printed: `2.1`. To be asked in reading order. */
  next(list: ListDefinition, level: ListLevel): string {
    const counts = this.#counts.get(list.base) ?? [];
    this.#counts.set(list.base, counts);
    const start = this.#ownStart(list, level.level);
    counts[level.level] = start ?? (counts[level.level] ?? level.start - 1) + 1;
    for (const deeper of list.levels.values()) {
      if (deeper.level > level.level && restartsAfter(deeper, level.level)) {
        counts[deeper.level] = undefined;
      }
    }
    return level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const other = list.levels.get(Number(digit) - 1);
      const count = counts[Number(digit) - 1] ?? other?.start ?? 1;
      const format = other?.format ?? 'decimal';
      return formatNumber(count, level.legal && format !== 'none' ? 'decimal' : format);
    });
  }

  /** The first number that a list has of its own, at its first use. */
  #ownStart({ numId, starts }: ListDefinition, level: number): number | undefined {
    const start = starts.get(level);
    const use = `${numId}/${level}`;
    if (start === undefined || this.#begun.has(use)) return undefined;
    this.#begun.add(use);
    return start;
  }
}

/** 17.9.10: without a word on it, a level counts anew after any level above. */
function restartsAfter({ restart }: ListLevel, used: number): boolean {
  return restart === undefined || (restart > 0 && used < restart);
}
