import { relationshipsPath } from '../package/relationships.ts';
import { everyElement, type XmlElement } from '../xml/element.ts';
import type { CheckedDocx, CheckedStory } from './checked-docx.ts';

/**
 * Where each element of a story stands: in which paragraph, after which one if it lies between two, or in which part if
 * no paragraph comes before it.
 */
export function placeElements(
  root: XmlElement,
  paragraphs: CheckedStory['paragraphs'],
  part: string,
): Map<XmlElement, string> {
  const own = new Map(paragraphs.map(({ element, place }) => [element, place]));
  const places = new Map<XmlElement, string>();
  let between = part;
  const visit = (element: XmlElement, around: string | undefined): void => {
    const place = own.get(element) ?? around;
    if (own.has(element)) between = `after ${place}`;
    places.set(element, place ?? between);
    for (const child of element.children) if (typeof child !== 'string') visit(child, place);
  };
  visit(root, undefined);
  return places;
}

/** Where a relationship of a part is used first; the file that lists it if no text uses it. */
export function placeOfUse({ stories }: CheckedDocx, part: string, id: string): string {
  for (const { path, root, placeOf } of stories) {
    if (path !== part) continue;
    const user = everyElement(root).find(({ attributes }) => usesRelationship(attributes, id));
    if (user) return placeOf(user);
  }
  return relationshipsPath(part);
}

function usesRelationship(attributes: XmlElement['attributes'], id: string): boolean {
  return Object.entries(attributes).some(([name, value]) => name.startsWith('r:') && value === id);
}
