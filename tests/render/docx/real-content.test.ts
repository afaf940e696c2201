import { expect, test } from 'vitest';
import { builtinCases } from './builtin-cases.ts';
import { expectedWords } from './expected-words.ts';
import { lint } from './lint/lint.ts';
import { openPackage } from './package.ts';
import { readWords } from './read-text.ts';

for (const { name, draw } of builtinCases) {
  test(`${name} holds every word and has no finding`, { timeout: 60_000 }, async () => {
    const { briefing, bytes } = await draw();
    const opened = openPackage(bytes);
    expect(readWords(opened)).toEqual(expectedWords(briefing));
    expect(await lint(opened)).toEqual([]);
  });
}
