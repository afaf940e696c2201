import path from 'node:path';
import { listQuietly } from '../output/open-parts.ts';
import { type Problem, RisalahError } from '../problems.ts';
import type { Entry } from './entry.ts';
import { isUnchanged } from './kept-files.ts';
import {
  checkManifestPlace,
  type Manifest,
  manifestName,
  readManifest,
  toLine,
  writeManifest,
} from './manifest.ts';
import { isInShare, type Share } from './share.ts';

/** What a folder of shares has come to. */
export interface MergeReport {
  manifest: string;
  shards: number;
  total: number;
  files: number;
  failed: Extract<Entry, { failed: unknown }>[];
}

interface Shard {
  file: string;
  share: Share;
  manifest: Manifest;
}

/**
 * Joins the manifests of all shares in a folder to that of the whole run. Throws a `RisalahError`, and writes nothing,
 * unless every share is there, all are of one run, every item stands in them once, in its own share, and every file is
 * in the folder with the bytes that were written.
 */
export function mergeShards(folder: string, options: { force: boolean }): MergeReport {
  const target = path.join(folder, manifestName(undefined));
  checkManifestPlace(target, options);
  const shards = readShards(folder);
  const [first] = shards;
  if (first === undefined) throw new RisalahError([noShards(folder)]);
  const problems = [...checkShares(shards, first), ...shards.flatMap(checkEntries)];
  const entries = shards.flatMap(({ manifest }) => manifest.entries);
  const sorted = entries.toSorted((one, other) => one.index - other.index);
  problems.push(...checkNames(sorted, target), ...checkFiles(folder, shards));
  if (problems.length > 0) throw new RisalahError(problems);
  const { entries: _, shard: __, ...header } = first.manifest;
  writeManifest(target, header, sorted.map(toLine));
  return {
    ...{ manifest: target, shards: shards.length, total: sorted.length },
    files: sorted.reduce((sum, entry) => sum + ('files' in entry ? entry.files.length : 0), 0),
    failed: sorted.filter((entry) => 'failed' in entry),
  };
}

function readShards(folder: string): Shard[] {
  return listQuietly(folder)
    .toSorted()
    .flatMap((name) => {
      const [, number, of] = /^risalah-manifest\.(\d+)-of-(\d+)\.json$/.exec(name) ?? [];
      if (number === undefined) return [];
      const file = path.join(folder, name);
      const share = { number: Number(number), of: Number(of) };
      const manifest = readManifest(file);
      if (manifest?.shard === `${number}/${of}`) return [{ file, share, manifest }];
      throw new RisalahError([
        toProblem(file, 'This is no manifest of the share that it is named after.'),
      ]);
    });
}

function noShards(folder: string): Problem {
  const message = 'No manifest of a share is in this folder.';
  return {
    ...toProblem(folder, message),
    hint: 'Build the shares into it first: risalah batch --shard 1/3 --out FOLDER ...',
  };
}

/** All shares of one run, each once. */
function checkShares(shards: readonly Shard[], first: Shard): Problem[] {
  const { of } = first.share;
  const others = shards.flatMap(({ file, manifest, share }) =>
    share.of === of && headOf(manifest) === headOf(first.manifest)
      ? []
      : [
          toProblem(
            file,
            `This share and ${path.basename(first.file)} are not of one run: the table, the content, the options or the version differ.`,
          ),
        ],
  );
  const there = new Set(
    shards.filter(({ share }) => share.of === of).map(({ share }) => share.number),
  );
  const missing = Array.from({ length: of }, (_, index) => index + 1)
    .filter((number) => !there.has(number))
    .map((number) => {
      const file = path.join(path.dirname(first.file), manifestName({ number, of }));
      return toProblem(file, `The share ${number}/${of} is missing.`);
    });
  return [...others, ...missing];
}

function headOf({ generator, content, selection, total }: Manifest): string {
  return JSON.stringify([generator, content, selection, total]);
}

/** Every item of the share stands in its manifest once, and no other does. */
function checkEntries({ file, share, manifest }: Shard): Problem[] {
  const seen = new Set<number>();
  const problems = manifest.entries.flatMap(({ index }) => {
    const isDouble = seen.has(index);
    seen.add(index);
    const belongs = index < manifest.total && isInShare(index, share);
    if (belongs && !isDouble) return [];
    return [
      toProblem(
        file,
        `Briefing ${index + 1} ${isDouble ? 'stands here twice' : 'does not belong to this share'}.`,
      ),
    ];
  });
  const wanted = Math.ceil((manifest.total - share.number + 1) / share.of);
  if (problems.length === 0 && seen.size < wanted) {
    problems.push(
      toProblem(file, `${wanted - seen.size} of ${wanted} briefings of this share are missing.`),
    );
  }
  return problems;
}

function checkNames(entries: readonly Entry[], file: string): Problem[] {
  const seen = new Set<string>();
  return entries.flatMap((entry) => {
    if (!('files' in entry)) return [];
    const isDouble = seen.has(entry.name);
    seen.add(entry.name);
    return isDouble ? [toProblem(file, `Two briefings are named "${entry.name}".`)] : [];
  });
}

function checkFiles(folder: string, shards: readonly Shard[]): Problem[] {
  return shards.flatMap(({ manifest }) =>
    manifest.entries.flatMap((entry) =>
      'files' in entry
        ? entry.files
            .filter((file) => !isUnchanged(folder, file))
            .map((file) =>
              toProblem(
                path.join(folder, file.path),
                'This file is missing, or is not as it was written.',
              ),
            )
        : [],
    ),
  );
}

const buildAnew = 'Build that share once more into this folder, and merge again.';

function toProblem(file: string, message: string): Problem {
  return { rule: 'shares-make-a-whole', severity: 'error', message, hint: buildAnew, file };
}
