import type * as z from 'zod';
import type { ConfidenceLevel } from '../document/types.ts';
import type { Data } from '../input/data.ts';
import { problemIn } from '../input/excerpt.ts';
import type { Fault } from '../input/source-file.ts';
import type { ContentReader } from './content-reader.ts';
import { type LoadedText, loadText } from './load-text.ts';
import { languageNames, languages, localise } from './localise.ts';
import type { Report } from './places.ts';
import type { Localised } from './types.ts';

/** A list of units in a YAML file, the texts of which stand in one folder. */
export interface UnitList {
  /** Folder of the texts: `areas/security`. */
  folder: string;
  /** First part of the units' keys: `security`. */
  prefix: string;
  /** Key of the list in its file: `benefits`. */
  name: string;
  /** The file with the list, if it could be read. */
  list: { data: Data; units: { key: string; confidence: ConfidenceLevel }[] } | undefined;
  /** Shape of the front matter of a text. */
  schema: z.ZodType;
}

/** A unit with its texts. */
export interface LoadedUnit {
  key: string;
  confidence: ConfidenceLevel;
  text: Localised<LoadedText>;
}

/** The units of a list, without those that have a problem. If the list is missing, the texts are checked all the same. */
export function loadUnits(reader: ContentReader, source: UnitList): LoadedUnit[] {
  const { folder, prefix, list } = source;
  if (list === undefined) {
    for (const name of unitNames(reader, folder)) {
      reader.units.add(`${prefix}/${name}`);
      loadTexts(reader, source, name, () => {});
    }
    return [];
  }
  reportRepeated(list.data, [source.name], list.units, reader);
  return list.units.flatMap(({ key: name, confidence }, index) => {
    const report = (fault: Fault): void => {
      reader.problems.push(list.data.problemAt([source.name, index, 'key'], fault));
    };
    const key = `${prefix}/${name}`;
    reader.units.add(key);
    const text = loadTexts(reader, source, name, report);
    if (text === undefined) return [];
    reader.places.units.set(key, { id: textPlaces(text.id), en: textPlaces(text.en) });
    return [{ key, confidence, text }];
  });
}

function textPlaces({ data, body }: LoadedText): { claim: Report; prose: Report } {
  return {
    claim: (fault) => data.problemAt(['claim'], fault),
    prose: (fault) => problemIn(body, Math.max(0, body.value.search(/\S/)), fault),
  };
}

/** Reports every entry whose key another entry of the list has. */
export function reportRepeated(
  data: Data,
  path: string[],
  entries: readonly { key: string }[],
  reader: ContentReader,
): void {
  const seen = new Set<string>();
  entries.forEach(({ key }, index) => {
    if (seen.has(key)) {
      const message = `"${key}" stands in the list a second time`;
      const fault: Fault = { rule: 'entry-is-unique', message, hint: 'Keep one of the two.' };
      reader.problems.push(data.problemAt([...path, index, 'key'], fault));
    }
    seen.add(key);
  });
}

/** Names of the units whose texts stand in a folder, whether listed or not. */
function unitNames(reader: ContentReader, folder: string): string[] {
  const names = reader.files.flatMap((file) => {
    const name = file.startsWith(`${folder}/`) ? file.slice(folder.length + 1) : '';
    return /^([^/]+)\.(?:id|en)\.md$/.exec(name)?.[1] ?? [];
  });
  return [...new Set(names)];
}

function loadTexts(
  reader: ContentReader,
  { folder, prefix, schema }: UnitList,
  name: string,
  report: (fault: Fault) => void,
): Localised<LoadedText> | undefined {
  const unit = `${prefix}/${name}`;
  const files = languages.map((lang) => `${folder}/${name}.${lang}.md`);
  if (!files.some((file) => reader.files.includes(file))) {
    const rule = 'unit-has-its-files';
    report({ rule, message: `"${name}" has no text`, hint: `Write ${files.join(' and ')}.` });
    return undefined;
  }
  return loadTwins(reader, `${folder}/${name}`, unit, schema);
}

/** A text in both languages, `<base>.id.md` and `<base>.en.md`; undefined, with the reasons reported, if one is not good. */
export function loadTwins(
  reader: ContentReader,
  base: string,
  unit: string,
  schema: z.ZodType,
): Localised<LoadedText> | undefined {
  const twins = localise((lang) => `${base}.${lang}.md`);
  // A layer replaces a text in both languages: else they would not say the same.
  const set = reader.setOf(Object.values(twins));
  const { id, en } = localise((lang) => {
    const file = twins[lang];
    if (set.files.includes(file)) return loadText(reader, file, unit, schema);
    const fault: Fault = {
      rule: 'text-has-both-languages',
      message: `The text "${unit}" is not there in ${languageNames[lang]}`,
      hint: `Write ${file}.`,
    };
    reader.reportFile(file, fault, set);
    return undefined;
  });
  return id === undefined || en === undefined ? undefined : { id, en };
}
