import fs from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { findTarget } from '../output/target.ts';
import { writeFiles } from '../output/write-files.ts';
import { RisalahError } from '../problems.ts';
import { version } from '../version.ts';
import { type Entry, entrySchema } from './entry.ts';
import type { Share } from './share.ts';

/** What a manifest says of its run as a whole. */
const headerShape = {
  manifest: z.literal(1),
  generator: z.string().startsWith('Risalah '),
  /** Digest of the content. */
  content: z.string(),
  /** Hash of the whole run. */
  selection: z.string(),
  /** Items of the whole run. */
  total: z.number(),
  /** `1/3`; the whole run unless given. */
  shard: z
    .string()
    .regex(/^\d+\/\d+$/)
    .optional(),
};

const manifestSchema = z.strictObject({ ...headerShape, entries: z.array(entrySchema) });
const headerSchema = z.strictObject(headerShape);

export type ManifestHeader = z.output<typeof headerSchema>;
export type Manifest = z.output<typeof manifestSchema>;

/** `risalah-manifest.json`; `risalah-manifest.1-of-3.json` for a share. */
export function manifestName(share: Share | undefined): string {
  return share === undefined
    ? 'risalah-manifest.json'
    : `risalah-manifest.${share.number}-of-${share.of}.json`;
}

/** The header of a run's manifest. */
export function toHeader(
  run: { content: string; selection: string; total: number },
  share: Share | undefined,
): ManifestHeader {
  const { content, selection, total } = run;
  return {
    ...{ manifest: 1, generator: `Risalah ${version}`, content, selection, total },
    ...(share === undefined ? {} : { shard: `${share.number}/${share.of}` }),
  };
}

/** Writes the manifest whole, an entry a line; `lines` are the entries as JSON, in order. */
export function writeManifest(
  file: string,
  header: ManifestHeader,
  lines: readonly string[],
): void {
  const head = JSON.stringify(header, undefined, 2).replace(/\n\}$/, '');
  const text = `${head},\n  "entries": [\n${lines.join(',\n')}\n  ]\n}\n`;
  writeFiles([{ path: file, bytes: Buffer.from(text) }]);
}

/** The manifest in a file; undefined if there is none, or another file of that name. */
export function readManifest(file: string): Manifest | undefined {
  try {
    if (!fs.statSync(file).isFile()) return undefined;
    return manifestSchema.parse(JSON.parse(fs.readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

/**
 * Throws a `RisalahError` if a file that Risalah did not write stands where the manifest is to be, a `MachineError` if
 * no file can stand there.
 */
export function checkManifestPlace(file: string, options: { force: boolean }): void {
  if (findTarget(file).replaced === undefined || options.force || readManifest(file) !== undefined)
    return;
  throw new RisalahError([
    {
      rule: 'existing-file-is-own',
      severity: 'error',
      message: 'This file is already there, and it is no manifest of Risalah.',
      hint: 'Name another folder with --out, or replace it with --force.',
      file: path.normalize(file),
    },
  ]);
}

/** One line of a manifest or journal. */
export function toLine(entry: Entry): string {
  return JSON.stringify(entry);
}
