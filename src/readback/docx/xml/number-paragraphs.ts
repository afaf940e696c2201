import { everyElement, type XmlElement } from './element.ts';

/** The number of every paragraph of a text, from 1, those in tables and text boxes too: how places are named. */
export function numberParagraphs(body: XmlElement): Map<XmlElement, number> {
  const numbers = new Map<XmlElement, number>();
  for (const element of everyElement(body)) {
    if (element.name === 'w:p') numbers.set(element, numbers.size + 1);
  }
  return numbers;
}
