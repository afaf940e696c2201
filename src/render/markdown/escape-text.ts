import type { Flavour } from './flavour.ts';

/** What stands around a text. */
export interface Surroundings {
  escapes: Flavour['escapes'];
  /** Nothing stands before it in its line. */
  atLineStart: boolean;
  /** It follows markup, to which a bracket or a colon could belong. */
  afterMarkup: boolean;
}

/**
 * Characters that are markup in CommonMark or in what its files are read by: struck text, bare addresses and emoji
 * names (GitHub), formulas (GitHub, Pandoc, Quarto, MyST), raised text, citations and attributes (Pandoc, Quarto),
 * templates (site builders). An underscore within a word stays as it is, and so does an ampersand that begins no entity.
 */
const common =
  /[\\`*[\]<~^$@{|#]|(?<![\p{L}\p{N}]{2})_|_(?![\p{L}\p{N}]{2})|&(?=#?\w+;)|!(?=$|\[)|(?<=[ps]):(?=\/\/)|:(?=[\w+-]+:)|(?<=\b[Ww]{3})\./gu;

const patterns: Record<Flavour['escapes'], RegExp> = {
  common,
  // Pandoc turns straight quotes, dots and hyphens into typographic ones, and drops a blank before a closing quote.
  pandoc: new RegExp(
    `${common.source}|${/["']|\.(?=\.\.)|(?<=\.)\.|-(?=-)|(?<=-)-|(?<=\s)[”’]/.source}`,
    'gu',
  ),
};

/** What only a line can begin with: lists, quotations, underlines, comments (MyST), definitions and captions. */
const lineStart: Record<Flavour['escapes'], RegExp> = {
  common: /^(?:(?=[>=%:])|(?=[-+](?:[\s\-+=:]|$))|(\d+)(?=[.)](?:\s|$)))/,
  pandoc:
    /^(?:(?=[>=%:])|(?=[-+](?:[\s\-+=:]|$))|(?=\(\w+\))|([Tt]able)(?=:)|(\d+|[A-Za-z]|[ivxlcdm]+|[IVXLCDM]+)(?=[.)](?:\s|$)))/,
};

/** The text so that it is read back as text. */
export function escapeText(text: string, around: Surroundings): string {
  const { escapes, atLineStart, afterMarkup } = around;
  const escaped = suspicious[escapes].test(text) ? text.replace(patterns[escapes], '\\$&') : text;
  if (atLineStart) return escaped.replace(lineStart[escapes], '$&\\');
  return afterMarkup ? escaped.replace(/^[(:]/, '\\$&') : escaped;
}

/** Most texts hold nothing that the patterns look for, and are told by one quick look. */
const suspicious: Record<Flavour['escapes'], RegExp> = {
  common: /[\\`*[\]<~^$@{|#_&!:]|www\./i,
  pandoc: /[\\`*[\]<~^$@{|#_&!:"'”’]|www\.|--|\.\./i,
};
