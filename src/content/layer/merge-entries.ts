import { Data, type DataNode, type DataPath } from '../../input/data.ts';
import { type Placed, place, rootOf } from './merge-maps.ts';

/** A list of facts or sources in a file. */
export interface EntryList {
  /** Key of the list in its file; none if the file is the list. */
  name?: string;
  /** The field that names an entry: `key` or `id`. */
  keyField: string;
}

/**
 * Lays a list of a layer over the same list below it: an entry with the key of one below takes its place, the others
 * follow. Each that takes a place is told, with its path in the data of the layer.
 */
export function mergeEntries(
  base: Data,
  layer: Data,
  { name, keyField }: EntryList,
  onReplaced: (key: string, path: DataPath) => void,
): Data {
  const [below, own] = [itemsOf(base, name), itemsOf(layer, name)];
  // What is no list is left for the check of its shape.
  if (below === undefined || own === undefined) return layer;
  const keys = own.map((item) => keyOf(item, keyField));
  const used = new Set<number>();
  const items = below.map((item) => {
    const key = keyOf(item, keyField);
    const index = key === undefined ? -1 : keys.indexOf(key);
    const over = own[index];
    if (key === undefined || over === undefined || used.has(index)) return item;
    used.add(index);
    onReplaced(key, [...(name === undefined ? [] : [name]), index, keyField]);
    return over;
  });
  const added = own.filter((_, index) => !used.has(index));
  return new Data(layer.excerpt, withItems(rootOf(layer), name, [...items, ...added]));
}

function itemsOf(data: Data, name: string | undefined): Placed[] | undefined {
  const node = data.nodeAt(name === undefined ? [] : [name]);
  return node?.kind === 'list' ? node.items.map((item) => place(item, data.excerpt)) : undefined;
}

function keyOf(node: DataNode, keyField: string): string | undefined {
  if (node.kind !== 'map') return undefined;
  const value = node.entries.find((entry) => entry.key === keyField)?.node;
  return value?.kind === 'scalar' && typeof value.value === 'string' ? value.value : undefined;
}

/** The same data with other items in its list. */
function withItems(root: DataNode, name: string | undefined, items: DataNode[]): DataNode {
  if (root.kind === 'list') return { ...root, items };
  if (root.kind !== 'map' || name === undefined) return root;
  const entries = root.entries.map((entry) =>
    entry.key === name ? { ...entry, node: withItems(entry.node, undefined, items) } : entry,
  );
  return { ...root, entries };
}
