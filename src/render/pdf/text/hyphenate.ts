import { createRequire } from 'node:module';
import { readPrepared } from '../read-prepared.ts';

const require = createRequire(import.meta.url);
const softHyphen = '\u00ad';
const shortest = 6;
/** No word of a language is longer; the patterns would take the square of its length. */
const longest = 100;
const minBefore = 3;
const minAfter = 3;

interface Rules {
  /** Puts soft hyphens in. */
  patterns: (word: string) => string;
  allows: (before: string, after: string) => boolean;
}

/** Syllables of Indonesian words begin with one of these, or with any single consonant. */
const indonesianOnset =
  /^(?:ng|ny|sy|kh|[bcdfgkpst]r|[bfgkps]l|s[kptw]|kw|[bcdfghjklmnpqrstvwyz])[aeiou]/;
/** A lone vowel belongs to what follows: ke-amanan, not kea-manan. */
const hiatus = /(?:[eio]a|[aeu]u|[aeio]o|[aeou]e|[eiu]i)$/;
/** Bound forms that stay whole: antar-anggota and non-agresi, never anta-ranggota or nona-gresi. */
const boundForm = /^(?:antar|non|pasca|multi|sub)/;
const loaders: Record<string, () => Rules> = {
  id: () => ({
    patterns: require('hyphen/id').hyphenateSync,
    // The patterns err at -k-an, at vowels in a row and at clusters that no syllable begins with.
    allows: (before, after) =>
      /[aeiou]/.test(before) &&
      !hiatus.test(before) &&
      indonesianOnset.test(after) &&
      keepsBoundForm(before, after),
  }),
  en: () => ({
    patterns: require('hyphen/en-gb').hyphenateSync,
    // The patterns err at a participle: star-ted, poin-ted.
    allows: (_, after) => !/^[dt]ed$/.test(after),
  }),
};
const rulesByLanguage = new Map<string, Rules | undefined>();
const points = new Map<string, readonly number[]>();
const maxCachedWords = 50_000;

/** Offsets at which a word of letters may be broken with a hyphen, in order; none for a language without patterns. */
export function hyphenationPoints(word: string, lang: string): readonly number[] {
  const key = `${lang} ${word}`;
  const known = points.get(key);
  if (known !== undefined) return known;
  const found = preparedPoints(word, lang) ?? findPoints(word, lang);
  if (points.size >= maxCachedWords) points.clear();
  points.set(key, found);
  return found;
}

/** Words with their points, by name of the file. */
const prepared = new Map<string, Record<string, readonly number[]>>();

function preparedPoints(word: string, lang: string): readonly number[] | undefined {
  const name = preparedHyphens(lang);
  const words = prepared.get(name) ?? readPrepared(name) ?? {};
  prepared.set(name, words);
  return Object.hasOwn(words, word) ? words[word] : undefined;
}

/** The name under which the points of words of a language are kept. */
export function preparedHyphens(lang: string): string {
  return `hyphens-${primaryTag(lang)}.json`;
}

/** The offsets as the patterns of the language say them, whatever is prepared. */
export function findPoints(word: string, lang: string): number[] {
  if (!isHyphenable(word)) return [];
  const rules = rulesFor(lang);
  if (rules === undefined) return [];
  const lower = word.toLowerCase();
  const parts = rules.patterns(lower).split(softHyphen);
  const found: number[] = [];
  let offset = 0;
  for (const part of parts.slice(0, -1)) {
    offset += part.length;
    if (offset < minBefore || lower.length - offset < minAfter) continue;
    if (rules.allows(lower.slice(0, offset), lower.slice(offset))) found.push(offset);
  }
  return found;
}

/** Names stay whole, whose language nobody knows, and so do abbreviations and words with digits. */
export function isHyphenable(word: string): boolean {
  return word.length >= shortest && word.length <= longest && /^\p{Ll}+$/u.test(word);
}

/** Whether a break falls outside a bound form and its first letter after. */
function keepsBoundForm(before: string, after: string): boolean {
  const length = boundForm.exec(before + after)?.[0].length ?? 0;
  return before.length === length || before.length > length + 1;
}

function rulesFor(lang: string): Rules | undefined {
  const primary = primaryTag(lang);
  if (!rulesByLanguage.has(primary)) rulesByLanguage.set(primary, loaders[primary]?.());
  return rulesByLanguage.get(primary);
}

function primaryTag(lang: string): string {
  return lang.split('-')[0] ?? lang;
}
