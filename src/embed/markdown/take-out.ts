import type { HostBlock } from './pair-markers.ts';
import { type Host, parseHost } from './read-host.ts';

/**
 * The text without a block, with the line that had given way to it, or without the empty line before it, which came
 * with it; that line stays where the texts above and below would run together.
 */
export function takeOut(host: Host, { start, end, attributes }: HostBlock): string {
  const { text, lineEnd } = host;
  const above = text.slice(0, start);
  const below = text.slice(end);
  const [lastLineEnd = ''] = /(?:\r\n?|\n)$/.exec(text.slice(start, end)) ?? [];
  if (attributes.replaces !== undefined) return above + attributes.replaces + lastLineEnd + below;
  const before = /(?<=^|\r\n?|\n)(?:\r\n?|\n)$/.test(above) ? withoutLineEnd(above) : above;
  if (below === '') return lastLineEnd === '' ? withoutLineEnd(before) : before;
  const parts = countParts(host, start, end);
  const fits = (one: string): boolean => countParts(parseHost(host.name, one, host.mark)) === parts;
  // Two lists become one whatever stands between them.
  const ways = [before + below, above + below, above + lineEnd + below];
  return ways.find(fits) ?? before + below;
}

/** How many paragraphs, headings, lists and so on there are, but for those between two offsets. */
function countParts({ root }: Host, from = 0, to = from): number {
  const offsets = root.children.map(({ position }) => position?.start.offset ?? 0);
  return offsets.filter((offset) => offset < from || offset >= to).length;
}

function withoutLineEnd(text: string): string {
  return text.replace(/(?:\r\n?|\n)$/, '');
}
