import { Data, type DataNode, type MapEntry, type MapNode } from '../../input/data.ts';
import type { Excerpt } from '../../input/excerpt.ts';

/** Lays the data of a layer over those of the same file below it. Every part keeps the place where it is written. */
export type Merge = (base: Data, layer: Data) => Data;

/** A value that carries the text in which it is written. */
export type Placed = DataNode & { excerpt: Excerpt };

/** Lays mappings over each other, key by key, `depth` levels deep; what lies deeper, and every list, is replaced whole. */
export function mergeMaps(depth: number): Merge {
  return (base, layer) => new Data(layer.excerpt, mergeNodes(rootOf(base), rootOf(layer), depth));
}

/** The top of the data, with its text. */
export function rootOf(data: Data): Placed {
  return place(data.root, data.excerpt);
}

/** A value with the text in which it is written: its own if it has one, else that of what is around it. */
export function place(node: DataNode, around: Excerpt): Placed {
  return { ...node, excerpt: node.excerpt ?? around };
}

function mergeNodes(base: Placed, layer: Placed, depth: number): Placed {
  if (depth === 0 || base.kind !== 'map' || layer.kind !== 'map') return layer;
  const own = entriesOf(layer, layer.excerpt);
  const below = entriesOf(base, base.excerpt).map((entry) => {
    const over = own.find((one) => one.key === entry.key);
    return over === undefined
      ? entry
      : { ...over, node: mergeNodes(entry.node, over.node, depth - 1) };
  });
  const added = own.filter((entry) => !below.some((one) => one.key === entry.key));
  return { ...layer, entries: [...below, ...added] };
}

function entriesOf({ entries }: MapNode, excerpt: Excerpt): (MapEntry & { node: Placed })[] {
  return entries.map((entry) => ({ ...entry, node: place(entry.node, excerpt) }));
}
