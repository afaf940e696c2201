import type { HostBlock } from './pair-markers.ts';
import type { Host } from './read-host.ts';

/**
 * The text without a block, with the line that had given way to it, or without the empty line before it, which came
 * with it. Two paragraphs that would run together keep that line; a heading needs none.
 */
export function takeOut({ text, lineEnd }: Host, { start, end, attributes }: HostBlock): string {
  const above = text.slice(0, start);
  const below = text.slice(end);
  if (attributes.replaces !== undefined) {
    const lastLineEnd = /(?:\r\n?|\n)$/.exec(text.slice(start, end))?.[0] ?? '';
    return above + attributes.replaces + lastLineEnd + below;
  }
  const before = /(?<=^|\r\n?|\n)(?:\r\n?|\n)$/.test(above)
    ? above.replace(/(?:\r\n?|\n)$/, '')
    : above;
  if (below === '' && !/[\r\n]$/.test(text)) return before.replace(/(?:\r\n?|\n)$/, '');
  const isOpen = /\S[^\r\n]*(?:\r\n?|\n)$/.test(before) && /^[^\r\n]*\S/.test(below);
  if (!isOpen || endsInHeading(before)) return before + below;
  return before === above ? above + lineEnd + below : above + below;
}

function endsInHeading(text: string): boolean {
  return /(?:^|[\r\n]) {0,3}(?:#{1,6}(?:[ \t][^\r\n]*)?|=+[ \t]*|-+[ \t]*)(?:\r\n?|\n)$/.test(text);
}
