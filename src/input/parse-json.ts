import type { Problem } from '../problems.ts';
import { maxKeys } from './build-node.ts';
import { Data, type DataNode, type MapEntry, type ScalarNode } from './data.ts';
import { type Excerpt, problemIn } from './excerpt.ts';
import { repeatedKey, reservedKey } from './key-faults.ts';
import { lessDeep, maxDepth } from './parse-yaml.ts';
import { findForbidden } from './read-text.ts';
import type { Fault } from './source-file.ts';

/** Thrown inside this file only: leaves the descent at the first fault. */
class JsonFault extends Error {
  readonly index: number;
  readonly fault: Fault;

  constructor(index: number, fault: Fault) {
    super(fault.message);
    this.index = index;
    this.fault = fault;
  }
}

/**
 * What a JSON text (RFC 8259) holds; undefined, with the reason in `problems`, if it cannot be read or holds more than
 * `most` keys.
 */
export function parseJson(excerpt: Excerpt, problems: Problem[], most = maxKeys): Data | undefined {
  try {
    return new Data(excerpt, new JsonReader(excerpt, problems, most).read());
  } catch (error) {
    if (!(error instanceof JsonFault)) throw error;
    problems.push(problemIn(excerpt, error.index, error.fault));
    return undefined;
  }
}

const blank = /[ \t\n\r]*/y;
const scalar =
  /"[^"\\\t\n]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\t\n]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?|true|false|null/y;
/** A text in quotes up to what breaks it. */
const brokenText = /"[^"\\\t\n]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\t\n]*)*/y;
const breaks = new Map<string | undefined, [what: string, hint: string]>([
  ['\t', ['a tab', 'Write it as \\t.']],
  ['\n', ['a line break', 'Write it as \\n, or close the text with ".']],
  ['\\', ['a backslash that begins no sign', 'Write it as \\\\.']],
  [undefined, ['the end of the file', 'Close the text with ".']],
]);

class JsonReader {
  readonly #excerpt: Excerpt;
  readonly #text: string;
  readonly #problems: Problem[];
  readonly #most: number;
  #at = 0;
  #keys = 0;

  constructor(excerpt: Excerpt, problems: Problem[], most: number) {
    this.#most = most;
    this.#excerpt = excerpt;
    this.#text = excerpt.value;
    this.#problems = problems;
  }

  read(): DataNode {
    this.#skipBlank();
    const root = this.#node(0);
    this.#skipBlank();
    if (this.#at < this.#text.length) throw this.#unexpected('the end of the file');
    return root;
  }

  #node(depth: number): DataNode {
    if (depth > maxDepth)
      throw this.#overLimit(`The JSON nests more than ${maxDepth} deep`, lessDeep);
    const start = this.#at;
    switch (this.#text[start]) {
      case '{':
        return { kind: 'map', start, entries: this.#entries(depth) };
      case '[': {
        const items: DataNode[] = [];
        this.#members(']', () => items.push(this.#node(depth + 1)));
        return { kind: 'list', start, items };
      }
      default:
        return this.#scalar();
    }
  }

  #entries(depth: number): MapEntry[] {
    const entries = new Map<string, MapEntry>();
    this.#members('}', () => {
      const keyStart = this.#at;
      if (this.#text[keyStart] !== '"') throw this.#unexpected('a key in double quotes');
      const key = String(this.#scalar().value);
      this.#keys += 1;
      if (this.#keys > this.#most)
        throw this.#overLimit(`The JSON holds more than ${this.#most} keys`, 'Split it.');
      this.#skipBlank();
      if (this.#text[this.#at] !== ':') throw this.#unexpected('a colon');
      this.#at += 1;
      this.#skipBlank();
      const node = this.#node(depth + 1);
      const fault = entries.has(key) ? repeatedKey(key) : reservedKey(key);
      if (fault === undefined) entries.set(key, { key, keyStart, node });
      else this.#report(keyStart, fault);
    });
    return [...entries.values()];
  }

  /** Reads the members of a list or mapping with the commas between them, and its closing bracket. */
  #members(close: ']' | '}', readMember: () => void): void {
    this.#at += 1;
    this.#skipBlank();
    if (this.#text[this.#at] === close) {
      this.#at += 1;
      return;
    }
    for (;;) {
      readMember();
      this.#skipBlank();
      const mark = this.#text[this.#at];
      if (mark !== ',' && mark !== close) throw this.#unexpected(`a comma or ${close}`);
      this.#at += 1;
      if (mark === close) return;
      this.#skipBlank();
    }
  }

  #scalar(): ScalarNode {
    scalar.lastIndex = this.#at;
    const found = scalar.exec(this.#text)?.[0];
    if (found === undefined) throw this.#brokenText() ?? this.#unexpected('a value');
    const quote = found.startsWith('"') ? 1 : 0;
    const start = this.#at + quote;
    this.#at += found.length;
    const value = toScalar(found);
    const fault = typeof value === 'string' ? findForbidden(value) : undefined;
    if (fault !== undefined) this.#report(start, fault);
    return { kind: 'scalar', value, start, end: this.#at - quote };
  }

  /** The fault of a text in quotes that begins here but is no JSON; the guard of texts lets no other character through. */
  #brokenText(): JsonFault | undefined {
    brokenText.lastIndex = this.#at;
    if (!brokenText.test(this.#text)) return undefined;
    const [what, hint] = breaks.get(this.#text[brokenText.lastIndex]) ?? [];
    const message = `This is not JSON: ${what} stands in a text in quotes`;
    const fault = { rule: 'json-is-well-formed', message, hint } as const;
    return new JsonFault(brokenText.lastIndex, fault);
  }

  #skipBlank(): void {
    blank.lastIndex = this.#at;
    blank.exec(this.#text);
    this.#at = blank.lastIndex;
  }

  #unexpected(wanted: string): JsonFault {
    const found = this.#text[this.#at];
    const where = found === undefined ? 'the file ends' : `there is ${found}`;
    return new JsonFault(this.#at, {
      rule: 'json-is-well-formed',
      message: `This is not JSON: where ${wanted} should stand, ${where}`,
    });
  }

  #overLimit(message: string, hint: string): JsonFault {
    return new JsonFault(this.#at, { rule: 'data-is-within-limits', message, hint });
  }

  #report(index: number, fault: Fault): void {
    this.#problems.push(problemIn(this.#excerpt, index, fault));
  }
}

function toScalar(source: string): ScalarNode['value'] {
  if (source.startsWith('"')) {
    const text: unknown = JSON.parse(source);
    return String(text).normalize('NFC');
  }
  if (source === 'null') return null;
  return source === 'true' || source === 'false' ? source === 'true' : Number(source);
}
