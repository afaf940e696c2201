import type { PlacedElement } from '../xml/scan-xml.ts';
import { attributeOf, textIn } from '../xml/walk-elements.ts';

const texts = new Set(['w:t', 'w:delText', 'm:t']);

/** What stands for a character. */
const characters: Record<string, string> = {
  'w:tab': '\t',
  'w:cr': '\n',
  'w:noBreakHyphen': '\u2011',
  'w:softHyphen': '\u00ad',
};

/** The words that an element of a run stands for; undefined if it holds others. */
export function wordsOf(text: string, element: PlacedElement): string | undefined {
  const { name } = element;
  if (texts.has(name)) return textIn(text, element);
  if (name === 'w:br') return `\n${attributeOf(element, 'w:type') ?? ''}`;
  if (name === 'w:sym') return `[${attributeOf(element, 'w:char')}]`;
  return characters[name];
}
