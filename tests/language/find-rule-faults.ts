import type { Problem } from '../../src/problems.ts';
import type { TextRule } from './load-rules.ts';
import { findingAt, type Passage } from './passage.ts';

/** What a rule finds in a passage. */
export function findRuleFaults(passage: Passage, rule: TextRule): Problem[] {
  const { language = passage.language, role = passage.role } = rule;
  if (language !== passage.language || role !== passage.role) return [];
  const pieces =
    rule.within === 'clause' ? clausesOf(passage.value) : [{ text: passage.value, index: 0 }];
  return pieces.flatMap((piece) => {
    if (rule.unless !== undefined && piece.text.search(rule.unless) >= 0) return [];
    return [...piece.text.matchAll(rule.pattern)].map((match) =>
      findingAt(passage, piece.index + match.index, {
        rule: rule.rule,
        message: `"${match[0].slice(-40)}" breaks the rule`,
        hint: rule.hint,
      }),
    );
  });
}

/** The parts of a text between full stops, question marks, exclamation marks and semicolons. */
function clausesOf(text: string): { text: string; index: number }[] {
  return [...text.matchAll(/(?:[^.;!?]|[.](?!\s|$))+/g)].map((match) => ({
    text: match[0],
    index: match.index,
  }));
}
