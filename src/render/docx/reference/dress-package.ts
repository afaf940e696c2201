import { languageTag } from '../language-tag.ts';
import type { Parts } from '../pack.ts';
import { Carrier } from './carry-parts.ts';
import { type BriefingLists, dressParagraphs } from './dress-paragraphs.ts';
import { dressSections } from './dress-sections.ts';
import { HouseNumbering } from './house-numbering.ts';
import { HouseStyles } from './house-styles.ts';
import type { PageSetup } from './page-setup.ts';
import type { Reference } from './reference.ts';

/** What a briefing tells of itself to be dressed. */
export type Dressed = BriefingLists & { lang: string };

const paragraphParts = /^word\/(?:document|footnotes|header\d+|footer\d+)\.xml$/;

/**
 * Puts a finished package into the dress of a house: its styles and lists, its theme and fonts, its pages with their
 * heads and feet. Gives the media types of the parts that came with them, by path.
 */
export function dressPackage(
  parts: Parts,
  reference: Reference,
  setup: PageSetup,
  lists: Dressed,
): Map<string, string> {
  const carrier = new Carrier(reference, parts);
  const relationships = dressSections(parts, setup, (part) => carrier.carry(part));
  const theme = reference.related('theme');
  const fonts = reference.related('fontTable');
  if (theme !== undefined) carrier.carry(theme, 'word/theme/theme1.xml');
  if (fonts !== undefined) carrier.carry(fonts, 'word/fontTable.xml');
  const house = reference.related('numbering');
  const styles = new HouseStyles(
    reference.text(reference.related('styles') ?? ''),
    textOf(parts, 'word/styles.xml'),
  );
  const numbering = new HouseNumbering(
    house === undefined ? undefined : reference.text(house),
    textOf(parts, 'word/numbering.xml'),
  );
  for (const [path, part] of [...parts]) {
    if (typeof part !== 'string' || !paragraphParts.test(path)) continue;
    parts.set(path, dressParagraphs(part, styles, numbering, lists));
  }
  const numIdOf = (numId: number) => numbering.idOf(numId);
  parts.set('word/styles.xml', styles.finish(languageTag(lists.lang), numIdOf));
  parts.set(
    'word/numbering.xml',
    numbering.finish((id) => (styles.isBrought(id) ? styles.idOf(id) : undefined)),
  );
  // Pictures of list marks.
  if (house !== undefined) carrier.carryRelated(house, 'word/numbering.xml');
  parts.set('word/_rels/document.xml.rels', relationships);
  return carrier.types;
}

function textOf(parts: Parts, path: string): string {
  const part = parts.get(path);
  if (typeof part !== 'string') throw new Error(`No part ${path}`);
  return part;
}

/** The styles in which a briefing is laid out before its package is there: those of a house, under the names of ours. */
export function layoutStyles(reference: Reference, ours: string, lang: string): string {
  const house = reference.text(reference.related('styles') ?? '');
  return new HouseStyles(house, ours).underOurNames(languageTag(lang));
}
