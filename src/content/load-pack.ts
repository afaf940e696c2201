import type { ContentReader } from './content-reader.ts';
import { localise } from './localise.ts';
import { parseTitle } from './prose/parse-prose.ts';
import { packSchema } from './schema.ts';
import type { Pack } from './types.ts';

/** Title and keywords of the content, and the keys of its areas in order. */
export interface LoadedPack {
  pack: Pack;
  areas: string[];
}

/** `pack.yaml`; undefined, with the reasons reported, if it is not good. */
export function loadPack(reader: ContentReader): LoadedPack | undefined {
  const checked = reader.readData('pack.yaml', packSchema);
  if (checked === undefined) return undefined;
  const { data, value } = checked;
  value.areas.forEach((key, index) => {
    if (value.areas.indexOf(key) < index) {
      const message = `The area "${key}" is listed a second time`;
      reader.problems.push(
        data.problemAt(['areas', index], { rule: 'entry-is-unique', message, hint: 'Keep one.' }),
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
  };
}
