import type { Package } from '../package.ts';
import { contentTypes, fields, relationships } from './package-rules.ts';
import { bookmarks, footnotes, numbering, styles } from './reference-rules.ts';
import {
  directFormatting,
  emptyParagraphs,
  headingOrder,
  pictures,
  properties,
  tables,
} from './structure-rules.ts';

/** What the Open XML SDK and other readers let pass, by the name of what should hold. */
export const rules = {
  contentTypes,
  relationships,
  fields,
  styles,
  numbering,
  bookmarks,
  footnotes,
  headingOrder,
  tables,
  pictures,
  emptyParagraphs,
  directFormatting,
  properties,
} satisfies Record<string, (opened: Package) => string[]>;

/** Every finding with the rule it comes from. */
export function lint(opened: Package): string[] {
  return Object.entries(rules).flatMap(([name, rule]) =>
    rule(opened).map((finding) => `${name}: ${finding}`),
  );
}
