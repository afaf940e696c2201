import type { Contents, ContentsEntry, List, ListItem } from './types.ts';

/** A table of contents as a nested list of links, for formats without page numbers. */
export function contentsList({ children }: Contents): List {
  return listFrom(children, 1);
}

function listFrom(entries: readonly ContentsEntry[], level: number): List {
  const items: ListItem[] = [];
  entries.forEach((entry, index) => {
    if (entry.level !== level) return;
    const next = entries.findIndex((other, at) => at > index && other.level <= level);
    const below = entries.slice(index + 1, next === -1 ? undefined : next);
    items.push(toItem(entry, below.length === 0 ? [] : [listFrom(below, level + 1)]));
  });
  return { type: 'list', ordered: false, children: items };
}

function toItem({ key, number, children }: ContentsEntry, below: List[]): ListItem {
  const label = number === undefined ? [] : [{ type: 'text' as const, value: `${number}. ` }];
  const link = { type: 'reference' as const, key, children: [...label, ...children] };
  return { type: 'listItem', children: [{ type: 'paragraph', children: [link] }, ...below] };
}
