import type { OutlineBlock } from '../../outline.ts';
import type { ParagraphLook } from '../model/paragraph-look.ts';
import { nearestChild, propertiesOf, type Styles } from '../model/styles.ts';
import type { XmlElement } from '../xml/element.ts';

/** What a paragraph is to a reader. */
export type ParagraphKind = Pick<OutlineBlock, 'kind' | 'level' | 'ordered'>;

/** What a paragraph is by its styles and its list; `inContents` says that a field makes it an entry of contents. */
export function paragraphKind(
  look: ParagraphLook,
  { inContents, isSource }: { inContents: boolean; isSource: boolean },
): ParagraphKind {
  const { names, heading } = look;
  const plain = { level: 0, ordered: false };
  const entry = names.map((name) => /^toc ([1-9])$/.exec(name)?.[1]).find((level) => level);
  if (entry) return { ...plain, kind: 'contents', level: Number(entry) };
  if (names.includes('title')) return { ...plain, kind: 'title' };
  if (heading !== undefined) return { ...plain, kind: 'heading', level: heading };
  if (inContents) return { ...plain, kind: 'contents', level: 1 };
  if (isSource || names.includes('bibliography')) return { ...plain, kind: 'source' };
  if (names.includes('caption')) return { ...plain, kind: 'caption' };
  return itemKind(look) ?? { ...plain, kind: 'paragraph' };
}

/** An item of a list; a list without a visible mark only continues one. */
function itemKind({ list, names }: ParagraphLook): ParagraphKind | undefined {
  if (!list || list.level.text.trim() === '') return undefined;
  const { level, format } = list.level;
  const step = names
    .map((name) => /^list (?:bullet|number) ([2-5])$/.exec(name)?.[1])
    .find(Boolean);
  return {
    kind: 'item',
    level: Math.max(level + 1, Number(step ?? 1)),
    ordered: format !== 'bullet',
  };
}

/**
 * Whether a paragraph is a quotation or set apart by shading or by a line at its left. Shading like the title's is no
 * box: the lines of a title block stand together on one band.
 */
export function isQuoted({ names, properties }: ParagraphLook, styles: Styles): boolean {
  if (names.some((name) => /^(?:(?:intense |block )?quote|block text|quotations)$/.test(name))) {
    return true;
  }
  const fill = fillOf(properties);
  if (fill !== undefined) return fill !== fillOf(propertiesOf(styles.named('title'), 'w:pPr'));
  const left = nearestChild([nearestChild(properties, 'w:pBdr')], 'w:left')?.attributes['w:val'];
  return left !== undefined && left !== 'nil' && left !== 'none';
}

/** The colour behind a paragraph, if it is not the paper's. */
function fillOf(properties: readonly XmlElement[]): string | undefined {
  const fill = nearestChild(properties, 'w:shd')?.attributes['w:fill']?.toLowerCase();
  return fill === 'auto' || fill === 'ffffff' ? undefined : fill;
}
