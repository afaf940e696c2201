import { headingLevel } from '../parts/read-styles.ts';
import { refuse } from '../refuse.ts';
import { paragraphText } from '../xml/paragraph-text.ts';
import type { PlacedElement } from '../xml/scan-xml.ts';
import { allPlaced, ancestors, attributeOf, textIn, valueAt } from '../xml/walk-elements.ts';
import { afterHeading } from './after-heading.ts';
import { type Candidate, capitalised } from './candidate.ts';
import { placeOf } from './place.ts';
import { paragraphAt, type Searched } from './searched.ts';

/**
 * The bookmarks of a host. One stands for the paragraphs that it spans, unless they hold words outside of it. One that
 * begins at a heading, as Pandoc sets them around sections, means that heading if nothing else has its name.
 */
export function findBookmarks(host: Searched): Candidate[] {
  return allPlaced(host.body, 'w:bookmarkStart').flatMap((start) => {
    const name = attributeOf(start, 'w:name') ?? '';
    if (name === '' || name.startsWith('_') || name.startsWith('risalah_')) return [];
    const what = `the bookmark "${name}" (${paragraphAt(host, start)})`;
    return { name, what, ...placeOfBookmark(host, what, start) };
  });
}

function placeOfBookmark(
  host: Searched,
  what: string,
  start: PlacedElement,
): Pick<Candidate, 'place' | 'isWeak'> {
  const { text, body, paragraphs, styles } = host;
  const id = attributeOf(start, 'w:id');
  const end =
    allPlaced(body, 'w:bookmarkEnd').find((one) => attributeOf(one, 'w:id') === id) ?? start;
  const spanned = paragraphs.filter((one) => one.end > start.start && one.start < end.end);
  const [first] = spanned;
  const last = spanned.at(-1);
  if (first && headingLevel(styles, valueAt(first, 'w:pPr', 'w:pStyle')) !== undefined) {
    return { place: afterHeading(host, first), isWeak: true };
  }
  const isWhole =
    first &&
    last &&
    first.parent === last.parent &&
    !hasWordsOutside(text, first, start, end) &&
    !hasWordsOutside(text, last, start, end);
  return isWhole ? { place: placeOf(first, last) } : { place: refused(what), isWeak: true };
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

function refused(what: string) {
  return refuse(
    'place-is-a-paragraph',
    `${capitalised(what)} does not stand for whole paragraphs of the body.`,
    'Set it around a paragraph of its own.',
  );
}
