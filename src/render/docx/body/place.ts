import type { Block } from '../../../document/types.ts';
import { listIds } from '../parts/numbering.ts';
import { styleIds } from '../style-ids.ts';

/** Where a block stands: how deep, in which language, and which styles its paragraphs and lists take there. */
export interface Place {
  /** Heading level of a section at this place, from 1. */
  level: number;
  /** BCP 47 tag. */
  lang: string;
  /** Style of paragraphs without a role. */
  style: string;
  lists: PlaceLists;
  /** A paragraph here stays on the page of the next one. */
  keepNext?: boolean;
}

/** How lists are set at a place. */
export interface PlaceLists {
  /** Level of the next list, from 0. */
  level: number;
  bullets: typeof listIds.bullets | typeof listIds.boxBullets;
  numbers: typeof listIds.numbers | typeof listIds.boxNumbers;
  /** Style of the items in a box; elsewhere they take Word's list styles. */
  boxStyle?: string;
}

/** The body of a document. */
export function bodyPlace(lang: string): Place {
  return {
    level: 1,
    lang,
    style: styleIds.bodyText,
    lists: { level: 0, bullets: listIds.bullets, numbers: listIds.numbers },
  };
}

/** The same place with the language of a block, if it has one of its own. */
export function within(place: Place, block: Block): Place {
  const lang = 'lang' in block ? block.lang : undefined;
  return lang === undefined ? place : { ...place, lang };
}
