import { createRequire } from 'node:module';
import { countryCodes, isAlpha2 } from '../content/country-codes.ts';
import type { Content } from '../content/types.ts';
import type { Language } from '../document/types.ts';
import { nearest, type Problem, RisalahError } from '../problems.ts';

/** A country with its codes (ISO 3166-1) and its name in every language. */
export interface Country {
  alpha2: string;
  alpha3: string;
  name: Record<Language, string>;
}

/** Names by which the user may call countries. */
type OwnNames = Content['countries'];

const require = createRequire(import.meta.url);
const languages: Language[] = ['id', 'en'];
const listHint = 'See "risalah list countries".';

/** All countries by alpha-2 code, under the content's names where it has its own, else CLDR's. */
export function listCountries(own: OwnNames): Country[] {
  const cldr = Object.fromEntries(languages.map((lang) => [lang, displayNames(lang, 'long')]));
  const name = (lang: Language, code: string): string =>
    own[lang][code]?.name ?? cldr[lang]?.of(code) ?? code;
  return countryCodes
    .map(({ alpha2, alpha3 }) => ({
      alpha2,
      alpha3,
      name: { id: name('id', alpha2), en: name('en', alpha2) },
    }))
    .toSorted((one, other) => (one.alpha2 < other.alpha2 ? -1 : 1));
}

/**
 * Alpha-2 codes of the countries, in the order given, from alpha-2 or alpha-3 codes or names in either language,
 * whatever their case and accents. Throws a `RisalahError` that names every unknown, unclear and repeated one.
 */
export function resolveCountries(inputs: readonly string[], own: OwnNames): string[] {
  // The usual case needs no names in two languages.
  if (new Set(inputs).size === inputs.length && inputs.every(isPlainCode)) return [...inputs];
  const index = indexCountries(own);
  const problems: Problem[] = [];
  const codes: string[] = [];
  for (const input of inputs) {
    const [code, ...others] = index.get(fold(input)) ?? [];
    if (code === undefined) problems.push(unknown(input, index, own));
    else if (others.length > 0) problems.push(unclear(input, [code, ...others], own));
    else if (codes.includes(code)) problems.push(repeated(input, code));
    else codes.push(code);
  }
  if (problems.length > 0) throw new RisalahError(problems);
  return codes;
}

function isPlainCode(input: string): boolean {
  return isAlpha2(input) && abbreviations[fold(input)] === undefined;
}

/** What people write for a country besides its codes and names. `AS` is short for Amerika Serikat in Indonesian. */
const abbreviations: Record<string, string[]> = {
  as: ['US', 'AS'],
  birma: ['MM'],
  burma: ['MM'],
  holland: ['NL'],
  korea: ['KP', 'KR'],
  korsel: ['KR'],
  korut: ['KP'],
  prc: ['CN'],
  ri: ['ID'],
  rrt: ['CN'],
  swaziland: ['SZ'],
  uae: ['AE'],
  uk: ['GB'],
  'u s': ['US'],
  'u s a': ['US'],
};

/** Indices that are made: a batch asks thousands of times. */
const indices = new WeakMap<OwnNames, Map<string, string[]>>();

function indexCountries(own: OwnNames): Map<string, string[]> {
  const index = indices.get(own) ?? createIndex(own);
  indices.set(own, index);
  return index;
}

/** Every word that stands for a country, folded, with the alpha-2 codes it may mean. A code means one country only. */
function createIndex(own: OwnNames): Map<string, string[]> {
  const index = new Map<string, string[]>();
  for (const { alpha2, alpha3 } of countryCodes) {
    index.set(fold(alpha2), [alpha2]);
    index.set(fold(alpha3), [alpha2]);
  }
  const codeWords = new Set(index.keys());
  for (const [code, name] of allNames(own)) {
    const word = fold(name);
    const known = index.get(word) ?? [];
    if (!codeWords.has(word) && !known.includes(code)) index.set(word, [...known, code]);
  }
  for (const [word, codes] of Object.entries(abbreviations)) index.set(word, codes);
  return index;
}

/** Codes with the names that the content, CLDR and the code list have for them. */
function allNames(own: OwnNames): [string, string][] {
  return languages.flatMap((lang) => {
    const cldr = [displayNames(lang, 'long'), displayNames(lang, 'short')];
    const listed = readNames(lang);
    return countryCodes.flatMap(({ alpha2: code }) => {
      const mine = own[lang][code];
      const names = [mine?.name, mine?.inText, ...cldr.map((one) => one.of(code))];
      return [...names, ...(listed[code] ?? [])]
        .filter((name) => name !== undefined)
        .map((name): [string, string] => [code, name]);
    });
  });
}

/** `cote d ivoire` from `Côte d’Ivoire`; an article in front is dropped. */
function fold(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the /, '');
}

function unknown(input: string, index: Map<string, string[]>, own: OwnNames): Problem {
  const message = `There is no country "${input}".`;
  const several = splitCountries(input, index);
  if (several !== undefined) {
    const hint = `Separate countries with commas: ${several.join(',')}.`;
    return { rule: 'country-is-known', severity: 'error', message, hint };
  }
  const word = fold(input);
  // Two or three letters are near to many codes: a guess would be as wrong as the input.
  const near = word.length > 3 ? nearest(word, index.keys()) : undefined;
  const codes = near === undefined ? [] : (index.get(near) ?? []);
  return {
    rule: 'country-is-known',
    severity: 'error',
    message,
    hint: near === undefined ? listHint : `Did you mean ${nameCodes(codes, own)}? ${listHint}`,
  };
}

/** Codes of several countries that are written with another mark between them than a comma: `ID-AU`. */
function splitCountries(input: string, index: Map<string, string[]>): string[] | undefined {
  const parts = input.split(/[\s;/+&|:-]+/).filter((part) => part !== '');
  const codes = parts.flatMap((part) => index.get(fold(part))?.[0] ?? []);
  return parts.length > 1 && codes.length === parts.length ? codes : undefined;
}

function unclear(input: string, codes: string[], own: OwnNames): Problem {
  return {
    rule: 'country-is-clear',
    severity: 'error',
    message: `"${input}" may be ${nameCodes(codes, own)}.`,
    hint: `Name the country by its whole name or its three-letter code. ${listHint}`,
  };
}

/** `Poland (POL) or Portugal (PRT)` */
function nameCodes(codes: readonly string[], own: OwnNames): string {
  const countries = listCountries(own).filter(({ alpha2 }) => codes.includes(alpha2));
  return countries.map(({ name, alpha3 }) => `${name.en} (${alpha3})`).join(' or ');
}

function repeated(input: string, code: string): Problem {
  return {
    rule: 'countries-differ',
    severity: 'error',
    message: `The country "${input}" (${code}) is named twice.`,
    hint: 'Name each country once.',
  };
}

function displayNames(lang: Language, style: 'long' | 'short'): Intl.DisplayNames {
  return new Intl.DisplayNames(lang, { type: 'region', style, fallback: 'code' });
}

/** Further names by alpha-2 code, such as "Viet Nam" and "Russian Federation". */
function readNames(lang: Language): Record<string, string[]> {
  // The package's main file would load 80 languages of names.
  const list: { countries: Record<string, string | string[]> } = require(
    `i18n-iso-countries/langs/${lang}.json`,
  );
  return Object.fromEntries(
    Object.entries(list.countries).map(([code, names]) => [code, [names].flat()]),
  );
}
