import type { Block, Section } from '../../../document/types.ts';
import { listIds } from '../parts/numbering.ts';
import type { Lists } from './lists.ts';

/** Whether Word can count to this number by itself. */
function isCounted(number: string | undefined): number is string {
  return number !== undefined && /^[1-9]\d{0,4}$/.test(number);
}

/** Heading levels, from 1, with a section whose number Word can count. */
export function numberedLevels(blocks: readonly Block[], level = 1): Set<number> {
  const levels = new Set<number>();
  for (const block of blocks) {
    if (block.type !== 'section') continue;
    if (isCounted(block.number)) levels.add(level);
    for (const deeper of numberedLevels(block.children, level + 1)) levels.add(deeper);
  }
  return levels;
}

/** How a heading shows its number: by its style, by a list of its own, as typed text, or not at all. */
export type HeadingNumber =
  | { kind: 'style' | 'none' }
  | { kind: 'list'; numId: number }
  | { kind: 'typed'; text: string };

/** Follows the numbers that Word will count, and steps in where the briefing's number is another one. */
export class HeadingNumbers {
  readonly #lists: Lists;
  readonly #counts: number[] = [];
  #current: number = listIds.headings;

  constructor(lists: Lists) {
    this.#lists = lists;
  }

  /** To be asked once for each section, in reading order; `level` is from 1. */
  of({ number }: Section, level: number): HeadingNumber {
    if (!isCounted(number)) {
      return number === undefined ? { kind: 'none' } : { kind: 'typed', text: number };
    }
    const expected = (this.#counts[level] ?? 0) + 1;
    const wanted = Number(number);
    this.#counts.length = level;
    this.#counts[level] = wanted;
    if (wanted !== expected) {
      this.#current = this.#lists.restart(listIds.headings, level - 1, wanted);
    }
    return this.#current === listIds.headings
      ? { kind: 'style' }
      : { kind: 'list', numId: this.#current };
  }
}
