import type { Block } from '../../document/types.ts';
import { allSections, toPlainText } from '../../document/walk.ts';
import { hostHeadings } from './headings.ts';
import type { HostBlock } from './pair-markers.ts';
import type { Host } from './read-host.ts';

/**
 * Places of the report that its links do not reach any more: headings behind a block that are called as headings of the
 * block. Where ids are made of words (GitHub, GitLab), the first of several headings has the id, and the block is first.
 */
export function shadowedHeadings(host: Host, { start, end }: HostBlock, blocks: Block[]): string[] {
  const inner = new Set(allSections(blocks).map(({ title }) => toSlug(toPlainText(title))));
  const outside = host.text.slice(0, start) + host.text.slice(end);
  const isLinked = (slug: string): boolean => outside.includes(`](#${slug})`);
  const own = hostHeadings(host).map((heading) => ({ ...heading, slug: toSlug(heading.words) }));
  const first = new Map(own.toReversed().map((heading) => [heading.slug, heading]));
  return [...first.values()]
    .filter((heading) => heading.start >= end && heading.id === undefined)
    .filter(({ slug }) => inner.has(slug) && isLinked(slug))
    .map(({ slug }) => `#${slug}`)
    .toSorted();
}

/** As GitHub makes an id of a heading. */
function toSlug(words: string): string {
  return words
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
    .replaceAll(' ', '-');
}
