import { didYouMean } from '../problems.ts';

/** A fault at a place of the style; lines and columns as the parser of XML counts them. */
export interface StyleFault {
  message: string;
  /** None if no other macro is meant. */
  hint?: string | undefined;
  line?: number;
  column?: number;
}

interface Element {
  local: string;
  name: string | undefined;
  /** The macro that it calls. */
  macro: string | undefined;
  line: number;
  column: number;
}

interface Body {
  elements: number;
  calls: { macro: string; line: number; column: number }[];
}

const maxDepth = 64;
/** The processor writes macros out where they are called: APA is 17,600 elements then, and 40,000 take it 10 seconds. */
const maxElements = 40_000;

/** Which macros of a style call which: the processor passes over one that is not there, and takes forever for some. */
export class MacroCalls {
  readonly #macros = new Map<string, Body>();
  readonly #outside: Body = { elements: 0, calls: [] };
  readonly #sizes = new Map<string, number>();
  #body = this.#outside;

  /** Takes the next element of the style; `depth` is 2 for those right in it. */
  add({ local, name, macro, line, column }: Element, depth: number): void {
    if (depth === 2) {
      this.#body = local === 'macro' ? { elements: 0, calls: [] } : this.#outside;
      if (local === 'macro' && name !== undefined) this.#macros.set(name, this.#body);
    }
    this.#body.elements += 1;
    if (macro !== undefined) this.#body.calls.push({ macro, line, column });
  }

  /** What is wrong with the calls. */
  faults(): StyleFault[] {
    const names = [...this.#macros.keys()];
    const calls = [this.#outside, ...this.#macros.values()].flatMap((body) => body.calls);
    const lost = calls.filter(({ macro }) => !this.#macros.has(macro));
    if (lost.length > 0) {
      return lost.map(({ macro, line, column }) => {
        const message = `The style has no macro "${macro}"`;
        return { message, hint: didYouMean(macro, names.slice(0, 200)), line, column };
      });
    }
    const elements = this.#written(this.#outside, 0);
    if (elements <= maxElements) return [];
    const message = Number.isFinite(elements)
      ? `The macros of the style call one another so often that it comes to more than ${maxElements} elements`
      : `The macros of the style call themselves, or one another more than ${maxDepth} deep`;
    return [{ message, hint: 'Write the macros so that each calls few others.' }];
  }

  /** Elements of a body with all that it calls written out; infinite if that nests too deep. */
  #written(body: Body, depth: number): number {
    if (depth > maxDepth) return Number.POSITIVE_INFINITY;
    let elements = body.elements;
    for (const { macro } of body.calls) {
      const called = this.#macros.get(macro);
      const own = this.#sizes.get(macro) ?? (called ? this.#written(called, depth + 1) : 0);
      if (!Number.isFinite(own)) return own;
      this.#sizes.set(macro, own);
      elements += own;
    }
    return elements;
  }
}
