import type * as z from 'zod';
import type { Data } from '../input/data.ts';
import type { ContentReader } from './content-reader.ts';
import { mergeMaps } from './layer/merge-maps.ts';
import type { Replaces } from './layer/read-entries.ts';
import { localise } from './localise.ts';
import { parseTitle } from './prose/parse-prose.ts';
import { layerPackSchema, packSchema } from './schema.ts';
import { frameParts, type Pack } from './types.ts';

/** Title and keywords of the content, and the keys of its areas in order. */
export interface LoadedPack {
  pack: Pack;
  areas: string[];
  /** What a layer says that it replaces; of a whole pack undefined. */
  replaces: { facts: Replaces; sources: Replaces } | undefined;
}

/** What `pack.yaml` holds, of a whole pack or of a layer. */
type PackFile = z.output<typeof packSchema> & Partial<z.output<typeof layerPackSchema>>;

/** Keys of the sections that are no areas, and `risks`, which a reader would take for that of the risks. */
const sectionKeys: readonly string[] = [
  ...frameParts,
  ...['risk', 'risks', 'contents', 'parties', 'ledger', 'sources'],
];

/** `pack.yaml`; undefined, with the reasons reported, if it is not good. */
export function loadPack(reader: ContentReader): LoadedPack | undefined {
  const schema = reader.base === undefined ? packSchema : layerPackSchema;
  const checked = reader.readData('pack.yaml', schema, mergeMaps(1));
  if (checked === undefined) return undefined;
  const { data } = checked;
  const value: PackFile = checked.value;
  value.areas.forEach((key, index) => {
    if (value.areas.indexOf(key) < index) {
      const message = `The area "${key}" is listed a second time`;
      reader.problems.push(
        data.problemAt(['areas', index], { rule: 'entry-is-unique', message, hint: 'Keep one.' }),
      );
    }
    if (sectionKeys.includes(key)) {
      const message = `"${key}" is the key of another section`;
      const hint = 'Give the area, and its folder, another key.';
      reader.problems.push(
        data.problemAt(['areas', index], { rule: 'key-is-free', message, hint }),
      );
    }
    if (reader.files.some((file) => file.startsWith(`areas/${key}/`))) return;
    reader.problems.push(
      data.problemAt(['areas', index], {
        rule: 'unit-has-its-files',
        message: `The area "${key}" has no folder`,
        hint: `Make areas/${key}/ with an area.yaml, or take it from the list.`,
      }),
    );
  });
  const inline = (field: string) =>
    localise((lang) => parseTitle(data.textAt([field, lang]), reader));
  return {
    pack: {
      title: inline('title'),
      shortTitle: inline('shortTitle'),
      keywords: value.keywords,
    },
    areas: [...new Set(value.areas)],
    replaces: reader.base && toReplaces(data, value.replaces),
  };
}

function toReplaces(
  data: Data,
  {
    facts = [],
    sources = [],
  }: { facts?: string[] | undefined; sources?: string[] | undefined } = {},
): LoadedPack['replaces'] {
  const listed = (noun: Replaces['noun'], keys: string[]): Replaces => ({
    noun,
    keys,
    problemAt: (index, fault) => data.problemAt(['replaces', `${noun}s`, index], fault),
  });
  return { facts: listed('fact', facts), sources: listed('source', sources) };
}
