/** The reader of Markdown, and the rules for it. */
export { checkMarkdown, inspectMarkdown } from './check-markdown.ts';
export { readMarkdown } from './read-markdown.ts';
