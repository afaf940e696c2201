import { checkDocx } from '../../../../src/readback/docx/index.ts';
import type { Package } from '../package.ts';
import { bookmarkNames, directFormatting, properties, tables } from './own-rules.ts';

/** What we hold ourselves to beyond what is asked of any file. */
const ownRules = { tables, directFormatting, bookmarkNames, properties };

/** Every finding of the checks of any Word file and of our own, with the rule that it comes from. */
export async function lint(opened: Package): Promise<string[]> {
  const problems = await checkDocx(opened.bytes);
  const own = Object.entries(ownRules).flatMap(([name, rule]) =>
    rule(opened).map((finding) => `${name}: ${finding}`),
  );
  return [...problems.map(({ rule, message }) => `${rule}: ${message}`), ...own];
}
