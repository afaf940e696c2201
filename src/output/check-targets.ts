import fs from 'node:fs';
import { type Problem, RisalahError } from '../problems.ts';
import { errorCode, MachineError } from './machine-error.ts';
import { isMadeByRisalah, maxLookedIntoBytes } from './made-by-risalah.ts';

/**
 * Looks at every place that is to be written before anything is. Throws a `RisalahError` that names all files
 * that are not Risalah's own (unless `force`), and a `MachineError` for a place where no file can stand.
 */
export function checkTargets(paths: readonly string[], options: { force: boolean }): void {
  const problems = paths.flatMap((path) => {
    const size = sizeOfFile(path);
    if (size === undefined || options.force || isOwn(path, size)) return [];
    return [toProblem(path)];
  });
  if (problems.length > 0) throw new RisalahError(problems);
}

/** Size of the file at the path; undefined if there is nothing. */
function sizeOfFile(path: string): number | undefined {
  try {
    const stat = fs.statSync(path, { throwIfNoEntry: false });
    if (stat === undefined) return undefined;
    if (stat.isFile()) return stat.size;
    throw Object.assign(new Error('not a file'), {
      code: stat.isDirectory() ? 'EISDIR' : 'EEXIST',
    });
  } catch (error) {
    throw new MachineError(path, error);
  }
}

function isOwn(path: string, size: number): boolean {
  if (size > maxLookedIntoBytes) return false;
  try {
    return isMadeByRisalah(fs.readFileSync(path));
  } catch (error) {
    // A file that may be replaced but not read is somebody else's.
    if (errorCode(error) === 'EACCES') return false;
    throw new MachineError(path, error);
  }
}

function toProblem(file: string): Problem {
  return {
    rule: 'existing-file-is-own',
    severity: 'error',
    message: 'This file is already there, and Risalah did not make it.',
    hint: 'Name another folder with --out, or replace it with --force.',
    file,
  };
}
