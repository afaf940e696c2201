import type { OutlineBlock } from './outline.ts';
import { quote } from './tell-change.ts';

type Speech = Pick<OutlineBlock, 'text' | 'lang' | 'foreign'>;

/** Words that are in another language than on the other side, in words. Words that differ anyway are not told again. */
export function compareLanguages(there: Speech, here: Speech): string[] {
  if (isOneLanguage(there) && isOneLanguage(here) && there.lang === here.lang) return [];
  const [own, other] = [languagesOf(there), languagesOf(here)];
  const changes = new Map<string, string[]>();
  for (const [word, lang] of own) {
    const now = other.get(word);
    if (now === undefined || now === lang) continue;
    const change = `${now}, not in ${lang}`;
    changes.set(change, [...(changes.get(change) ?? []), word.replace(/ \d+$/, '')]);
  }
  return [...changes].map(([change, words]) => `has ${quote(words.join(' '))} in ${change}`);
}

function isOneLanguage({ foreign }: Speech): boolean {
  return foreign.length === 0;
}

/** The language of every word; a word that stands there again is counted: `deterrence 2`. */
function languagesOf({ text, lang, foreign }: Speech): Map<string, string> {
  const inOther = new Map<string, string[]>();
  for (const { text: words, lang: own } of foreign) {
    for (const word of wordsIn(words)) inOther.set(word, [...(inOther.get(word) ?? []), own]);
  }
  const languages = new Map<string, string>();
  const counts = new Map<string, number>();
  for (const word of wordsIn(text)) {
    const count = (counts.get(word) ?? 0) + 1;
    counts.set(word, count);
    const own = inOther.get(word);
    languages.set(`${word} ${count}`, own?.[count - 1] ?? lang ?? 'no language');
  }
  return languages;
}

/** Letters only: a number or a sign is the same in every language. */
function wordsIn(text: string): string[] {
  return text.match(/[\p{L}\p{M}]+/gu) ?? [];
}
