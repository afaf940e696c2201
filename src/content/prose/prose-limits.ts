import type { MarkdownLimits } from '../../input/find-slow-markdown.ts';

/** What a text of the content may hold. */
export const proseLimits: MarkdownLimits = {
  kilobytes: 64,
  lines: 2000,
  nesting: 32,
  marks: 2000,
  tableMarks: 8000,
  longWords: 4000,
};
