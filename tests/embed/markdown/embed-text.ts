import type { Briefing } from '../../../src/document/types.ts';
import type { BlockRequest } from '../../../src/embed/markdown/block-request.ts';
import {
  type EmbeddedMarkdown,
  embedMarkdown,
} from '../../../src/embed/markdown/embed-markdown.ts';
import type { MarkdownOrder } from '../../../src/embed/markdown/order.ts';
import { RisalahError } from '../../../src/problems.ts';
import { composeReal } from '../../compose/real-content.ts';

/** A handout that is asked for by options. */
export const handout = { template: 'handout', between: 'ID,AU', lang: 'en' };

/** What `embedMarkdown` makes of a text. */
export async function embedIn(
  text: string | Uint8Array,
  order: Partial<MarkdownOrder> = {},
): Promise<EmbeddedMarkdown & { text: string }> {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  const done = await embedMarkdown({
    name: 'report.md',
    bytes,
    given: handout,
    usual: { date: '2026-11-23' },
    compose: composeBlock,
    ...order,
  });
  return { ...done, text: Buffer.from(done.bytes).toString('utf8') };
}

const composed = new Map<string, Briefing>();

/** The briefing of a block, from the project's own content; each request is composed once. */
export async function composeBlock(request: BlockRequest): Promise<Briefing> {
  const { template, countries, lang, date, sections, replacements } = request;
  const key = JSON.stringify(request);
  const chosen = sections === undefined ? {} : { sections };
  const briefing =
    composed.get(key) ??
    composeReal(template, { parties: countries, lang, date, ...replacements, ...chosen });
  composed.set(key, briefing);
  return briefing;
}

/** The problems of an order that is refused, as `rule line:column`. */
export async function refused(
  text: string | Uint8Array,
  order: Partial<MarkdownOrder> = {},
): Promise<string[]> {
  try {
    await embedIn(text, order);
  } catch (error) {
    if (!(error instanceof RisalahError)) throw error;
    return error.problems.map(
      ({ rule, file, line, column }) =>
        `${rule} ${file}${line === undefined ? '' : `:${line}:${column}`}`,
    );
  }
  return [];
}

/** An empty block, or one with something in it that has no digest. */
export const pair = (key: string, inner = ''): string =>
  `<!-- risalah:begin ${key} -->\n${inner}<!-- risalah:end ${key} -->`;

/** The text with each block cut out, its markers left as `[key]`. */
export function around(text: string): string {
  return text.replace(/<!-- risalah:begin (\S+)[\s\S]*?<!-- risalah:end \1 -->/g, '[$1]');
}
