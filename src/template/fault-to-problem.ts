import type { Fault } from '../input/source-file.ts';
import type { Problem } from '../problems.ts';

/** A fault of a file that has no lines to point to, as a problem. */
export function faultToProblem({ rule, message, hint }: Fault): Problem {
  return { rule, severity: 'error', message, ...(hint !== undefined && { hint }) };
}
