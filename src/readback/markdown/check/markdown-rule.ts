import type { Severity } from '../../../problems.ts';
import type { CheckedMarkdown } from './checked-markdown.ts';
import type { Spot } from './spots.ts';

/** A place where a rule does not hold. */
export interface MarkdownFault extends Spot {
  message: string;
  /** How to mend it, where more can be said than for the rule. */
  hint?: string;
}

/** A fact that should hold of a Markdown file. */
export interface MarkdownRule {
  /** Why it should. */
  why: string;
  severity: Severity;
  /** How to mend it. */
  hint: string;
  check: (file: CheckedMarkdown) => MarkdownFault[];
}

/** The first words of a text in quotation marks, to find it by. */
export function excerpt(text: string): string {
  return `"${text.length > 50 ? `${text.slice(0, 50).trimEnd()}…` : text}"`;
}
