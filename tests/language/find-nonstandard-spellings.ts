import type { Language } from '../../src/document/types.ts';
import type { Problem } from '../../src/problems.ts';
import { spellings } from './load-rules.ts';
import { findingAt, type Passage } from './passage.ts';

const prefixes = '(?:(?:ber|di|ke|mem|men|meng|pem|pen|peng|per|se|ter)-?){0,2}';
const clitics = '(?:nya|lah|kah)?';

const patterns = { id: indonesianPattern(), en: wordPattern(anyOf(Object.keys(spellings.en))) };

/** One word with its affixes; one that is to be two words is right to be joined between prefix and suffix. */
function indonesianPattern(): RegExp {
  const entries = Object.entries(spellings.id);
  const [compounds, stems] = [true, false].map((isCompound) =>
    anyOf(
      entries.filter(([, right]) => right.includes(' ') === isCompound).map(([wrong]) => wrong),
    ),
  );
  return wordPattern(`${prefixes}(?:${compounds}|${stems}(?:kan|an)?)${clitics}`);
}

function anyOf(words: string[]): string {
  return `(?:${words.join('|')})`;
}

function wordPattern(source: string): RegExp {
  return new RegExp(`(?<![\\p{L}-])${source}(?!\\p{L})`, 'giu');
}

/** Words of a passage in a spelling that is not standard, as spellings.yaml lists them. */
export function findNonstandardSpellings(passage: Passage): Problem[] {
  return [...passage.value.matchAll(patterns[passage.language])].map((match) =>
    findingAt(passage, match.index, {
      rule: 'spelling-is-standard',
      message: `"${match[0]}" is not the standard spelling`,
      hint: `Write ${standardOf(match[0], passage.language)}.`,
    }),
  );
}

function standardOf(found: string, language: Language): string {
  const entries = Object.entries(spellings[language]);
  const entry = entries.find(([wrong]) => found.toLowerCase().includes(wrong));
  return entry?.[1] ?? '';
}
