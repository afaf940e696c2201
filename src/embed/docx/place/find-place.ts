import { didYouMean } from '../../../problems.ts';
import type { Host } from '../host/host.ts';
import { headingLevel, type PlacedStyle } from '../parts/read-styles.ts';
import { refuse } from '../refuse.ts';
import { isEmptyParagraph, paragraphText } from '../xml/paragraph-text.ts';
import type { PlacedElement } from '../xml/scan-xml.ts';
import { allPlaced, ancestors, attributeOf, descendPlaced, valueAt } from '../xml/walk-elements.ts';
import { findBookmark } from './find-bookmark.ts';
import { type Place, placeAfter, placeOf } from './place.ts';

/** What a search looks through. */
export interface Searched {
  text: string;
  body: PlacedElement;
  /** Paragraphs at which a block can stand. */
  paragraphs: PlacedElement[];
  styles: ReadonlyMap<string, PlacedStyle>;
}

/** The body of a host, with the paragraphs that are places. */
export function searched(host: Host, styles: ReadonlyMap<string, PlacedStyle>): Searched {
  const body = descendPlaced(host.tree(host.main), 'w:body');
  if (!body) throw refuse('host-is-well-formed', 'The host has no body.');
  return {
    text: host.text(host.main),
    body,
    paragraphs: allPlaced(body, 'w:p').filter(isPlace),
    styles,
  };
}

/** Where a paragraph cannot give way to others: boxes, tables of contents, forms, other blocks of Risalah. */
function isPlace(block: PlacedElement): boolean {
  const parent = block.parent?.name;
  if (parent !== 'w:body' && parent !== 'w:tc' && parent !== 'w:sdtContent') return false;
  for (const above of ancestors(block)) {
    if (!holds.has(above.name)) return false;
    if (above.name === 'w:sdt' && isClosed(above)) return false;
  }
  return true;
}

const holds = new Set(['w:body', 'w:document', 'w:sdt', 'w:sdtContent', 'w:tbl', 'w:tr', 'w:tc']);

function isClosed(control: PlacedElement): boolean {
  const has = (name: string) => descendPlaced(control, 'w:sdtPr', name) !== undefined;
  const tag = valueAt(control, 'w:sdtPr', 'w:tag') ?? '';
  return has('w:docPartObj') || has('w:dataBinding') || tag.startsWith('risalah:');
}

/** The place of a name: control before bookmark before placeholder before heading. Throws if there is none or several. */
export function findPlace(host: Searched, name: string): Place {
  const ways = [findControl, findBookmark, findPlaceholder, findHeading];
  for (const way of ways) {
    const [place, second] = way(host, name);
    if (second) {
      throw refuse(
        'place-is-unique',
        `The host has the place "${name}" more than once.`,
        'Rename one of them.',
      );
    }
    if (place) return place;
  }
  throw refuse(
    'place-is-known',
    `The body of the host has no content control, bookmark, placeholder {{${name}}} or heading "${name}".`,
    didYouMean(name, namesOf(host)) ?? `Write {{${name}}} into a paragraph of its own.`,
  );
}

/** The end of the text, in front of the properties of its last section. */
export function endOfBody({ body }: Searched): Place {
  const last = body.children.findLast(({ name }) => name !== 'w:sectPr');
  const at = last?.end ?? body.openEnd;
  return { start: at, end: at, parent: body };
}

function findControl({ body }: Searched, name: string): Place[] {
  return allPlaced(body, 'w:sdt')
    .filter((one) => ['w:tag', 'w:alias'].some((kind) => valueAt(one, 'w:sdtPr', kind) === name))
    .map((one) => {
      const paragraph = one.parent?.name === 'w:p' ? one.parent : undefined;
      if (!isPlace(paragraph ?? one)) {
        const message = `The content control "${name}" stands where no chapter can: in a form, a box or a table row.`;
        throw refuse('place-is-a-paragraph', message, 'Set it around a paragraph of the body.');
      }
      if (paragraph?.children.some((child) => child !== one && child.name === 'w:r')) {
        throw mixed(`The content control "${name}"`);
      }
      return placeOf(paragraph ?? one);
    });
}

function findPlaceholder({ text, paragraphs }: Searched, name: string): Place[] {
  const wanted = `{{${name}}}`;
  return paragraphs.flatMap((paragraph) => {
    const words = paragraphText(text, paragraph).trim();
    if (words.replace(/^\{\{\s*|\s*\}\}$/g, '') === name && words !== name)
      return [placeOf(paragraph)];
    if (words.includes(wanted)) throw mixed(`The placeholder ${wanted}`);
    return [];
  });
}

function mixed(what: string) {
  return refuse(
    'place-is-a-paragraph',
    `${what} shares its paragraph with other text, which would be lost.`,
    'Give it a paragraph of its own.',
  );
}

function findHeading({ text, paragraphs, styles }: Searched, name: string): Place[] {
  const wanted = folded(name);
  return paragraphs
    .filter((one) => headingLevel(styles, valueAt(one, 'w:pPr', 'w:pStyle')) !== undefined)
    .filter((one) => folded(paragraphText(text, one)) === wanted)
    .map(placeAfter);
}

function folded(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}

/** What a mistyped name may have meant. */
function namesOf({ text, body, paragraphs, styles }: Searched): string[] {
  const controls = allPlaced(body, 'w:sdt').flatMap(
    (one) => valueAt(one, 'w:sdtPr', 'w:tag') ?? [],
  );
  const bookmarks = allPlaced(body, 'w:bookmarkStart').flatMap((one) => {
    const own = attributeOf(one, 'w:name') ?? '';
    return own.startsWith('_') ? [] : own;
  });
  const texts = paragraphs
    .filter((one) => !isEmptyParagraph(text, one))
    .flatMap((one) => {
      const words = paragraphText(text, one).trim();
      const placeholder = /^\{\{(.+)\}\}$/.exec(words)?.[1];
      const level = headingLevel(styles, valueAt(one, 'w:pPr', 'w:pStyle'));
      return placeholder ?? (level === undefined ? [] : words);
    });
  return [...controls, ...bookmarks, ...texts].filter((name) => !name.startsWith('risalah'));
}
