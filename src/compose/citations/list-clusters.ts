import { splitMarks } from '../../content/marks.ts';
import type { Content } from '../../content/types.ts';
import { citeMark } from '../sections/fact-text.ts';
import type { CiteItem } from './citation-types.ts';

/** All citations in the texts, those that facts are given, and one of each of these sources, by the JSON of their items. */
export function listClusters(content: Content, keys: readonly string[]): Map<string, CiteItem[]> {
  const { sources: _, ...texts } = content;
  const values = [...allStrings(texts), ...content.facts.map((fact) => citeMark(fact.sources))];
  const cited = values
    .flatMap(splitMarks)
    .flatMap((mark) => (mark.type === 'cite' ? [mark.items] : []));
  const all: CiteItem[][] = [...cited, ...keys.map((source) => [{ source }])];
  const known = new Set(keys);
  return new Map(
    all
      .filter((list) => list.every(({ source }) => known.has(source)))
      .map((list) => [JSON.stringify(list), list]),
  );
}

function allStrings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(allStrings);
}
