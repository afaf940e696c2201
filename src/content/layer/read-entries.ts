import type * as z from 'zod';
import type { Fault } from '../../input/source-file.ts';
import type { Problem } from '../../problems.ts';
import type { Checked, ContentReader } from '../content-reader.ts';
import { type EntryList, mergeEntries } from './merge-entries.ts';

/** Keys that `pack.yaml` of a layer lists under `replaces`. */
export interface Replaces {
  /** What the keys name. */
  noun: 'fact' | 'source';
  keys: string[];
  /** Makes a problem at a key of the list. */
  problemAt: (index: number, fault: Fault) => Problem;
}

/**
 * A file of facts or sources; undefined, with the reasons reported, if it is not good. Entries of a layer take the
 * place of those below only if they are listed (`replaces` is undefined if the list could not be read).
 */
export function readEntries<S extends z.ZodType>(
  reader: ContentReader,
  file: string,
  schema: S,
  list: EntryList,
  replaces: Replaces | undefined,
): Checked<z.output<S>> | undefined {
  const replaced = new Set<string>();
  const checked = reader.readData(file, schema, (base, layer) =>
    mergeEntries(base, layer, list, (key, path) => {
      replaced.add(key);
      if (replaces === undefined || replaces.keys.includes(key)) return;
      reader.problems.push(layer.problemAt(path, unlisted(key, replaces.noun)));
    }),
  );
  if (checked === undefined || replaces === undefined) return checked;
  replaces.keys.forEach((key, index) => {
    if (!replaced.has(key))
      reader.problems.push(replaces.problemAt(index, unused(key, replaces.noun)));
  });
  return checked;
}

function unlisted(key: string, noun: string): Fault {
  return {
    rule: 'replacement-is-listed',
    message: `The built-in content has a ${noun} "${key}" too`,
    hint: `To replace it, list the key in pack.yaml under "replaces", "${noun}s"; to add one, give it another key.`,
  };
}

function unused(key: string, noun: string): Fault {
  return {
    rule: 'replacement-has-both',
    message: `No ${noun} of the layer takes the place of a built-in ${noun} "${key}"`,
    hint: `List a key here only if both have a ${noun} of that key.`,
  };
}
