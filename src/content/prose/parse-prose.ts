import type { Block, Inline } from '../../document/types.ts';
import type { Excerpt } from '../../input/excerpt.ts';
import { findSlowMarkdown } from '../../input/find-slow-markdown.ts';
import { isBlank } from '../../problems.ts';
import { checkText } from './check-text.ts';
import { BlockConverter, type ProsePlace } from './convert-blocks.ts';
import { InlineConverter, indexOf } from './convert-inlines.ts';
import { parseBlockMarkdown, parseInlineMarkdown } from './parse-markdown.ts';
import { type Chunk, plainWords, splitParagraphs } from './plain-prose.ts';
import type { ProseContext } from './prose-context.ts';
import { proseLimits } from './prose-limits.ts';
import { TextRun } from './text-run.ts';

/** The blocks of a Markdown text. What the model cannot hold is reported, never dropped in silence. */
export function parseProse(excerpt: Excerpt, context: ProseContext, place: ProsePlace): Block[] {
  if (isTooMuch(excerpt, context)) return [];
  if (isBlank(excerpt.value)) {
    context.report(excerpt, 0, { rule: 'text-is-not-empty', message: 'There is no text here' });
    return [];
  }
  const paragraphs = splitParagraphs(excerpt.value);
  if (paragraphs !== undefined) {
    return paragraphs.flatMap((chunk): Block[] => {
      const children = convertInline(partOf(excerpt, chunk), context);
      return children.length === 0 ? [] : [{ type: 'paragraph', children }];
    });
  }
  const root = parseBlockMarkdown(excerpt.value);
  return new BlockConverter(excerpt, context, root, place).convertAll(root.children);
}

/** The inlines of a text of one paragraph, such as a claim. */
export function parseInline(excerpt: Excerpt, context: ProseContext): Inline[] {
  if (isTooMuch(excerpt, context)) return [];
  return convertInline(excerpt, context);
}

function convertInline(excerpt: Excerpt, context: ProseContext): Inline[] {
  const words = plainWords(excerpt.value.trim());
  if (words !== undefined) return convertWords(words, excerpt, context);
  const { children } = parseInlineMarkdown(excerpt.value);
  const [paragraph, second] = children;
  if (paragraph?.type !== 'paragraph' || second !== undefined) {
    context.report(excerpt, second === undefined ? 0 : indexOf(second), {
      rule: 'text-is-one-paragraph',
      message: 'Here only one paragraph can stand',
      hint: 'Delete the blank line.',
    });
    return [];
  }
  return new InlineConverter(excerpt, context).convert(paragraph.children);
}

/** The inlines of a title: like `parseInline`, but without what cannot stand in a heading. */
export function parseTitle(excerpt: Excerpt, context: ProseContext): Inline[] {
  const inlines = parseInline(excerpt, context);
  const strange = /\[@|\]\(|\\\n|<\w+:/.exec(excerpt.value);
  if (strange !== null) {
    context.report(excerpt, strange.index, {
      rule: 'prose-fits-the-model',
      message: 'A title holds no citation, link or line break',
      hint: 'Put it into the text below.',
    });
  }
  return inlines;
}

function convertWords(words: string, excerpt: Excerpt, context: ProseContext): Inline[] {
  const run = new TextRun(excerpt);
  run.addWritten(words, excerpt.value.search(/\S/));
  checkText(run, context);
  return [{ type: 'text', value: words }];
}

function partOf(excerpt: Excerpt, { value, start }: Chunk): Excerpt {
  return { file: excerpt.file, value, offsetAt: (index) => excerpt.offsetAt(start + index) };
}

function isTooMuch(excerpt: Excerpt, context: ProseContext): boolean {
  const slow = findSlowMarkdown(excerpt.value, proseLimits);
  if (slow !== undefined) context.report(excerpt, slow.index, slow);
  return slow !== undefined;
}
