import { askLetterTable } from './fonts/ask-letter-table.ts';
import { openShaper, startShaping } from './fonts/engine.ts';
import { letterTableName } from './fonts/read-letter-table.ts';
import { findPoints, isHyphenable, preparedHyphens } from './text/hyphenate.ts';

/** What comes with Risalah and is known when it is built. */
export interface BuiltIn {
  fonts: readonly Uint8Array[];
  /** All words of a language, by its tag. */
  texts: Readonly<Record<string, string>>;
}

/** Letters that are prepared besides those of the texts: those of ASCII and of names in most European languages. */
const usualLetters = [...range(0x20, 0x7e), ...range(0xc0, 0xff), ...'\u00a0–—‘’“”…·•'];

/** What a run need not find out again, by the names under which `readPrepared` gives it. */
export async function preparePdf({ fonts, texts }: BuiltIn): Promise<Record<string, object>> {
  await startShaping();
  const langs = Object.keys(texts);
  const written = Object.values(texts).join('');
  const letters = [...new Set([...usualLetters, ...written.replace(/[^!-\u{ffff}]/gu, '')])];
  const prepared: Record<string, object> = {};
  for (const font of fonts) {
    const name = letterTableName(font);
    const table = name in prepared ? undefined : askLetterTable(openShaper(font), letters, langs);
    if (table !== undefined) prepared[name] = table;
  }
  for (const [lang, text] of Object.entries(texts)) {
    const words = [...new Set(text.match(/\p{L}+/gu))].filter(isHyphenable);
    const points = words.map((word) => [word, findPoints(word, lang)]);
    prepared[preparedHyphens(lang)] = Object.fromEntries(points);
  }
  return prepared;
}

function range(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, index) => String.fromCharCode(first + index));
}
