import type { Severity } from '../../../problems.ts';
import { normaliseText } from '../../outline.ts';
import type { CheckedDocx, CheckedParagraph } from './checked-docx.ts';

/** A place where a rule does not hold. */
export interface DocxFault {
  message: string;
  /** `paragraph 12` */
  place?: string;
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

/** The values that stand more than once, each as often as it stands again. */
export function repeated(values: readonly string[]): string[] {
  const seen = new Set<string>();
  return values.filter((value) => {
    const again = seen.has(value);
    seen.add(value);
    return again;
  });
}
