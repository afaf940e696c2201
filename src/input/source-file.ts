import type { Problem, RuleName } from '../problems.ts';

/** A place in a text file: 1-based line, 1-based column in UTF-16 units. */
export interface Place {
  line: number;
  column: number;
}

/** What is wrong, without its place. */
export interface Fault {
  rule: RuleName;
  message: string;
  hint?: string | undefined;
}

/** A longer line is no snippet: thousands of problems may point into it. */
const maxSnippet = 10_000;

/** A text file as read: its name as the user would write it, and its normalised text. */
export class SourceFile {
  readonly name: string;
  readonly text: string;
  #lineStarts: number[] | undefined;

  constructor(name: string, text: string) {
    this.name = name;
    this.text = text;
  }

  /** The place of an offset in the text. */
  placeAt(offset: number): Place {
    const starts = this.#starts();
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  }

  /** The text of a line, without its line feed. */
  lineText(line: number): string {
    const starts = this.#starts();
    const end = starts[line] === undefined ? this.text.length : starts[line] - 1;
    return this.text.slice(starts[line - 1], end);
  }

  /** A problem at an offset of the text. */
  problemAt(offset: number, fault: Fault): Problem {
    const place = this.placeAt(Math.min(offset, this.text.length));
    const line = this.lineText(place.line);
    const snippet = line.length > maxSnippet ? {} : { snippet: line };
    return { ...toProblem(fault, this.name), ...place, ...snippet };
  }

  #starts(): number[] {
    if (this.#lineStarts === undefined) {
      this.#lineStarts = [0];
      for (let at = this.text.indexOf('\n'); at !== -1; at = this.text.indexOf('\n', at + 1)) {
        this.#lineStarts.push(at + 1);
      }
    }
    return this.#lineStarts;
  }
}

/** A problem with a whole file, or with none. */
export function toProblem(fault: Fault, file?: string): Problem {
  return {
    rule: fault.rule,
    severity: 'error',
    message: fault.message,
    ...(fault.hint === undefined ? {} : { hint: fault.hint }),
    ...(file === undefined ? {} : { file }),
  };
}
