import type { Language } from '../../src/document/types.ts';
import type { Problem } from '../../src/problems.ts';
import { spellings } from './load-rules.ts';
import { findingAt, type Passage } from './passage.ts';

const prefix = '(?:(?:ber|di|ke|mem|men|meng|pem|pen|peng|per|se|ter)-?){0,2}';
const clitics = '(?:nya|lah|kah)?';

const patterns = { id: patternsOf('id'), en: patternsOf('en') };

interface SpellingPattern {
  right: string;
  pattern: RegExp;
}

function patternsOf(language: Language): SpellingPattern[] {
  return Object.entries(spellings[language]).map(([wrong, right]) => {
    const stem = language === 'id' ? indonesian(wrong, right) : wrong;
    return { right, pattern: new RegExp(`(?<![\\p{L}-])${stem}(?!\\p{L})`, 'giu') };
  });
}

function indonesian(wrong: string, right: string): string {
  const suffix = right.includes(' ') ? '' : '(?:kan|an)?';
  return `${prefix}${wrong}${suffix}${clitics}`;
}

/** Words of a passage in a spelling that is not standard, as spellings.yaml lists them. */
export function findNonstandardSpellings(passage: Passage): Problem[] {
  return patterns[passage.language].flatMap(({ right, pattern }) =>
    [...passage.value.matchAll(pattern)].map((match) =>
      findingAt(passage, match.index, {
        rule: 'spelling-is-standard',
        message: `"${match[0]}" is not the standard spelling`,
        hint: `Write ${right}.`,
      }),
    ),
  );
}
