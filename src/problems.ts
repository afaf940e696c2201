/** The room of problems: what they are, which rules there are, how they are printed. */
export { formatProblems, type Paint, paintFor } from './problems/format-problems.ts';
export { didYouMean, nearest } from './problems/nearest.ts';
export {
  codePointName,
  forbiddenCharacters,
  isBlank,
  toPrintable,
} from './problems/printable.ts';
export { type Problem, RisalahError, type Severity } from './problems/problem.ts';
export { type RuleName, rules } from './problems/rules.ts';
export { runRules } from './problems/run-rules.ts';
export { type Say, sayInEnglish } from './problems/say.ts';
export { sortProblems } from './problems/sort-problems.ts';
export { errorCode, explain, mendReading } from './problems/system-error.ts';
export { toBugProblem } from './problems/to-bug-problem.ts';
export { placedXmlReason, xmlReason } from './problems/xml-reason.ts';
