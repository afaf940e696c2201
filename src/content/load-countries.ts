import type { ContentReader } from './content-reader.ts';
import { countryFault } from './country-codes.ts';
import { mergeMaps } from './layer/merge-maps.ts';
import { languages } from './localise.ts';
import { countriesSchema } from './schema.ts';
import type { Content, CountryName } from './types.ts';

/** Names of countries that differ from CLDR's; undefined, with the reasons reported, if the file is not good. */
export function loadCountries(reader: ContentReader): Content['countries'] | undefined {
  const checked = reader.readData('countries.yaml', countriesSchema, mergeMaps(2));
  if (checked === undefined) return undefined;
  const { data, value } = checked;
  for (const lang of languages) {
    for (const code of Object.keys(value[lang])) {
      const fault = countryFault(code);
      if (fault !== undefined) reader.problems.push(data.problemAtKey([lang], code, fault));
    }
  }
  return { id: toNames(value.id), en: toNames(value.en) };
}

function toNames(
  entries: Record<string, { name: string; inText?: string | undefined }>,
): Record<string, CountryName> {
  return Object.fromEntries(
    Object.entries(entries).map(([code, { name, inText }]) => [
      code,
      inText === undefined ? { name } : { name, inText },
    ]),
  );
}
