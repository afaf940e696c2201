import { MachineError } from '../output/machine-error.ts';
import { RisalahError } from '../problems.ts';
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
  if (error instanceof RisalahError) return exitCodes.problems;
  return exitCodes.bug;
}
