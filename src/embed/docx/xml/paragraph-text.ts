import type { PlacedElement } from './scan-xml.ts';
import { everyPlaced, textIn } from './walk-elements.ts';

/** What has words of its own, or words that are gone. */
const apart = new Set(['w:txbxContent', 'w:del', 'w:moveFrom', 'w:pPr', 'mc:Fallback']);

/** The words of a paragraph, joined over its runs; those of its text boxes are not among them. */
export function paragraphText(text: string, paragraph: PlacedElement): string {
  return wordElements(paragraph)
    .map((element) => (element.name === 'w:t' ? textIn(text, element) : '\t'))
    .join('');
}

/** The `w:t` of a paragraph, and what stands for blanks. */
function wordElements(element: PlacedElement): PlacedElement[] {
  return element.children.flatMap((child) => {
    if (apart.has(child.name)) return [];
    return ['w:t', 'w:tab', 'w:br', 'w:cr'].includes(child.name) ? [child] : wordElements(child);
  });
}

/** What a paragraph shows besides words. */
const shown = new Set([
  'w:drawing',
  'w:pict',
  'w:object',
  'm:oMath',
  'w:footnoteReference',
  'w:endnoteReference',
]);

/** Whether a paragraph shows nothing. */
export function isEmptyParagraph(text: string, paragraph: PlacedElement): boolean {
  if (paragraphText(text, paragraph).trim() !== '') return false;
  return ![...everyPlaced(paragraph)].some(({ name }) => shown.has(name));
}
