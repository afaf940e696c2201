import { createRequire } from 'node:module';
import * as z from 'zod';
import type { Fault } from '../input/source-file.ts';

/** Rows of ISO 3166-1: alpha-2, alpha-3, number. */
const rows = z
  .array(z.tuple([z.string(), z.string()]).rest(z.string()))
  .parse(createRequire(import.meta.url)('i18n-iso-countries/codes.json'));

const alpha2 = new Set(rows.map((row) => row[0]));

/** Codes in use for countries whose ISO code is another one. */
const otherCodes = new Map([
  ['UK', 'GB'],
  ['EL', 'GR'],
]);

/** What is wrong with a country code; undefined if it is an ISO 3166-1 alpha-2 code in capitals. */
export function countryFault(code: string): Fault | undefined {
  if (alpha2.has(code)) return undefined;
  const capitals = code.toUpperCase();
  const meant = rows.find(([two, three]) => two === capitals || three === capitals)?.[0];
  const right = meant ?? otherCodes.get(capitals);
  return {
    rule: 'country-is-known',
    message: `"${code}" is not the code of a country`,
    hint:
      right === undefined
        ? 'Use the alpha-2 codes of ISO 3166-1, such as "ID" or "AU".'
        : `Did you mean "${right}"?`,
  };
}
