import type { Finding } from '../finding.ts';
import type { Inspected } from '../readers.ts';
import { type CheckedMarkdown, toChecked } from './check/checked-markdown.ts';
import type { MarkdownFault } from './check/markdown-rule.ts';
import { markdownRules } from './check/rules.ts';
import { parseMarkdown } from './parse-markdown.ts';

/** What is wrong with a Markdown file of any origin. Throws a `RisalahError` if the text cannot be parsed in time. */
export function checkMarkdown(bytes: Uint8Array): Finding[] {
  return checkChecked(toChecked(parseMarkdown(bytes)));
}

/** What a file says and what is wrong with it, parsed once. Throws as `checkMarkdown` does. */
export function inspectMarkdown(bytes: Uint8Array): Inspected {
  const checked = toChecked(parseMarkdown(bytes));
  return { outline: checked.outline, findings: checkChecked(checked) };
}

function checkChecked(checked: CheckedMarkdown): Finding[] {
  return Object.entries(markdownRules).flatMap(([rule, { severity, hint, check }]) =>
    check(checked).map((fault) => ({
      rule,
      severity,
      message: `${fault.message}.`,
      hint: fault.hint ?? hint,
      ...placeOf(fault),
    })),
  );
}

function placeOf({ line, column }: MarkdownFault): Pick<Finding, 'line' | 'column' | 'place'> {
  return column === undefined
    ? { line, place: `line ${line}` }
    : { line, column, place: `line ${line}, column ${column}` };
}
