import type { Html } from 'mdast';
import { toClosingTag, toOpeningTag } from './html-tag.ts';

/**
 * An empty anchor with the key as its id. It stands inside the heading or entry that it names: GitHub, GitLab and
 * every CommonMark reader keep it there, while `{#key}` is printed as text by all but Pandoc's own dialect, and ids
 * made from headings change with their wording and language.
 */
export function toAnchor(key: string): Html[] {
  return [toOpeningTag('a', 'id', key), toClosingTag('a')];
}

/** Address of an anchor in the same file. */
export function toFragment(key: string): string {
  return `#${encodeURI(key)}`;
}

/** Name of a source's anchor, apart from all unit keys; the prefix is the one that Pandoc gives to references. */
export function sourceKey(source: string): string {
  return `ref-${source}`;
}
