import type { PhrasingContent } from 'mdast';
import type { Block, Inline } from '../../document/types.ts';
import { toClosingTag, toOpeningTag } from './html-tag.ts';

/**
 * Words between tags that name their language, so that a screen reader pronounces them right. GitHub lets the
 * attribute pass, Pandoc, Quarto and MyST keep it, and every CommonMark reader shows the same words.
 */
export function toSpan(lang: string, words: PhrasingContent[]): PhrasingContent[] {
  return [toOpeningTag('span', 'lang', lang), ...words, toClosingTag('span')];
}

/** Inlines of a block in the block's own language, if it has one. */
export function inLanguage(lang: string | undefined, inlines: Inline[]): Inline[] {
  return lang === undefined || inlines.length === 0
    ? inlines
    : [{ type: 'foreign', lang, children: inlines }];
}

/** Blocks inside a block that speaks a language of its own: they speak it too, unless they have theirs. */
export function speaking(lang: string | undefined, blocks: Block[]): Block[] {
  return lang === undefined ? blocks : blocks.map((block) => ({ lang, ...block }));
}
