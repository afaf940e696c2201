import type { Setting } from '../fonts/face.ts';
import type { ShapedText } from '../fonts/shape-text.ts';
import { graphemesOf } from './graphemes.ts';
import { hyphenationPoints } from './hyphenate.ts';
import { wordCuts } from './word-cuts.ts';

/** What stands between two blanks, cut where a line may end. Shared between documents, never changed. */
export interface Word {
  parts: readonly WordPart[];
  /** All parts as one. */
  shaped: ShapedText;
  /** An address on the web; or one of letters, or a DOI. */
  address: 'web' | 'other' | undefined;
}

export interface WordPart {
  text: string;
  /** In thousandths of the font size, letter spacing aside; the kerning to the next part is counted. */
  width: number;
  glyphs: number;
  /** Whether a line may end after it, and how: `plain` after a dash or stroke, `emergency` anywhere in a word too long. */
  breakAfter: 'none' | 'hyphen' | 'plain' | 'emergency';
}

/** Measured words by setting, those with hyphens and those without. */
const known = new WeakMap<Setting, [plain: Map<string, Word>, hyphenated: Map<string, Word>]>();
const maxCachedWords = 50_000;
const zeroWidthSpace = '\u200b';

/** Gives words of one setting and language, each measured once, also over the documents of one run. */
export function openWords(
  setting: Setting,
  lang: string,
  hyphenate: boolean,
): (word: string) => Word {
  const both = known.get(setting) ?? [new Map(), new Map()];
  known.set(setting, both);
  const cache = both[hyphenate ? 1 : 0];
  return (text) => {
    const cached = cache.get(text);
    if (cached !== undefined) return cached;
    const word = measureWord(text, setting, lang, hyphenate);
    if (cache.size >= maxCachedWords) cache.clear();
    cache.set(text, word);
    return word;
  };
}

function measureWord(text: string, setting: Setting, lang: string, hyphenate: boolean): Word {
  const pieces = splitAtDashes(text);
  const parts = pieces.flatMap((piece, index) => {
    const words = wordCuts(piece, lang);
    const cut =
      words.length > 0
        ? cutParts(piece, words, 'plain', setting)
        : cutParts(piece, hyphenate ? letterCuts(piece, lang) : [], 'hyphen', setting);
    const last = cut.at(-1);
    if (last !== undefined && index < pieces.length - 1) last.breakAfter = 'plain';
    return cut;
  });
  const whole = pieces.join('');
  return { parts, shaped: setting.shape(whole), address: addressIn(whole) };
}

function addressIn(word: string): Word['address'] {
  if (/https?:\/\/|www\./i.test(word)) return 'web';
  return /@|\b10\.\d{4,}\//.test(word) ? 'other' : undefined;
}

/** The word with every part cut anywhere that is wider than the measure, which both are lengths in thousandths of the font size. */
export function cutAnywhere(
  word: Word,
  setting: Setting,
  isTooWide: (part: WordPart) => boolean,
): Word {
  const parts = word.parts.flatMap((part) => {
    if (!isTooWide(part)) return [part];
    const cuts = [...graphemesOf(part.text)].map((segment) => segment.index).slice(1);
    const cut = cutParts(part.text, cuts, 'emergency', setting);
    const last = cut.at(-1);
    if (last !== undefined) last.breakAfter = part.breakAfter;
    return cut;
  });
  return { ...word, parts };
}

const dashes = /[-\u2010\u2013\u2014\u200b/@]/;

/** A word may end a line after a dash, and an address after its marks; a range of numbers stays whole. */
function splitAtDashes(word: string): string[] {
  if (!dashes.test(word)) return [word];
  const parts =
    word.includes('/') || word.includes('@')
      ? word.split(/(?<=[/?&=#_@-])(?<!:\/\/)(?=[^/?&=#_@-])/)
      : word.split(/(?<=\p{L}[-\u2010])(?=\p{L})|(?<=[\u2013\u2014])(?=\p{L})|(?<=\u200b)/u);
  return parts.map((part) => part.replaceAll(zeroWidthSpace, '')).filter((part) => part !== '');
}

/** Hyphenation points of the letters in a word, marks around them left aside. */
function letterCuts(word: string, lang: string): number[] {
  const letters = /\p{L}+/u.exec(word);
  if (letters === null) return [];
  return hyphenationPoints(letters[0], lang).map((point) => point + letters.index);
}

/** Parts between the cuts, their widths taken from the word as a whole, so that kerning is counted. */
function cutParts(
  word: string,
  cuts: readonly number[],
  kind: 'hyphen' | 'plain' | 'emergency',
  setting: Setting,
): WordPart[] {
  const bounds = [...cuts, word.length];
  const parts = bounds.map(
    (end, index): WordPart => ({
      text: word.slice(bounds[index - 1] ?? 0, end),
      width: 0,
      glyphs: 0,
      breakAfter: index < bounds.length - 1 ? kind : 'none',
    }),
  );
  let offset = 0;
  let index = 0;
  for (const glyph of setting.shape(word).glyphs) {
    while (index < parts.length - 1 && offset >= (bounds[index] ?? 0)) index++;
    const part = parts[index];
    if (part === undefined) break;
    part.width += glyph.advance;
    part.glyphs += 1;
    offset += glyph.text.length;
  }
  return parts;
}
