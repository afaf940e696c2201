import type { Html, Nodes } from 'mdast';
import type { HtmlPart } from '../html-tags.ts';
import type { ParsedFile } from '../parse-markdown.ts';

/** A place in a file, from 1. */
export interface Spot {
  line: number;
  /** In UTF-16 units; undefined where Pandoc's marks before it in the line have been read as other words. */
  column?: number;
}

/** A tag in a piece of HTML among the Markdown. */
export interface Tag {
  part: HtmlPart;
  node: Html;
}

/** Finds lines and columns of the file as it is written. */
export class Spots {
  readonly #source: string;
  readonly #read: readonly string[];
  readonly #written: readonly string[];

  constructor({ source, padded }: ParsedFile) {
    this.#source = source;
    this.#read = source.split('\n');
    this.#written = padded.split('\n');
  }

  ofNode({ position }: Nodes): Spot {
    return this.#spot(position?.start.line ?? 1, position?.start.column ?? 1);
  }

  /** What stands some characters behind the beginning of a text. */
  inNode({ position }: Nodes, index: number): Spot {
    const { line = 1, column = 1, offset = 0 } = position?.start ?? {};
    const before = this.#source.slice(offset, offset + index).split('\n');
    const last = before.at(-1)?.length ?? 0;
    return before.length === 1
      ? this.#spot(line, column + last)
      : this.#spot(line + before.length - 1, last + 1);
  }

  ofTag({ part, node }: Tag): Spot {
    const before = node.value.slice(0, part.index).split('\n');
    const line = (node.position?.start.line ?? 1) + before.length - 1;
    if (before.length === 1) return this.inNode(node, part.index);
    // In a quotation or a list a line begins with marks that the value lacks.
    const lead =
      this.#read[line - 1]?.indexOf(node.value.split('\n')[before.length - 1] ?? '') ?? -1;
    return lead === -1 ? { line } : this.#spot(line, lead + (before.at(-1)?.length ?? 0) + 1);
  }

  #spot(line: number, column: number): Spot {
    const [read, written] = [this.#read, this.#written].map((lines) =>
      lines[line - 1]?.slice(0, column - 1),
    );
    return read === written ? { line, column } : { line };
  }
}

/** What a block can be found by: `key` is its words or its address. */
export interface Candidate {
  key: string;
  spot: Spot;
}

/**
 * Finds what the outline tells of a block, given the line of the block: the first of the candidates at or below that
 * line that has one of the keys and was not found before; the line itself if there is none.
 */
export function finderOf(
  candidates: readonly Candidate[],
): (line: number, ...keys: string[]) => Spot {
  const left = [...candidates];
  return (line, ...keys) => {
    const at = left.findIndex((one) => keys.includes(one.key) && one.spot.line >= line);
    const [found] = at === -1 ? [] : left.splice(at, 1);
    return found?.spot ?? { line };
  };
}
