import { MachineError } from '../output/machine-error.ts';
import { type Problem, RisalahError } from '../problems.ts';
import type { Outcome } from './outcome.ts';
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
  if (error instanceof RisalahError)
    return failureCode({ isOfMachine: error.problems.some(isOfMachine) });
  return exitCodes.bug;
}

/** Exit code for an outcome that is a failure. */
export function failureCode({ isOfMachine = false }: Pick<Outcome, 'isOfMachine'>): number {
  return isOfMachine ? exitCodes.machine : exitCodes.problems;
}

/** Whether a problem is a fault of the machine, whatever is written in the files: who may not read, or has to wait. */
export function isOfMachine({ rule }: Problem): boolean {
  return rule === 'file-can-be-read' || rule === 'folder-has-one-batch';
}
