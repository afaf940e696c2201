import type { Severity } from '../../../problems.ts';
import { normaliseText } from '../../outline.ts';
import type { CheckedDocx, CheckedParagraph } from './checked-docx.ts';

/** A place where a rule does not hold. */
export interface DocxFault {
  message: string;
  /** `paragraph 12`, `word/styles.xml` */
  place: string;
}

/** A fact that should hold of a Word document. */
export interface DocxRule {
  /** Why it should. */
  why: string;
  severity: Severity;
  /** How to mend it. */
  hint: string;
  check: (file: CheckedDocx) => DocxFault[];
}

/** A fault of a paragraph. */
export function faultAt({ place }: Pick<CheckedParagraph, 'place'>, message: string): DocxFault {
  return { message, place };
}

/** The first words of a text in quotation marks, to find it by. */
export function excerpt(text: string): string {
  const words = normaliseText(text);
  return `"${words.length > 50 ? `${words.slice(0, 50).trimEnd()}…` : words}"`;
}

/** What has the key of something before it. */
export function repeated<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): readonly Item[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const key = keyOf(item);
    const again = seen.has(key);
    seen.add(key);
    return again;
  });
}
