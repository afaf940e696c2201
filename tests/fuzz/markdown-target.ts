import { embedMarkdown } from '../../src/embed/markdown/embed-markdown.ts';
import type { MarkdownOrder } from '../../src/embed/markdown/order.ts';
import { everyNode } from '../fixtures/every-node.ts';
import type { Target } from './target.ts';

const briefing = everyNode();

function order(bytes: Uint8Array, more: Partial<MarkdownOrder>): MarkdownOrder {
  const given = { template: 'handout', between: 'ID,AU', lang: 'en' };
  const usual = { date: '2026-11-23' };
  return { name: 'x.md', bytes, given, usual, compose: async () => briefing, ...more };
}

/** A report in Markdown that takes a block in: a second time it must give the same bytes. */
export const markdownHost: Target = {
  tokens: (
    '<!-- risalah:begin a template="handout" -->|<!-- risalah:end a -->|{{a}}|# a|```|~~~|---|<!--|' +
    '-->|[^1]|[^1]: |> |- |\r\n|\r|===|:::|<div>|\n\n'
  ).split('|'),
  seeds: () =>
    ['# Report\n\ntext[^1]\n\n{{a}}\n\n[^1]: note\n', '# a\r\n\r\ntext\r\n', '{{a}}'].map((text) =>
      Buffer.from(text),
    ),
  run: async (input) => {
    const once = await embedMarkdown(order(input, { at: 'a' }));
    const twice = await embedMarkdown(order(once.bytes, { at: 'a' }));
    if (Buffer.compare(once.bytes, twice.bytes) !== 0) throw new Error('the second run differs');
  },
};
