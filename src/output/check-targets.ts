import fs from 'node:fs';
import { type Problem, RisalahError } from '../problems.ts';
import { errorCode, MachineError } from './machine-error.ts';
import { isMadeByRisalah, maxLookedIntoBytes } from './made-by-risalah.ts';
import { findTarget, stampOf } from './target.ts';
import type { OutputFile } from './write-files.ts';

/**
 * Looks at every place that is to be written before anything is. Throws a `RisalahError` that names all files
 * that are not Risalah's own (unless `force`), and a `MachineError` for a place where no file can stand. Gives the stamps
 * of the places by their paths.
 */
export async function checkTargets(
  paths: readonly string[],
  options: { force: boolean },
): Promise<Map<string, string>> {
  const problems: Problem[] = [];
  const stamps = new Map<string, string>();
  for (const path of paths) {
    const target = findTarget(path);
    stamps.set(path, stampOf(target));
    const size = target.replaced?.size;
    if (size === undefined || options.force || isOwn(path, size)) continue;
    problems.push(toProblem(path));
  }
  if (problems.length > 0) throw new RisalahError(problems);
  return stamps;
}

/**
 * Looks at the places of figures beside a file. A figure that is there already is Risalah's own if it is the same, or
 * if the file that shows it is there (which `checkTargets` has let pass). Throws as `checkTargets` does.
 */
export function checkSideTargets(
  main: string,
  beside: readonly OutputFile[],
  options: { force: boolean },
): void {
  if (options.force || findTarget(main).replaced !== undefined) return;
  const problems = beside.flatMap(({ path, bytes }) => {
    const size = findTarget(path).replaced?.size;
    if (size === undefined) return [];
    return size === bytes.length && holds(path, bytes) ? [] : [toProblem(path)];
  });
  if (problems.length > 0) throw new RisalahError(problems);
}

function isOwn(path: string, size: number): boolean {
  if (size > maxLookedIntoBytes) return false;
  const bytes = readIfAllowed(path);
  return bytes !== undefined && isMadeByRisalah(bytes);
}

function holds(path: string, bytes: Uint8Array): boolean {
  return readIfAllowed(path)?.equals(bytes) === true;
}

/** A file that may be replaced but not read is somebody else's. */
function readIfAllowed(path: string): Buffer | undefined {
  try {
    return fs.readFileSync(path);
  } catch (error) {
    if (errorCode(error) === 'EACCES') return undefined;
    throw new MachineError(path, error);
  }
}

function toProblem(file: string): Problem {
  return {
    rule: 'existing-file-is-own',
    severity: 'error',
    message: 'This file is already there, and Risalah did not make it as it is.',
    hint: 'Name another folder with --out, or replace it with --force.',
    file,
  };
}
