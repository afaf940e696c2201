import type { Problem } from '../problems.ts';
import type { Excerpt } from './excerpt.ts';
import { alignText, problemIn } from './excerpt.ts';
import type { Fault } from './source-file.ts';

/** A value out of YAML or JSON with the range where it is written, as indices of its excerpt. */
export type DataNode = ScalarNode | ListNode | MapNode;

interface NodeBase {
  start: number;
  /** The text that it is written in, if not in that of what is around it: in data merged from two files. */
  excerpt?: Excerpt;
}

export interface ScalarNode extends NodeBase {
  kind: 'scalar';
  value: string | number | boolean | null;
  /** With `start` the range of the text, without quotes. */
  end: number;
}

export interface ListNode extends NodeBase {
  kind: 'list';
  items: DataNode[];
}

export interface MapNode extends NodeBase {
  kind: 'map';
  entries: MapEntry[];
}

export interface MapEntry {
  key: string;
  /** The key is written in the same text as its value. */
  keyStart: number;
  node: DataNode;
}

/** Keys and list indices that lead to a value. */
export type DataPath = readonly PropertyKey[];

/** What a YAML or JSON file holds, and where. */
export class Data {
  readonly excerpt: Excerpt;
  readonly root: DataNode;

  constructor(excerpt: Excerpt, root: DataNode) {
    this.excerpt = excerpt;
    this.root = root;
  }

  /** The value as plain objects, lists and scalars. */
  toValue(): unknown {
    return toPlain(this.root);
  }

  /** A problem with the value at a path, or with the nearest value around it that is written. */
  problemAt(path: DataPath, fault: Fault): Problem {
    let { node, excerpt } = this.#top();
    let { start } = node;
    for (const step of path) {
      const entry = entryOf(node, step);
      const next = entry?.node ?? childOf(node, step);
      if (next === undefined) break;
      node = next;
      excerpt = node.excerpt ?? excerpt;
      start = entry === undefined || node.kind === 'scalar' ? node.start : entry.keyStart;
    }
    return problemIn(excerpt, start, fault);
  }

  /** A problem with a key of the mapping at a path. */
  problemAtKey(path: DataPath, key: string, fault: Fault): Problem {
    const around = this.#placedAt(path);
    const entry = entryOf(around?.node, key);
    if (around === undefined || entry === undefined) return this.problemAt(path, fault);
    return problemIn(entry.node.excerpt ?? around.excerpt, entry.keyStart, fault);
  }

  /** The text at a path, to be read on (as Markdown, say) with its places kept. */
  textAt(path: DataPath): Excerpt {
    const { node, excerpt } = this.#placedAt(path) ?? this.#top();
    if (node.kind !== 'scalar' || typeof node.value !== 'string') {
      throw new TypeError(`no text at ${path.map(String).join('.')}`);
    }
    const { value, start, end } = node;
    const source = excerpt.value.slice(start, end);
    let aligned: number[] | undefined;
    const offsetAt = (index: number): number => {
      if (source === value) return excerpt.offsetAt(start + index);
      aligned ??= alignText(value, source);
      return excerpt.offsetAt(start + (aligned[index] ?? source.length));
    };
    return { file: excerpt.file, value, offsetAt };
  }

  /** The number of an item of a list, from 1; in a list out of two files among those of its own file. */
  numberAt(path: DataPath): number {
    const index = Number(path.at(-1));
    const list = this.nodeAt(path.slice(0, -1));
    const items = list?.kind === 'list' ? list.items.slice(0, index + 1) : [];
    const own = items[index];
    return own === undefined
      ? index + 1
      : items.filter(({ excerpt }) => excerpt === own.excerpt).length;
  }

  nodeAt(path: DataPath): DataNode | undefined {
    return this.#placedAt(path)?.node;
  }

  #placedAt(path: DataPath): PlacedNode | undefined {
    let placed = this.#top();
    for (const step of path) {
      const node = entryOf(placed.node, step)?.node ?? childOf(placed.node, step);
      if (node === undefined) return undefined;
      placed = { node, excerpt: node.excerpt ?? placed.excerpt };
    }
    return placed;
  }

  #top(): PlacedNode {
    return { node: this.root, excerpt: this.root.excerpt ?? this.excerpt };
  }
}

/** A value with the text that it is written in. */
interface PlacedNode {
  node: DataNode;
  excerpt: Excerpt;
}

function entryOf(node: DataNode | undefined, key: PropertyKey): MapEntry | undefined {
  return node?.kind === 'map' ? node.entries.find((entry) => entry.key === key) : undefined;
}

function childOf(node: DataNode, index: PropertyKey): DataNode | undefined {
  return node.kind === 'list' && typeof index === 'number' ? node.items[index] : undefined;
}

function toPlain(node: DataNode): unknown {
  switch (node.kind) {
    case 'scalar':
      return node.value;
    case 'list':
      return node.items.map(toPlain);
    case 'map':
      return Object.fromEntries(node.entries.map((entry) => [entry.key, toPlain(entry.node)]));
  }
}
