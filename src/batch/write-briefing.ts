import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { Built } from '../build/render-job.ts';
import { checkSideTargets, checkTargets } from '../output/check-targets.ts';
import { type OutputFile, writeCleared } from '../output/write-files.ts';
import type { WrittenFile } from './entry.ts';

/** Where and over what files are written. */
interface WritingOptions {
  out: string;
  force: boolean;
  /** Paths that an earlier run is known to have written. */
  ownPaths: readonly string[];
  /** Of the places when the work began, by path. */
  stamps: ReadonlyMap<string, string>;
}

/**
 * Writes the files of one briefing, all or none, unless they are there already; throws as `checkTargets` does if one
 * would take the place of somebody else's file.
 */
export async function writeBriefing(
  built: readonly Built[],
  { out, force, ownPaths, stamps }: WritingOptions,
): Promise<WrittenFile[]> {
  const files = built.flatMap(({ main, beside }) => [...beside, main]);
  const missing = files.filter((file) => !isWritten(file));
  const doubtful = built
    .map(({ main }) => main)
    .filter((main) => missing.includes(main) && !ownPaths.includes(main.path));
  await checkTargets(
    doubtful.map((main) => main.path),
    { force },
  );
  for (const { main, beside } of built) checkSideTargets(main.path, beside, { force });
  writeCleared(
    missing.map((file) => {
      const stamp = stamps.get(file.path);
      return stamp === undefined ? file : { ...file, stamp };
    }),
  );
  return files.map(({ path: place, bytes }) => ({
    path: path.relative(out, place).split(path.sep).join('/'),
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }));
}

/** Whether the file is there with these bytes, from a run that was killed before it could note it, say. */
function isWritten({ path: place, bytes }: OutputFile): boolean {
  const stat = fs.statSync(place, { throwIfNoEntry: false });
  return (
    stat?.isFile() === true && stat.size === bytes.length && fs.readFileSync(place).equals(bytes)
  );
}
