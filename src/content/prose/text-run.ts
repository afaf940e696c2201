import type * as mdast from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import { alignText, type Excerpt } from '../../input/excerpt.ts';

interface Piece {
  value: string;
  start: number;
  source: string;
  /** Offsets in `source` by index of `value`, once they have been asked for. */
  offsets?: number[];
}

/** Neighbouring plain nodes of a text, joined to one value that knows where each of its characters is written. */
export class TextRun {
  readonly excerpt: Excerpt;
  /** The words, a line end as a blank. */
  value = '';
  readonly #pieces: Piece[] = [];

  constructor(excerpt: Excerpt) {
    this.excerpt = excerpt;
  }

  /** Appends a node that stands for plain words. */
  add(node: mdast.Text | TextDirective): void {
    const start = node.position?.start.offset ?? 0;
    const source = this.excerpt.value.slice(start, node.position?.end.offset);
    const value = (node.type === 'text' ? node.value : source).replaceAll('\n', ' ');
    this.#pieces.push({ value, start, source });
    this.value += value;
  }

  /** Appends words that are written exactly so at an index of the excerpt. */
  addWritten(value: string, start: number): void {
    this.#pieces.push({ value, start, source: value });
    this.value += value;
  }

  /** Index in the excerpt of a character of the value. */
  indexOf(at: number): number {
    let rest = at;
    for (const piece of this.#pieces) {
      if (rest < piece.value.length) {
        piece.offsets ??= alignText(piece.value, piece.source);
        return piece.start + (piece.offsets[rest] ?? 0);
      }
      rest -= piece.value.length;
    }
    return this.#pieces.at(-1)?.start ?? 0;
  }
}
