import type { Finding } from '../finding.ts';
import { toChecked } from './check/checked-markdown.ts';
import { markdownRules } from './check/rules.ts';
import { parseMarkdown } from './parse-markdown.ts';

/** What is wrong with a Markdown file of any origin. Throws a `RisalahError` if the text cannot be parsed in time. */
export function checkMarkdown(bytes: Uint8Array): Finding[] {
  const checked = toChecked(parseMarkdown(bytes));
  return Object.entries(markdownRules).flatMap(([rule, { severity, hint, check }]) =>
    check(checked).map(({ message, line }) => ({
      rule,
      severity,
      message: `${message}.`,
      hint,
      line,
      place: `line ${line}`,
    })),
  );
}
