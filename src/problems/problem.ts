/** How much a problem weighs: an error stops the run, a warning is only reported. */
export type Severity = 'error' | 'warning';

/** Something wrong in what the user gave, with its place and a way to mend it. A plain value, ready for JSON. */
export interface Problem {
  /** Name of the rule that does not hold, worded as the fact that should: `text-has-both-languages`. */
  rule: string;
  severity: Severity;
  /** What is wrong, in one sentence. */
  message: string;
  /** How to mend it. */
  hint?: string;
  /** Path of the file, as the user would write it. */
  file?: string;
  /** 1-based line in `file`. */
  line?: number;
  /** 1-based column in `line`, in UTF-16 units. */
  column?: number;
  /** The source line, for the snippet under the message. */
  snippet?: string;
}

/** Thrown once per stage with all problems the stage has found. */
export class RisalahError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map((problem) => problem.message).join('\n'));
    this.name = 'RisalahError';
    this.problems = problems;
  }
}
