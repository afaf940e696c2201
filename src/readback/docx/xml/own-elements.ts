import { elementsOf, everyElement, type XmlElement } from './element.ts';

/** Everything below a paragraph, in order, but for the paragraphs in its text boxes: they have their own turn. */
export function ownElements(paragraph: XmlElement): XmlElement[] {
  return elementsOf(paragraph)
    .flatMap((child) => everyElement(child, ({ name }) => name !== 'w:p'))
    .filter(({ name }) => name !== 'w:p');
}
