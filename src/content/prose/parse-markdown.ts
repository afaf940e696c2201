import type { Root } from 'mdast';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { fromMarkdown, type Options } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { directive } from 'micromark-extension-directive';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';

const blockOptions: Options = {
  extensions: [gfmTable(), gfmFootnote(), directive()],
  mdastExtensions: [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown(), directiveFromMarkdown()],
};

/** CommonMark's block constructs: in a title, "1986." begins no list and "#" no heading. */
const blockConstructs = [
  'blockQuote',
  'codeFenced',
  'codeIndented',
  'definition',
  'headingAtx',
  'htmlFlow',
  'list',
  'setextUnderline',
  'thematicBreak',
];

const inlineOptions: Options = {
  extensions: [{ disable: { null: blockConstructs } }, { text: directive().text ?? {} }],
  mdastExtensions: [directiveFromMarkdown()],
};

/** CommonMark with GFM tables, footnotes and directives. */
export function parseBlockMarkdown(value: string): Root {
  return fromMarkdown(value, blockOptions);
}

/** The inline part of the same: paragraphs only. */
export function parseInlineMarkdown(value: string): Root {
  return fromMarkdown(value, inlineOptions);
}
