import { createRequire } from 'node:module';
import type { Fault } from '../input/source-file.ts';
import { didYouMean } from '../problems.ts';

/** Rows of ISO 3166-1: alpha-2, alpha-3, number. */
const rows = createRequire(import.meta.url)('i18n-iso-countries/codes.json') as [string, string][];

const alpha2 = new Set(rows.map((row) => row[0]));

/** What is wrong with a country code; undefined if it is an ISO 3166-1 alpha-2 code in capitals. */
export function countryFault(code: string): Fault | undefined {
  if (alpha2.has(code)) return undefined;
  const exact = rows.find(([two, three]) => [two, three].includes(code.toUpperCase()))?.[0];
  return {
    rule: 'country-is-known',
    message: `"${code}" is not the code of a country`,
    hint:
      exact === undefined
        ? (nearCode(code) ?? 'Use ISO 3166-1 alpha-2 codes: "ID", "AU".')
        : `Did you mean "${exact}"?`,
  };
}

function nearCode(code: string): string | undefined {
  return code.length > 1 ? didYouMean(code, alpha2) : undefined;
}
