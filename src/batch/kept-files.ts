import fs from 'node:fs';
import path from 'node:path';
import type { BatchOptions } from './batch-options.ts';
import type { BuiltEntry, Entry } from './entry.ts';
import { readJournals } from './journal.ts';
import { manifestName, readManifest } from './manifest.ts';
import type { PlannedBriefing } from './plan-batch.ts';
import { sha256 } from './request-hash.ts';

/** What earlier runs into the folder have built. */
export interface KeptFiles {
  /** The entry of a briefing whose files are all there, unchanged, and made of the same. */
  find: (item: PlannedBriefing) => BuiltEntry | undefined;
  /** Paths of a briefing's files that are as an earlier run wrote them, whatever they are made of. */
  ownPaths: (item: PlannedBriefing) => string[];
}

/** Reads the manifest and the journals in the folder. */
export function readKeptFiles({ out, share }: BatchOptions): KeptFiles {
  const files = new Set([manifestName(undefined), manifestName(share)]);
  const entries = new Map<string, BuiltEntry>();
  const add = (entry: Entry): void => {
    if ('files' in entry) entries.set(entry.name, entry);
  };
  // Before the manifests: a run that ends in between is told of by one or the other.
  const journals = readJournals(path.join(out, manifestName(share)));
  for (const file of files) readManifest(path.join(out, file))?.entries.forEach(add);
  journals.forEach(add);
  const unchanged = (entry: BuiltEntry): string[] =>
    entry.files.filter((file) => isUnchanged(out, file)).map((file) => path.join(out, file.path));
  return {
    find: ({ name, hash, index, row }) => {
      const entry = entries.get(name);
      if (entry === undefined || entry.request !== hash) return undefined;
      if (unchanged(entry).length < entry.files.length) return undefined;
      return { ...entry, index, row: row.row };
    },
    ownPaths: ({ name }) => {
      const entry = entries.get(name);
      return entry === undefined ? [] : unchanged(entry);
    },
  };
}

/** Whether a file in the folder has the size and the hash that an entry tells. */
export function isUnchanged(out: string, file: BuiltEntry['files'][number]): boolean {
  const relative = path.normalize(file.path);
  if (path.isAbsolute(relative) || relative.startsWith('..')) return false;
  const place = path.join(out, relative);
  try {
    if (fs.statSync(place).size !== file.bytes) return false;
    return sha256(fs.readFileSync(place)) === file.sha256;
  } catch {
    return false;
  }
}
