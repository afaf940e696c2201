import { MachineError } from '../output/machine-error.ts';
import { type Problem, RisalahError } from '../problems.ts';
import { UsageError } from './usage-error.ts';

/** What the exit codes of `risalah` mean. */
export const exitCodes = {
  done: 0,
  problems: 1,
  usage: 2,
  machine: 3,
  bug: 70,
} as const;

/** Exit code for an error that ended a command. */
export function toExitCode(error: unknown): number {
  if (error instanceof UsageError) return exitCodes.usage;
  if (error instanceof MachineError) return exitCodes.machine;
  if (error instanceof RisalahError) return exitCodeOf(error.problems);
  return exitCodes.bug;
}

/** Exit code for problems: what may not be read is a fault of the machine, not of what is written there. */
function exitCodeOf(problems: readonly Problem[]): number {
  const isOfMachine = problems.some(({ rule }) => rule === 'file-can-be-read');
  return isOfMachine ? exitCodes.machine : exitCodes.problems;
}
