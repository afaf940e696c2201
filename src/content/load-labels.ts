import type { Language } from '../document/types.ts';
import { checkLabelPlaceholders } from './check-label-placeholders.ts';
import type { Checked, ContentReader } from './content-reader.ts';
import { mergeMaps } from './layer/merge-maps.ts';
import { localise } from './localise.ts';
import { labelsSchema } from './schema.ts';
import type { Labels, Localised } from './types.ts';

/** Every form that a placeholder may have, by number of countries. */
const forms = [
  ...['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
  'other',
];

/** The words of the pages in both languages; undefined, with the reasons reported, if they are not good. */
export function loadLabels(reader: ContentReader): Localised<Labels> | undefined {
  const { id, en } = localise((lang) =>
    reader.readData(`labels/${lang}.yaml`, labelsSchema, mergeMaps(Number.POSITIVE_INFINITY)),
  );
  for (const checked of [id, en]) if (checked !== undefined) checkLabels(reader, checked);
  if (id === undefined || en === undefined) {
    reader.unreadable.add('labels');
    return undefined;
  }
  checkTwins(reader, id, en, 'en');
  checkTwins(reader, en, id, 'id');
  return { id: id.value, en: en.value };
}

function checkLabels(reader: ContentReader, { data, value }: Checked<Labels>): void {
  reader.problems.push(...checkLabelPlaceholders(data, value));
  for (const name of ['{page}', '{pages}'].filter((part) => !value.pageOf.includes(part))) {
    reader.problems.push(
      data.problemAt(['pageOf'], {
        rule: 'page-pattern-is-complete',
        message: `"pageOf" does not hold ${name}`,
        hint: 'Write it like "Page {page} of {pages}".',
      }),
    );
  }
  for (const [name, own] of Object.entries(value.grammar)) {
    reader.placeholders.add(name);
    const missing = ['none', 'other'].filter((form) => own[form] === undefined);
    const strange = Object.keys(own).filter((form) => !forms.includes(form));
    if (missing.length > 0) {
      reader.problems.push(
        data.problemAtKey(['grammar'], name, {
          rule: 'grammar-is-complete',
          message: `{${name}} lacks the form ${missing.join(' and ')}`,
          hint: '"none" is for no country, "other" for every number that has no form of its own.',
        }),
      );
    }
    for (const form of strange) {
      reader.problems.push(
        data.problemAtKey(['grammar', name], form, {
          rule: 'key-is-known',
          message: `"${form}" is no form of a placeholder`,
          hint: `Forms are ${forms.join(', ')}.`,
        }),
      );
    }
  }
}

/** Reports the placeholders that only one of the two languages defines. */
function checkTwins(
  reader: ContentReader,
  own: Checked<Labels>,
  twin: Checked<Labels>,
  twinLang: Language,
): void {
  for (const name of Object.keys(own.value.grammar)) {
    if (Object.hasOwn(twin.value.grammar, name)) continue;
    reader.problems.push(
      own.data.problemAtKey(['grammar'], name, {
        rule: 'grammar-is-complete',
        message: `{${name}} is not defined in labels/${twinLang}.yaml`,
        hint: 'Define it in both languages.',
      }),
    );
  }
}
