import type { Problem } from '../problems.ts';
import type { Excerpt } from './excerpt.ts';
import { alignText, problemIn } from './excerpt.ts';
import type { Fault } from './source-file.ts';

/** A value out of YAML or JSON with the range where it is written, as indices of its excerpt. */
export type DataNode = ScalarNode | ListNode | MapNode;

export interface ScalarNode {
  kind: 'scalar';
  value: string | number | boolean | null;
  /** Range of the text, without quotes. */
  start: number;
  end: number;
}

export interface ListNode {
  kind: 'list';
  start: number;
  items: DataNode[];
}

export interface MapNode {
  kind: 'map';
  start: number;
  entries: MapEntry[];
}

export interface MapEntry {
  key: string;
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
    let node = this.root;
    let start = node.start;
    for (const step of path) {
      const entry = entryOf(node, step);
      if (entry !== undefined) start = entry.keyStart;
      const next = entry?.node ?? childOf(node, step);
      if (next === undefined) break;
      node = next;
      if (entry === undefined || node.kind === 'scalar') start = node.start;
    }
    return problemIn(this.excerpt, start, fault);
  }

  /** A problem with a key of the mapping at a path. */
  problemAtKey(path: DataPath, key: string, fault: Fault): Problem {
    const entry = entryOf(this.nodeAt(path), key);
    return entry === undefined
      ? this.problemAt(path, fault)
      : problemIn(this.excerpt, entry.keyStart, fault);
  }

  /** The text at a path, to be read on (as Markdown, say) with its places kept. */
  textAt(path: DataPath): Excerpt {
    const node = this.nodeAt(path);
    const { excerpt } = this;
    if (node?.kind !== 'scalar' || typeof node.value !== 'string') {
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

  nodeAt(path: DataPath): DataNode | undefined {
    let node: DataNode | undefined = this.root;
    for (const step of path) node = entryOf(node, step)?.node ?? childOf(node, step);
    return node;
  }
}

function entryOf(node: DataNode | undefined, key: PropertyKey): MapEntry | undefined {
  return node?.kind === 'map' ? node.entries.find((entry) => entry.key === key) : undefined;
}

function childOf(node: DataNode | undefined, index: PropertyKey): DataNode | undefined {
  return node?.kind === 'list' && typeof index === 'number' ? node.items[index] : undefined;
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
