import { expect, test } from 'vitest';
import { cutExcerpt, problemIn } from '../../src/input/excerpt.ts';
import { SourceFile, toProblem } from '../../src/input/source-file.ts';

const file = new SourceFile('f', 'ab\n\nçd\n');
const fault = { rule: 'value-is-allowed', message: 'm' } as const;

test('an offset is told as line and column, the line feed with the line that it ends', () => {
  const places = [0, 1, 2, 3, 4, 5, 6, 7].map((at) => file.placeAt(at));
  expect(places.map(({ line, column }) => `${line}:${column}`)).toEqual([
    ...['1:1', '1:2', '1:3', '2:1', '3:1', '3:2', '3:3', '4:1'],
  ]);
});

test('a line is given without its line feed', () => {
  expect([1, 2, 3, 4].map((line) => file.lineText(line))).toEqual(['ab', '', 'çd', '']);
});

test('a problem behind the end stands at the end', () => {
  expect(file.problemAt(99, fault)).toEqual({
    ...{ rule: 'value-is-allowed', severity: 'error', message: 'm', file: 'f' },
    ...{ line: 4, column: 1, snippet: '' },
  });
});

test('a line is shown up to 10,000 characters, and a longer one not at all', () => {
  const shown = new SourceFile('f', 'x'.repeat(10_000)).problemAt(0, fault);
  expect(shown.snippet).toHaveLength(10_000);
  expect('snippet' in new SourceFile('f', 'x'.repeat(10_001)).problemAt(0, fault)).toBe(false);
});

test('a problem has a hint and a file only where there is one', () => {
  const plain = { rule: 'value-is-allowed', severity: 'error', message: 'm' };
  expect(toProblem(fault)).toStrictEqual(plain);
  expect(toProblem({ ...fault, hint: undefined })).toStrictEqual(plain);
  expect(toProblem({ ...fault, hint: 'h' }, 'f')).toStrictEqual({ ...plain, hint: 'h', file: 'f' });
});

test('a part of a file keeps its places', () => {
  const part = cutExcerpt(file, 4, 6);
  expect([part.value, part.offsetAt(1)]).toEqual(['çd', 5]);
  expect(problemIn(part, 1, fault)).toMatchObject({ line: 3, column: 2, snippet: 'çd' });
  expect(cutExcerpt(file).value).toBe(file.text);
});
