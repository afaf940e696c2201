import { EVENT_ID, type Event, getScalarValue, SCALAR_STYLE, type ScalarEvent } from 'js-yaml';
import type { Problem } from '../problems.ts';
import type { DataNode, MapEntry, ScalarNode } from './data.ts';
import { type Excerpt, problemIn } from './excerpt.ts';
import { repeatedKey, reservedKey } from './key-faults.ts';
import { findForbidden } from './read-text.ts';
import type { Fault } from './source-file.ts';

/** Most keys that a YAML or JSON text may hold. */
export const maxKeys = 5000;

/**
 * What the events of one YAML document stand for; undefined if the text holds nothing that can be used, or more than
 * `most` keys.
 */
export function buildNode(
  excerpt: Excerpt,
  events: Event[],
  problems: Problem[],
  most = maxKeys,
): DataNode | undefined {
  return new NodeBuilder(excerpt, events, problems, most).build();
}

class NodeBuilder {
  readonly #excerpt: Excerpt;
  readonly #events: Event[];
  readonly #problems: Problem[];
  readonly #most: number;
  #next = 0;
  #keys = 0;

  constructor(excerpt: Excerpt, events: Event[], problems: Problem[], most: number) {
    this.#most = most;
    this.#excerpt = excerpt;
    this.#events = events;
    this.#problems = problems;
  }

  build(): DataNode | undefined {
    if (this.#events[0]?.type !== EVENT_ID.DOCUMENT) return this.#empty();
    this.#next = 1;
    const root = this.#node();
    if (this.#keys <= this.#most) return root ?? this.#empty();
    this.#report(0, {
      rule: 'data-is-within-limits',
      message: `The text holds more than ${this.#most} keys`,
      hint: 'Split it.',
    });
    return undefined;
  }

  #empty(): undefined {
    this.#report(0, { rule: 'text-is-not-empty', message: 'There is nothing here' });
  }

  #node(): DataNode | undefined {
    const event = this.#events[this.#next];
    if (event === undefined) return undefined;
    this.#next += 1;
    switch (event.type) {
      case EVENT_ID.SCALAR:
        return this.#scalar(event);
      case EVENT_ID.SEQUENCE:
        return { kind: 'list', start: event.start, items: this.#items() };
      case EVENT_ID.MAPPING:
        return { kind: 'map', start: event.start, entries: this.#entries() };
      default:
        return undefined;
    }
  }

  #items(): DataNode[] {
    const items: DataNode[] = [];
    for (let item = this.#node(); item !== undefined; item = this.#node()) items.push(item);
    return items;
  }

  #entries(): MapEntry[] {
    const entries: MapEntry[] = [];
    const seen = new Set<string>();
    for (let key = this.#node(); key !== undefined; key = this.#node()) {
      const node = this.#node();
      if (node === undefined) break;
      this.#keys += 1;
      if (this.#keys > this.#most) break;
      const name = this.#keyName(key);
      if (name === undefined) continue;
      const fault = seen.has(name) ? repeatedKey(name) : reservedKey(name);
      if (fault !== undefined) {
        this.#report(key.start, fault);
        continue;
      }
      seen.add(name);
      entries.push({ key: name, keyStart: key.start, node });
    }
    return entries;
  }

  #keyName(key: DataNode): string | undefined {
    if (key.kind === 'scalar' && key.value !== null && String(key.value) !== '<<') {
      if (typeof key.value === 'string') return key.value;
      return this.#excerpt.value.slice(key.start, key.end);
    }
    this.#report(key.start, {
      rule: 'yaml-is-plain',
      message: 'A key is a plain word',
      hint: 'Put a text that begins with { or [ in double quotes; write merged keys out.',
    });
    return undefined;
  }

  #scalar(event: ScalarEvent): ScalarNode {
    const text = getScalarValue(this.#excerpt.value, event).normalize('NFC');
    const start = event.valueStart >= 0 ? event.valueStart : this.#lastEnd;
    const end = Math.max(start, event.valueEnd);
    this.#lastEnd = end;
    const fault = findForbidden(text);
    if (fault !== undefined) this.#report(start, fault);
    if (event.style !== SCALAR_STYLE.PLAIN) return { kind: 'scalar', value: text, start, end };
    if (/^(?:y|n|yes|no|on|off)$/i.test(text)) this.#report(start, unquoted(text));
    return { kind: 'scalar', value: resolvePlain(text), start, end };
  }

  /** Where the last scalar ended: the place of an empty value, for which there is nothing written. */
  #lastEnd = 0;

  #report(index: number, fault: Fault): void {
    this.#problems.push(problemIn(this.#excerpt, index, fault));
  }
}

function unquoted(word: string): Fault {
  return {
    rule: 'yes-and-no-are-quoted',
    message: `The word ${word} stands without quotes; many readers take it for true or false`,
    hint: `Write "${word}".`,
  };
}

/** Words of the YAML 1.2 core schema that are no text. */
const words = new Map<string, null | boolean>([
  ...['', '~', 'null', 'Null', 'NULL'].map((word): [string, null] => [word, null]),
  ...['true', 'True', 'TRUE'].map((word): [string, boolean] => [word, true]),
  ...['false', 'False', 'FALSE'].map((word): [string, boolean] => [word, false]),
]);

/** The value of a plain scalar: YAML 1.2, but numbers only as people write them; 012 and 1e3 stay text. */
function resolvePlain(text: string): ScalarNode['value'] {
  const word = words.get(text);
  if (word !== undefined) return word;
  return /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?$/.test(text) ? Number(text) : text;
}
