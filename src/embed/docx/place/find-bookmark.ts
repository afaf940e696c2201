import { headingLevel } from '../parts/read-styles.ts';
import { refuse } from '../refuse.ts';
import { paragraphText } from '../xml/paragraph-text.ts';
import type { PlacedElement } from '../xml/scan-xml.ts';
import { allPlaced, ancestors, attributeOf, textIn, valueAt } from '../xml/walk-elements.ts';
import type { Searched } from './find-place.ts';
import { type Place, placeAfter, placeOf } from './place.ts';

/**
 * The place of a bookmark: the paragraphs that it spans. Behind a heading, if it marks one; a paragraph that holds
 * words outside of it is refused.
 */
export function findBookmark(host: Searched, name: string): Place[] {
  const { text, body, paragraphs, styles } = host;
  const starts = allPlaced(body, 'w:bookmarkStart').filter(
    (one) => attributeOf(one, 'w:name') === name,
  );
  return starts.map((start) => {
    const id = attributeOf(start, 'w:id');
    const end =
      allPlaced(body, 'w:bookmarkEnd').find((one) => attributeOf(one, 'w:id') === id) ?? start;
    const spanned = paragraphs.filter((one) => one.end > start.start && one.start < end.end);
    const [first] = spanned;
    const last = spanned.at(-1);
    const isInside = first && last && (first.start < start.start || first === last);
    if (!first || !last || first.parent !== last.parent || !isInside) throw refused(name);
    if (headingLevel(styles, valueAt(first, 'w:pPr', 'w:pStyle')) !== undefined)
      return placeAfter(last);
    if (hasWordsOutside(text, first, start, end) || hasWordsOutside(text, last, start, end)) {
      throw refused(name);
    }
    return placeOf(first, last);
  });
}

function hasWordsOutside(
  text: string,
  paragraph: PlacedElement,
  start: PlacedElement,
  end: PlacedElement,
): boolean {
  if (start.end === end.start) return paragraphText(text, paragraph).trim() !== '';
  return allPlaced(paragraph, 'w:t').some((one) => {
    const isOutside = one.end <= start.start || one.start >= end.end;
    const isOwn = [...ancestors(one)].find(({ name }) => name === 'w:p') === paragraph;
    return isOutside && isOwn && textIn(text, one).trim() !== '';
  });
}

function refused(name: string) {
  return refuse(
    'place-is-a-paragraph',
    `The bookmark "${name}" does not stand for whole paragraphs of the body.`,
    'Set it around a paragraph of its own.',
  );
}
