import { afterEach, expect, test, vi } from 'vitest';
import { exitCodes, toExitCode } from '../../src/commands/exit-code.ts';
import { printProblems, toJson, toProblems } from '../../src/commands/print.ts';
import { type Problem, RisalahError, sayInEnglish } from '../../src/problems.ts';
import { indonesian } from '../../src/ui/indonesian.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

const warning: Problem = { rule: 'r', severity: 'warning', message: 'There is no file "a"' };
const error: Problem = { ...warning, severity: 'error', message: 'There is no file "b"' };
const many = (count: number): Problem[] => [...Array<Problem>(count).fill(warning), error];

function printed(problems: readonly Problem[], say = sayInEnglish): string {
  const texts: string[] = [];
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => texts.push(String(text)) > 0);
  printProblems(problems, say);
  return texts.join('');
}

test('of very many problems the first are shown, errors before warnings, and the rest counted', () => {
  const text = printed(many(99));
  expect(text.match(/ \[r\]\n/g)).toHaveLength(50);
  expect(text).toMatch(/^error {2}There is no file "b" \[r\]\n\nwarning/);
  expect(text).toMatch(/\n\n50 more problems are not shown\.\n$/);
  expect(printed(many(49))).not.toContain('more problems');
});

test('problems and their count are said in Indonesian', () => {
  const text = printed(many(99), indonesian.say);
  expect(text).toMatch(/^kesalahan {2}Tidak ada berkas "b" \[r\]\n\nperingatan/);
  expect(text).toMatch(/\n\n50 masalah lain tidak ditampilkan\.\n$/);
});

test('programs are told of a thousand problems and how many are left out', () => {
  const whole = JSON.parse(toJson({ files: [], problems: many(999) }, sayInEnglish));
  expect(whole).toEqual({ files: [], problems: many(999) });
  const capped = JSON.parse(toJson({ problems: many(1500) }, sayInEnglish));
  expect(capped.problems).toHaveLength(1000);
  expect(capped.problems[0]).toEqual(error);
  expect(capped.omitted).toBe(501);
});

test('nothing in JSON moves a terminal, and it says the same', () => {
  const evil = '\u001b[31m\u0007\u009b2J\u202eabc\u2028\u2066\ufffe\u{1fffe}\ud800\r\n\t日本';
  const outcome = { problems: [{ ...error, message: evil, file: evil }], name: evil };
  const text = toJson(outcome, sayInEnglish);
  expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}\u2028\u2029\ufffe]/u);
  expect(text.isWellFormed()).toBe(true);
  expect(JSON.parse(text)).toEqual(outcome);
});

test('a bug names what to report, and no word or stack of the engine', () => {
  const args = ['build', '--out', `${'x'.repeat(500)}\u001b[31m`];
  const [problem] = toProblems(new TypeError('undefined is not [object Object]'), args);
  expect(problem?.hint).toMatch(
    /^Please report it with this line: Risalah \S+, Node v\S+ on \w+, at print\.test\.ts:\d+:\d+, in: risalah build --out x+…\. /,
  );
  const text = printed(toProblems(new TypeError('undefined is not [object Object]'), args));
  expect(text).not.toMatch(/TypeError|undefined|\[object| {4}at |\p{Cc}(?<!\n)/u);
  expect(toExitCode(new TypeError('x'))).toBe(exitCodes.bug);
});

test('what may not be read is a fault of the machine, what is wrong in it one of the input', () => {
  const unreadable: Problem = { ...error, rule: 'file-can-be-read' };
  expect(toExitCode(new RisalahError([error, unreadable]))).toBe(exitCodes.machine);
  expect(toExitCode(new RisalahError([error]))).toBe(exitCodes.problems);
});
