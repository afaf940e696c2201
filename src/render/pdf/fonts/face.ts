import { EngineNeeded, openShaper } from './engine.ts';
import { type FontHeader, readFontHeader } from './font-header.ts';
import type { Shaper } from './harfbuzz.ts';
import { letterShaper } from './letter-shaper.ts';
import { readLetterTable } from './read-letter-table.ts';
import {
  type GlyphKeys,
  type ShapedText,
  type ShapeOptions,
  shapeText,
  withLastText,
} from './shape-text.ts';

/** An open font: its header, its bytes and the words shaped so far. */
export interface Face {
  header: FontHeader;
  bytes: Uint8Array;
  /** Text without line ends, all in one script and direction. */
  shape(text: string, options: ShapeOptions): ShapedText;
  /** The same for many texts of one kind; always the same one for the same options. */
  setting(options: ShapeOptions): Setting;
  /** Whether the font has a glyph for every character of a text, spaces and what is never seen aside. */
  covers(text: string): boolean;
}

/** A font set in one language and way, with the words shaped so far. */
export interface Setting {
  shape(text: string): ShapedText;
  /** With a hyphen after it that reads as a soft one, so that a broken word is whole in the text of the file. */
  shapeBroken(text: string): ShapedText;
  /** Its last glyph reads as if a soft hyphen followed, though none is drawn: the word goes on in the next line. */
  shapeParted(text: string): ShapedText;
}

const softHyphen = '\u00ad';
const faces = new WeakMap<Uint8Array, Face | string>();
/** Enough for the words of some books; then the cache starts anew, so that memory stays bounded. */
const maxCachedWords = 50_000;

/**
 * Opens a font, or gives it back opened: the words shaped for one document serve the next; or says what is wrong with it.
 * HarfBuzz reads a user's font here and nowhere before.
 */
export function openFace(bytes: Uint8Array): Face | string {
  const known = faces.get(bytes);
  if (known !== undefined) return known;
  const opened = open(bytes);
  faces.set(bytes, opened);
  return opened;
}

function open(bytes: Uint8Array): Face | string {
  const header = readFontHeader(bytes);
  if (typeof header === 'string') return header;
  const shaper = tryShaper(bytes);
  if (shaper === undefined) return 'is damaged: HarfBuzz cannot set text in it';
  const scale = 1000 / header.unitsPerEm;
  const keyOf = countGlyphs();
  const settings = new Map<string, Setting>();
  const setting = (options: ShapeOptions): Setting => {
    const { lang, ligatures, uppercase, rtl } = options;
    const key = `${lang}${ligatures ? '' : '!'}${uppercase ? '^' : ''}${rtl ? '<' : ''}`;
    const known = settings.get(key);
    if (known !== undefined) return known;
    const opened = openSetting((text) => shapeText(shaper, scale, keyOf, text, options), keyOf);
    settings.set(key, opened);
    return opened;
  };
  return {
    header,
    bytes,
    covers: coverage(shaper),
    setting,
    shape: (text, options) => setting(options).shape(text),
  };
}

function openSetting(shape: (text: string) => ShapedText, keyOf: GlyphKeys): Setting {
  const known = remember(shape);
  return {
    shape: known,
    shapeBroken: remember((text) =>
      withLastText(known(`${text}-`), (last) => last.replace(/-$/, softHyphen), keyOf),
    ),
    shapeParted: remember((text) =>
      withLastText(known(text), (last) => `${last}${softHyphen}`, keyOf),
    ),
  };
}

function remember(shape: (text: string) => ShapedText): (text: string) => ShapedText {
  const cache = new Map<string, ShapedText>();
  return (text) => {
    const cached = cache.get(text);
    if (cached !== undefined) return cached;
    const shaped = shape(text);
    if (cache.size >= maxCachedWords) cache.clear();
    cache.set(text, shaped);
    return shaped;
  };
}

/** Numbers glyphs by themselves and their texts. */
function countGlyphs(): GlyphKeys {
  const keys = new Map<string, number>();
  return (id, text) => {
    const name = `${id} ${text}`;
    const known = keys.get(name) ?? keys.size;
    if (known === keys.size) keys.set(name, known);
    return known;
  };
}

/**
 * A shaper that has set a word, if it is not one of a prepared font, which is sound; a hostile font may end in a trap of
 * the WebAssembly, which is an error like any other.
 */
function tryShaper(bytes: Uint8Array): Shaper | undefined {
  const table = readLetterTable(bytes);
  if (table !== undefined) return letterShaper(table, () => openShaper(bytes));
  try {
    const shaper = openShaper(bytes);
    shaper.shape('Aa', { lang: 'en', ligatures: true, rtl: false });
    return shaper;
  } catch (error) {
    if (error instanceof EngineNeeded) throw error;
    return undefined;
  }
}

const unseen = /[\s\p{Default_Ignorable_Code_Point}]/u;
const basicPlane = 0x10000;

/** Looks every character up once; each test of a text is then a walk through a table. */
function coverage(shaper: Shaper): (text: string) => boolean {
  const unknown = 0;
  const there = 1;
  const absent = 2;
  const known = new Uint8Array(basicPlane);
  const find = (codePoint: number): boolean =>
    unseen.test(String.fromCodePoint(codePoint)) || shaper.has(codePoint);
  const has = (codePoint: number): boolean => {
    if (codePoint >= basicPlane) return find(codePoint);
    if (known[codePoint] === unknown) known[codePoint] = find(codePoint) ? there : absent;
    return known[codePoint] === there;
  };
  return (text) => {
    for (const character of text) if (!has(character.codePointAt(0) ?? 0)) return false;
    return true;
  };
}
