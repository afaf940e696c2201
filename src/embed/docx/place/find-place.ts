import { didYouMean, type RisalahError } from '../../../problems.ts';
import { bareName, isBraced, matchName } from '../../match-name.ts';
import { shortWords, tellPlaces } from '../../tell-places.ts';
import { headingLevel } from '../parts/read-styles.ts';
import { refuse } from '../refuse.ts';
import { paragraphText } from '../xml/paragraph-text.ts';
import { valueAt } from '../xml/walk-elements.ts';
import { afterHeading } from './after-heading.ts';
import { type Candidate, isSuitable } from './candidate.ts';
import { findBookmarks } from './find-bookmarks.ts';
import { findControls } from './find-controls.ts';
import { findPlaceholders } from './find-placeholders.ts';
import type { Place } from './place.ts';
import { paragraphAt, type Searched } from './searched.ts';

/**
 * The place of a name: a content control, a bookmark, a paragraph `{{name}}`, or after a heading. Names count as they
 * are written; if nothing is written so, without regard to small and capital letters. Throws a `RisalahError` if there
 * is no such place, if it takes no block, or if the name means several.
 */
export function findPlace(host: Searched, name: string): Place {
  const all = candidates(host, isBraced(name));
  const found = named(all, bareName(name));
  const [first] = found;
  if (!first) throw unknown(name, all);
  const places = found.filter(isSuitable);
  const [outermost] = places.toSorted(
    (one, other) => one.place.start - other.place.start || other.place.end - one.place.end,
  );
  if (!outermost) throw first.place;
  const others = found.filter((one) =>
    isSuitable(one) ? !isWithin(one.place, outermost.place) : one.what.includes('{{'),
  );
  if (others.length > 0) throw several(name, [outermost, ...others]);
  return outermost.place;
}

function isWithin(one: Place, other: Place): boolean {
  return one.start >= other.start && one.end <= other.end;
}

function candidates(host: Searched, isPlaceholder: boolean): Candidate[] {
  const placeholders = findPlaceholders(host);
  if (isPlaceholder) return placeholders;
  return [...findControls(host), ...findBookmarks(host), ...placeholders, ...findHeadings(host)];
}

function findHeadings(host: Searched): Candidate[] {
  const { text, paragraphs, styles } = host;
  return paragraphs.flatMap((one) => {
    if (headingLevel(styles, valueAt(one, 'w:pPr', 'w:pStyle')) === undefined) return [];
    const name = paragraphText(text, one).replace(/\s+/g, ' ').trim();
    const what = `the heading "${shortWords(name)}" (${paragraphAt(host, one)})`;
    return { name, what, place: afterHeading(host, one) };
  });
}

/** Those of a name; what stands for itself before what stands for something else. */
function named(all: readonly Candidate[], name: string): Candidate[] {
  const found = matchName(name, all, (one) => [one.name]);
  const strong = found.filter(({ isWeak }) => isWeak !== true);
  return strong.length > 0 ? strong : found;
}

function several(name: string, found: readonly Candidate[]): RisalahError {
  const whats = found.map(({ what }) => what);
  const count = whats.filter((one) => one.includes('{{')).length;
  const isMixed = count > 0 && count < whats.length;
  const hint = isMixed
    ? `Say --at '{{${bareName(name)}}}' for the placeholder, or rename one of them.`
    : 'Rename one of them.';
  const message = `"${name}" is ${found.length} places in the host: ${tellPlaces(whats)}.`;
  return refuse('place-is-unique', message, hint);
}

function unknown(name: string, all: readonly Candidate[]): RisalahError {
  const own = bareName(name);
  const message = isBraced(name)
    ? `The host has no placeholder ${name}.`
    : `The body of the host has no content control, bookmark, placeholder {{${own}}} or heading "${own}".`;
  const names = all.map((one) => one.name);
  return refuse(
    'place-is-known',
    message,
    didYouMean(own, names) ?? `Write {{${own}}} into a paragraph of its own.`,
  );
}
