import type { Problem } from '../../problems.ts';

/** What must hold of a Markdown file and of the blocks in it, and why. */
export const markdownEmbedRules = {
  'host-is-text': 'A report is UTF-8: any other bytes would be changed by being read.',
  'host-is-within-limits': 'A report is no longer than its reader can take.',
  'marker-stands-alone': 'A marker has its lines for itself: what stands beside it would be lost.',
  'marker-is-at-the-top-level':
    'No marker stands in a list, quotation, note or table: a chapter with headings cannot.',
  'marker-is-readable': 'A marker names its block, then holds attributes such as lang=id.',
  'markers-come-in-pairs': 'Every begin has its end, and no block stands in another.',
  'block-name-is-unique': 'No two blocks have one name: ids and notes begin with it.',
  'block-is-known': 'Blocks that are asked for stand in the file.',
  'block-says-what-it-holds': 'A block names its template.',
  'block-is-as-written': 'What was edited by hand is not overwritten.',
  'headings-have-levels': 'Headings below each other have levels below each other.',
  'links-find-their-headings': 'A link of the report leads where it led before.',
  'place-is-unique': 'A name means one place.',
  'place-is-known': 'A new block has one place, and that is outside of other blocks.',
} as const;

/** Name of a rule for reports in Markdown. */
export type MarkdownEmbedRule = keyof typeof markdownEmbedRules;

/** A rule that does not hold, without its file. */
export interface EmbedFault {
  rule: MarkdownEmbedRule;
  message: string;
  hint?: string;
}

/** A place in a file, both from 1. */
export interface Point {
  line: number;
  column: number;
}

/** The fault as a problem of the file, at a place if it has one. */
export function toEmbedProblem(fault: EmbedFault, file: string, at?: Point): Problem {
  const place = at === undefined ? {} : { line: at.line, column: at.column };
  return { severity: 'error', ...fault, file, ...place };
}
