import type { Problem } from '../problems.ts';

/** What a command that went well has to say: to people, to programs, or as the bytes of one file. */
export interface Outcome {
  /** Lines for a terminal. */
  text: string;
  /** The one object that `--json` prints. */
  json: object;
  /** Warnings for standard error; with `--json` they stand in the object instead. */
  warnings?: readonly Problem[];
  /** The command did its work and found errors, which `text` and `json` tell: the exit code is that of problems. */
  failed?: boolean;
  /** What failed is not what was given but the machine. */
  isOfMachine?: boolean;
  /** Bytes that `--stdout` prints in place of both. */
  bytes?: Uint8Array;
}
