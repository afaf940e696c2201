import type { Entry } from 'yauzl';
import type { Problem } from '../problems.ts';
import { inMegabytes, type ZipLimits } from './zip-limits.ts';
import { zipProblem } from './zip-rules.ts';

/** Whether an entry stands for a folder (APPNOTE 4.3.8: its name ends with a slash). */
export function isFolder({ fileName }: Entry): boolean {
  return fileName.endsWith('/');
}

/** What the directory alone tells against an entry. `seen` takes up the paths in small letters. */
export function checkEntry(entry: Entry, seen: Set<string>, limits: ZipLimits): Problem[] {
  const { fileName, uncompressedSize, compressionMethod } = entry;
  const name = JSON.stringify(fileName);
  const problems: Problem[] = [];
  if (isClimbing(fileName) || isLink(entry)) {
    problems.push(zipProblem('zip-entry-stays-inside', `The entry ${name} leads out of the zip`));
  }
  const path = fileName.toLowerCase();
  if (seen.has(path))
    problems.push(zipProblem('zip-entry-is-unique', `The entry ${name} is there twice`));
  seen.add(path);
  if (entry.isEncrypted()) {
    problems.push(zipProblem('zip-is-not-encrypted', `The entry ${name} is encrypted`));
  } else if (compressionMethod !== stored && compressionMethod !== deflated) {
    problems.push(
      zipProblem(
        'zip-is-readable',
        `The entry ${name} is packed by method ${compressionMethod}, which office files do not use`,
      ),
    );
  }
  if (uncompressedSize > limits.entry) {
    problems.push(
      zipProblem(
        'zip-is-within-limits',
        `The entry ${name} has more than ${inMegabytes(limits.entry)}`,
      ),
    );
  }
  return problems;
}

/** APPNOTE 4.4.5: the two methods that office files use (ECMA-376 part 2, annex B). */
export const stored = 0;
const deflated = 8;

/** Absolute, with a drive, with `..` or `.` as a step, with an empty step, a backslash or a control character. */
function isClimbing(name: string): boolean {
  const steps = name.replace(/\/$/, '').split('/');
  return (
    /^[a-z]:|\\|\p{Cc}/iu.test(name) ||
    steps.some((step) => step === '' || step === '.' || step === '..')
  );
}

/** A symbolic link of Unix: the file type in the upper half of the attributes is `S_IFLNK`. */
function isLink({ versionMadeBy, externalFileAttributes }: Entry): boolean {
  const madeOnUnix = versionMadeBy >>> 8 === 3;
  return madeOnUnix && ((externalFileAttributes >>> 28) & 0xf) === 0xa;
}
