import { headingLevel } from '../parts/read-styles.ts';
import { isEmptyParagraph } from '../xml/paragraph-text.ts';
import type { PlacedElement } from '../xml/scan-xml.ts';
import { allPlaced, valueAt } from '../xml/walk-elements.ts';
import { type Place, placeAfter } from './place.ts';
import type { Searched } from './searched.ts';

/**
 * The place after a heading: behind the text that belongs to it, in front of the next heading of any level, so that no
 * words of the host come to stand below a heading of the block. Empty paragraphs and breaks in front of that stay there.
 */
export function afterHeading(host: Searched, heading: PlacedElement): Place {
  const siblings = heading.parent?.children ?? [];
  let last = heading;
  for (const one of siblings.slice(siblings.indexOf(heading) + 1)) {
    if (one.name === 'w:sectPr' || holdsHeading(host, one)) break;
    if (isText(host, one)) last = one;
    if (allPlaced(one, 'w:sectPr').length > 0) break;
  }
  return placeAfter(last);
}

/** Whether an element is a heading or holds one. */
function holdsHeading({ styles }: Searched, element: PlacedElement): boolean {
  return allPlaced(element, 'w:p').some(
    (one) => headingLevel(styles, valueAt(one, 'w:pPr', 'w:pStyle')) !== undefined,
  );
}

function isText({ text }: Searched, element: PlacedElement): boolean {
  if (element.name === 'w:p') return !isEmptyParagraph(text, element);
  return ['w:tbl', 'w:sdt', 'w:customXml', 'w:altChunk'].includes(element.name);
}
