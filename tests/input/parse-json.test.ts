import { expect, test } from 'vitest';
import { parseJson } from '../../src/input/parse-json.ts';
import type { Problem } from '../../src/problems.ts';
import { sourceOf } from './source-of.ts';

function read(text: string): { value?: unknown; problems: Problem[] } {
  const problems: Problem[] = [];
  const data = parseJson(sourceOf(text), problems);
  return data === undefined ? { problems } : { value: data.toValue(), problems };
}

test.each([
  '{}',
  '[]',
  ' [1, -2.5e3, 0, true, false, null, "a\\n\\u00e9\\/"] ',
  '{"a": {"b": [{}, []]}, "": ""}',
  '"text"',
])('%s has the value that JSON.parse finds', (text) => {
  expect(read(text)).toEqual({ value: JSON.parse(text), problems: [] });
});

test.each([
  ['', 1, 1],
  ['{"a": 1,}', 1, 9],
  ['[1 2]', 1, 4],
  ['{"a"\n: tru}', 2, 3],
  ["{'a': 1}", 1, 2],
  ['[01]', 1, 3],
  ['["a\nb"]', 1, 4],
  ['["a\tb"]', 1, 4],
  ['["\\n\\"a', 1, 8],
  ['[1] // x', 1, 5],
  ['[NaN]', 1, 2],
  ['["\\x"]', 1, 3],
])('%j is refused where JSON.parse refuses it', (text, line, column) => {
  expect(() => JSON.parse(text)).toThrow();
  expect(read(text).problems).toMatchObject([{ rule: 'json-is-well-formed', line, column }]);
});

test('depth, number of keys and repeated keys are guarded', () => {
  const rules = ['['.repeat(100_000), `[${'{"a":1},'.repeat(6000)}{}]`, '{"a":1,"a":2}'].map(
    (text) => read(text).problems[0]?.rule,
  );
  expect(rules).toEqual(['data-is-within-limits', 'data-is-within-limits', 'keys-differ']);
});

test('a text of 1 MB is read', () => {
  expect(read(`"${'a\\n'.repeat(300_000)}"`).problems).toEqual([]);
});
