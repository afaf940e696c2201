import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { errorCode, MachineError } from '../output/machine-error.ts';
import { fontTrialFile } from './builtin.ts';

/** By the clock; a font of 30,000 glyphs takes a second of work, and the machine may be busy. */
const patienceMs = 20_000;
const maxHeapMegabytes = 256;

const tried = new Map<string, string | undefined>();

/** Like `tryApart`, once for the same bytes. */
export function tryFontApart(font: Uint8Array): string | undefined {
  const digest = createHash('sha256').update(font).digest('hex');
  if (!tried.has(digest)) tried.set(digest, tryApart(font, fontTrialFile, patienceMs));
  return tried.get(digest);
}

/**
 * What is wrong with a user's font, `has no characters`, found by a process that does all that a document could ask of
 * it: whatever a font was made to do, it ends that process only, in so many milliseconds at most.
 */
export function tryApart(font: Uint8Array, program: string, limitMs: number): string | undefined {
  const { stdout, error, signal } = spawnSync(
    process.execPath,
    [`--max-old-space-size=${maxHeapMegabytes}`, program],
    { input: font, timeout: limitMs, killSignal: 'SIGKILL', env: {}, encoding: 'utf8' },
  );
  const isShort = ['EAGAIN', 'EMFILE', 'ENFILE', 'ENOMEM'].includes(errorCode(error) ?? '');
  if (isShort) throw new MachineError(undefined, error);
  if (signal === 'SIGKILL' && error !== undefined)
    return 'keeps the program that reads it busy without end';
  const told = /^\{"fault":(?:null|"([^"\\]*)")\}$/.exec(stdout ?? '');
  return told === null ? 'breaks the program that reads it' : told[1];
}
