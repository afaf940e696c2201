import type { Briefing } from '../../../src/document/types.ts';
import { renderMarkdown } from '../../../src/render/markdown/index.ts';
import type { MarkdownOptions } from '../../../src/render/types.ts';
import { everyNode } from '../../fixtures/every-node.ts';

export const flavours = ['gfm', 'commonmark', 'pandoc'] as const;

/** A briefing as Markdown. */
export async function rendered(
  md: MarkdownOptions,
  briefing: Briefing = everyNode(),
): Promise<string> {
  const { bytes } = await renderMarkdown(briefing, undefined, { md });
  return new TextDecoder().decode(bytes);
}

/** A text as the bytes of a file. */
export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
