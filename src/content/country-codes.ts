import codes from 'i18n-iso-countries/codes.json' with { type: 'json' };
import type { Fault } from '../input/source-file.ts';

/** ISO 3166-1: alpha-2 and alpha-3 codes of every country. */
export const countryCodes: readonly { alpha2: string; alpha3: string }[] = codes.flatMap(
  ([alpha2, alpha3]) => (alpha2 === undefined || alpha3 === undefined ? [] : [{ alpha2, alpha3 }]),
);

const alpha2Codes = new Set(countryCodes.map((row) => row.alpha2));

/** Whether the text is an alpha-2 code in capitals. */
export function isAlpha2(code: string): boolean {
  return alpha2Codes.has(code);
}

/** Codes in use for countries whose ISO code is another one. */
const otherCodes = new Map([
  ['UK', 'GB'],
  ['EL', 'GR'],
]);

/** What is wrong with a country code; undefined if it is an ISO 3166-1 alpha-2 code in capitals. */
export function countryFault(code: string): Fault | undefined {
  if (isAlpha2(code)) return undefined;
  const capitals = code.toUpperCase();
  const meant = countryCodes.find(
    ({ alpha2, alpha3 }) => alpha2 === capitals || alpha3 === capitals,
  );
  const right = meant?.alpha2 ?? otherCodes.get(capitals);
  return {
    rule: 'country-is-known',
    message: `"${code}" is not the code of a country`,
    hint:
      right === undefined
        ? 'Use the alpha-2 codes of ISO 3166-1, such as "ID" or "AU".'
        : `Did you mean "${right}"?`,
  };
}
