import type { Root } from 'mdast';
import { frontmatterToMarkdown } from 'mdast-util-frontmatter';
import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { type ConstructName, type Options, toMarkdown } from 'mdast-util-to-markdown';

/** Where an escape would not be read as one: addresses and labels. */
const literalConstructs: ConstructName[] = [
  'autolink',
  'destinationLiteral',
  'destinationRaw',
  'reference',
  'titleQuote',
  'titleApostrophe',
];

const inText = {
  inConstruct: 'phrasing',
  notInConstruct: literalConstructs,
} satisfies Partial<NonNullable<Options['unsafe']>[number]>;

/**
 * Characters that are plain in CommonMark but not where its files are read: struck text and bare addresses (GFM),
 * formulas (GitHub, Pandoc, Quarto, MyST), raised text and citations (Pandoc, Quarto), comments and directives (MyST).
 */
const hostMarkup: Options = {
  unsafe: [
    { character: '~', ...inText },
    { character: '^', ...inText },
    { character: '$', ...inText },
    { character: '@', ...inText },
    { character: '.', before: '[Ww]', after: '[\\-.\\w]', ...inText },
    { character: ':', before: '[ps]', after: '\\/', ...inText },
    { character: '%', atBreak: true },
    { character: ':', atBreak: true, after: ':' },
    { character: '|', atBreak: true },
  ],
};

/** The file's text; one paragraph is one line, so that a changed sentence is one changed line. */
export function serialise(root: Root): string {
  return toMarkdown(root, {
    bullet: '-',
    listItemIndent: 'one',
    extensions: [
      frontmatterToMarkdown(['yaml']),
      gfmTableToMarkdown({ tablePipeAlign: false }),
      gfmFootnoteToMarkdown(),
      hostMarkup,
    ],
  });
}
