import { declare } from '../xml/declare.ts';
import type { PlacedElement } from '../xml/scan-xml.ts';
import { attributeOf, descendPlaced, everyPlaced, xmlOf } from '../xml/walk-elements.ts';
import type { Place } from './place.ts';

/** Marks of ranges, which come in pairs (ECMA-376 part 1, 17.13). */
const paired =
  /^w:(bookmark|commentRange|perm|moveFromRange|moveToRange|customXml\w*Range)(Start|End)$/;

/** Marks of the host in what a block takes the place of, whose other halves stand outside and would be left alone. */
export function heldMarkup(text: string, place: Place): string {
  const marks = replacedBy(place)
    .flatMap((one) => [...everyPlaced(one)])
    .filter(({ name }) => paired.test(name));
  const key = (one: PlacedElement) => `${paired.exec(one.name)?.[1]} ${attributeOf(one, 'w:id')}`;
  const keys = marks.map(key);
  return marks
    .filter((one) => keys.filter((other) => other === key(one)).length === 1)
    .map((one) => xmlOf(text, one))
    .join('');
}

/** The elements that a block takes the place of. */
function replacedBy({ parent, start, end }: Place): PlacedElement[] {
  return parent.children.filter((one) => one.start >= start && one.end <= end && end > start);
}

/**
 * What has to stand behind a block: the paragraphs that carried the break of a section, without their words, and the
 * paragraph that a cell must end with. `any` gives the namespaces of the markup written here.
 */
export function closerOf(text: string, place: Place, any: PlacedElement): string {
  const replaced = replacedBy(place);
  const breaks = replaced.flatMap((paragraph) => {
    const properties = descendPlaced(paragraph, 'w:pPr');
    if (!descendPlaced(properties, 'w:sectPr') || !properties) return [];
    const opening = text.slice(paragraph.start, paragraph.openEnd);
    return [opening + xmlOf(text, properties) + text.slice(paragraph.closeStart, paragraph.end)];
  });
  if (breaks.length > 0) return breaks.join('');
  const isLast = !place.parent.children.some(({ start }) => start >= place.end);
  if (place.parent.name !== 'w:tc' || !isLast) return '';
  return declare('<w:p/>', any, place.parent.scope);
}
