import { expect, test } from 'vitest';
import { checkText } from '../../src/content/prose/check-text.ts';
import { TextRun } from '../../src/content/prose/text-run.ts';
import { cutExcerpt } from '../../src/input/excerpt.ts';
import { SourceFile } from '../../src/input/source-file.ts';

/** What is reported of words and what they use, each with its index in the file. */
function check(words: string): {
  faults: [number, string, boolean][];
  uses: [string, string, number][];
} {
  const excerpt = cutExcerpt(new SourceFile('f', `ab${words}`), 2);
  const faults: [number, string, boolean][] = [];
  const uses: [string, string, number][] = [];
  const run = new TextRun(excerpt);
  run.addWritten(words, 0);
  checkText(run, {
    report: (where, index, fault) =>
      faults.push([where.offsetAt(index), fault.rule, fault.hint !== undefined]),
    use: ({ kind, key, excerpt: where, indexOf }) =>
      uses.push([kind, key, where.offsetAt(indexOf())]),
    readPicture: () => ({ bytes: Buffer.alloc(0) }),
  });
  return { faults, uses };
}

test('placeholders and every source of a citation are noted where their marks begin', () => {
  expect(check('x {countries} [@one, p. 2; @two] y')).toEqual({
    faults: [],
    uses: [
      ['placeholder', 'countries', 4],
      ['source', 'one', 16],
      ['source', 'two', 16],
    ],
  });
  expect(check('no mark')).toEqual({ faults: [], uses: [] });
});

test.each([
  ['x\u202ey', [[3, 'characters-are-printable', true]]],
  ['x [@] y', [[4, 'citation-is-whole', true]]],
  [
    '[-@one] [@',
    [
      [2, 'citation-is-whole', true],
      [10, 'citation-is-whole', true],
    ],
  ],
  ['{a} x {', [[8, 'placeholder-is-known', true]]],
  ['a}', [[3, 'placeholder-is-known', true]]],
  ['{a b}', [[2, 'placeholder-is-known', true]]],
  [
    '{1} }',
    [
      [2, 'placeholder-is-known', true],
      [6, 'placeholder-is-known', true],
    ],
  ],
  [
    '{{}',
    [
      [2, 'placeholder-is-known', true],
      [3, 'placeholder-is-known', true],
    ],
  ],
  [
    '[^] a::: \n:::case',
    [
      [2, 'footnote-is-defined', true],
      [12, 'directive-is-known', true],
    ],
  ],
  [':::', [[2, 'directive-is-known', true]]],
  [
    'a[^1] [^n.x]',
    [
      [3, 'footnote-is-defined', true],
      [8, 'footnote-is-defined', true],
    ],
  ],
])('what is left over of marks in %j is reported', (words, faults) => {
  expect(check(words).faults).toEqual(faults);
});

test.each(['[a] (b) [^ a] @ [-] - ^ a:::b', 'a ^1 [1]'])('%s holds no mark', (words) => {
  expect(check(words)).toEqual({ faults: [], uses: [] });
});
