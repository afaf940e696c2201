import type { Problem } from '../problems.ts';

/** A problem of a file that was read back, with its place in words where lines do not help. */
export interface Finding extends Problem {
  /** `page 3`, `paragraph 12` */
  place?: string;
  /** Key of the section it stands in. */
  unit?: string;
}

/** A rule of parity that does not hold. */
export interface Fault {
  rule: ParityRule;
  /** What is missing, added, moved or changed, in words. */
  message: string;
}

/** One way in which a file says something else than what it is compared with. */
export interface Difference extends Fault {
  /** Key of the section around it; none before the first heading. */
  unit?: string;
  /** Where in the file. */
  place: string;
  /** Where in what it is compared with, if it stands there. */
  placeThere?: string;
}

/** What must hold between the formats of one briefing, and why a reader needs it. */
export const parityRules = {
  'no-block-is-missing': 'Every format says all that the others say.',
  'no-block-is-added': 'No format says more than the others.',
  'order-is-the-same': 'The formats say the same things in the same order.',
  'kinds-are-the-same': 'What is a heading, an item or a source in one format is so in all.',
  'words-are-the-same': 'The formats have the same words, with blanks between them.',
  'levels-are-the-same': 'Headings and lists are nested alike.',
  'boxes-are-the-same': 'What is set apart from the text in one format is so in all.',
  'languages-are-the-same': 'Words in another language say so in every format.',
  'alternatives-are-the-same': 'Pictures have the same words for those who do not see them.',
  'links-are-the-same': 'Links lead to the same places.',
  'notes-are-the-same': 'Notes say the same and are called at the same blocks.',
  'cells-are-the-same': 'Tables have the same cells and the same head.',
  'keys-are-the-same': 'Sections, tables, figures and sources have the same keys.',
  'title-is-the-same': 'The title in the metadata is the same.',
  'briefing-is-the-same': 'Files that are compared are of the same briefing.',
} as const;

/** Name of a rule of parity. */
export type ParityRule = keyof typeof parityRules;
