import { explain } from '../output/machine-error.ts';
import { formatProblems, type Problem, RisalahError, toBugProblem } from '../problems.ts';
import { exitCodes } from './exit-code.ts';

/** Writes to standard output, whole. */
export function printOutput(output: string | Uint8Array): void {
  process.stdout.write(output);
}

/** Writes problems to standard error, in colour if it is a terminal that wants it. */
export function printProblems(problems: readonly Problem[]): void {
  process.stderr.write(formatProblems(problems, { colour: wantsColour(process.stderr) }));
}

/** What an error that ended a command says to the user; one that is no `RisalahError` is a bug of Risalah. */
export function toProblems(error: unknown): readonly Problem[] {
  return error instanceof RisalahError ? error.problems : [toBugProblem(error)];
}

/** no-color.org and its counterpart; else whether it is a terminal that is written to. */
export function wantsColour(stream: { isTTY?: boolean }): boolean {
  const { NO_COLOR: no, FORCE_COLOR: force } = process.env;
  if (no !== undefined && no !== '') return false;
  if (force !== undefined && force !== '') return force !== '0' && force !== 'false';
  return stream.isTTY === true;
}

/** A reader that goes away ends the output quietly; any other fault of the pipe or disk is the machine's. */
export function endOnClosedOutput(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return;
    process.exitCode = exitCodes.machine;
    process.stderr.write(`Standard output cannot be written: ${explain(error)}.\n`);
  });
  // Where errors are told there is nobody left to tell this one.
  process.stderr.on('error', () => {});
}
