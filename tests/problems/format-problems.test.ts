import { expect, test } from 'vitest';
import { didYouMean, formatProblems, nearest, type Problem } from '../../src/problems.ts';

const base: Problem = { rule: 'r', severity: 'error', message: 'Wrong' };

function lines(problem: Partial<Problem>): string[] {
  return formatProblems([{ ...base, ...problem }], { colour: false }).split('\n');
}

/** Columns of a terminal before the caret, and before the marked character of the snippet. */
function caretOf(snippet: string, column: number): string | undefined {
  return lines({ file: 'f', line: 7, column, snippet })[2];
}

test('a problem is a line with its place, the snippet, the caret and the hint', () => {
  expect(
    formatProblems(
      [
        { ...base, file: 'a.yaml', line: 12, column: 3, snippet: '  key: x', hint: 'Mend it.' },
        { ...base, severity: 'warning' },
      ],
      { colour: false },
    ),
  ).toBe(
    'a.yaml:12:3  error  Wrong [r]\n  12 |   key: x\n         ^\n  hint: Mend it.\n\nwarning  Wrong [r]\n',
  );
});

test('the caret stands right after tabs, wide and combining characters and escapes', () => {
  expect(caretOf('\tx', 2)).toBe('        ^'.replace(/^ {8}/, ' '.repeat(8)));
  expect(caretOf('日本x', 3)).toBe(`${' '.repeat(6 + 4)}^`);
  expect(caretOf('e\u0301x', 3)).toBe(`${' '.repeat(6 + 1)}^`);
  expect(caretOf('\u{1f600}x', 3)).toBe(`${' '.repeat(6 + 2)}^`);
  expect(caretOf('\u0007x', 2)).toBe(`${' '.repeat(6 + '<U+0007>'.length)}^`);
});

test('a long line is cut around its place', () => {
  const [, source = '', caret = ''] = lines({
    file: 'f',
    line: 1,
    column: 501,
    snippet: `${'a'.repeat(500)}X${'b'.repeat(500)}`,
  });
  expect(source.length).toBeLessThan(120);
  expect(source[caret.indexOf('^')]).toBe('X');
});

test('no control character of the input reaches the terminal', () => {
  const evil = '\u001b]0;x\u0007\u009b31m\u202e\r\u0000\ud800';
  const text = formatProblems(
    [
      {
        rule: evil,
        severity: 'error',
        message: evil,
        hint: evil,
        file: evil,
        line: 1,
        column: 2,
        snippet: `a${evil}`,
      },
    ],
    { colour: false },
  );
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
  expect(text.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e]/);
  expect(text.isWellFormed()).toBe(true);
  expect(text).toContain('<U+001B>');
});

test('colour is only put on when it is asked for', () => {
  expect(formatProblems([base], { colour: true })).toContain('\u001b[31merror\u001b[0m');
  expect(formatProblems([], { colour: true })).toBe('');
});

test('the nearest word is suggested, and none when all are far', () => {
  const known = ['deterrence', 'stability', 'growth'];
  expect(nearest('deterence', known)).toBe('deterrence');
  expect(nearest('GROWTH', known)).toBe('growth');
  expect(nearest('zzz', known)).toBeUndefined();
  expect(nearest('a'.repeat(1e6), known)).toBeUndefined();
  // Two neighbours that changed places are one slip; two letters that were mistaken are a guess.
  expect(nearest('biuld', ['list', 'build'])).toBe('build');
  expect(nearest('titel', ['title'])).toBe('title');
  expect(nearest('ti', ['it'])).toBe('it');
  expect(nearest('baild', ['build', 'boiled'])).toBe('build');
  expect(nearest('bielt', ['build'])).toBeUndefined();
  expect(nearest('Swaziland', ['Thailand'])).toBeUndefined();
  expect(nearest('title', ['title'])).toBe('title');
  expect(didYouMean('zzz', known)).toBe('Known here: deterrence, stability, growth.');
  expect(didYouMean('zzz', [])).toBeUndefined();
});
