import type { Host } from './read-host.ts';

/**
 * What the ids and labels of each block begin with, by name of the block: the name itself, with a number if the report
 * has labels or ids of its own, or another block a name, that begin alike. The same text gives the same.
 */
export function blockPrefixes({ text, blocks }: Host): Map<string, string> {
  let from = 0;
  const outside = blocks.map(({ start, end }) => {
    const part = text.slice(from, start);
    from = end;
    return part;
  });
  // Labels of notes are the same in capitals and in small letters.
  const own = `${outside.join('\n')}\n${text.slice(from)}`.toLowerCase();
  const taken = new Set(blocks.map(({ key }) => key.toLowerCase()));
  const isUsed = (prefix: string): boolean =>
    [`[^${prefix}-`, `"${prefix}/`, `'${prefix}/`, `#${prefix}/`, `=${prefix}/`].some((start) =>
      own.includes(start),
    );
  const prefixes = new Map<string, string>();
  for (const { key } of blocks) {
    let prefix = key;
    for (let number = 2; isUsed(prefix.toLowerCase()); number++) {
      const next = `${key}-${number}`;
      if (!taken.has(next.toLowerCase())) prefix = next;
    }
    taken.add(prefix.toLowerCase());
    prefixes.set(key, prefix);
  }
  return prefixes;
}
