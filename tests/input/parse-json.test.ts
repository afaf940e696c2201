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
  ['["\\u00e9\\q"]', 1, 9],
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

test('nesting and keys may reach their limits, and not pass them', () => {
  const deep = (depth: number): string => `${'['.repeat(depth)}0${']'.repeat(depth)}`;
  expect(read(deep(64)).problems).toEqual([]);
  expect(read(deep(65)).problems).toMatchObject([
    { message: 'The JSON nests more than 64 deep', line: 1, column: 66 },
  ]);
  expect(read(`${'{"a":'.repeat(64)}0${'}'.repeat(64)}`).problems).toEqual([]);
  expect(read(`${'{"a":'.repeat(65)}0${'}'.repeat(65)}`).problems).toHaveLength(1);
  const keys = (count: number): string =>
    `{${Array.from({ length: count }, (_, index) => `"k${index}":0`).join()}}`;
  expect(read(keys(5000)).problems).toEqual([]);
  expect(read(keys(5001)).problems).toMatchObject([
    { rule: 'data-is-within-limits', message: 'The JSON holds more than 5000 keys' },
  ]);
});

test.each([
  ['["a\tb"]', 'a tab stands in a text in quotes', 'Write it as \\t.'],
  [
    '["a\nb"]',
    'a line break stands in a text in quotes',
    'Write it as \\n, or close the text with ".',
  ],
  ['["\\q"]', 'a backslash that begins no sign stands in a text in quotes', 'Write it as \\\\.'],
  [
    '["\\u12g4"]',
    'a backslash that begins no sign stands in a text in quotes',
    'Write it as \\\\.',
  ],
  ['["a', 'the end of the file stands in a text in quotes', 'Close the text with ".'],
  ['[1 2]', 'where a comma or ] should stand, there is 2', undefined],
  ['{"a":1 2}', 'where a comma or } should stand, there is 2', undefined],
  ['[1', 'where a comma or ] should stand, the file ends', undefined],
  ['{"a" 1}', 'where a colon should stand, there is 1', undefined],
  ['{a:1}', 'where a key in double quotes should stand, there is a', undefined],
  ['{"a":}', 'where a value should stand, there is }', undefined],
  ['[,]', 'where a value should stand, there is ,', undefined],
  ['1 2', 'where the end of the file should stand, there is 2', undefined],
])('of %j it is said: %s', (text, message, hint) => {
  const [problem] = read(text).problems;
  expect(problem?.message).toBe(`This is not JSON: ${message}`);
  expect(problem?.hint).toBe(hint);
});

test('blanks, tabs and line ends may stand between all marks, nothing else', () => {
  const spaced = ' \t\n\r{ \t"a" \n: \r[ 1 , 2 ] , "b":{ } , "c":[ ] } ';
  expect(read(spaced)).toEqual({ value: { a: [1, 2], b: {}, c: [] }, problems: [] });
  expect(read('[\u00a01]').problems).toHaveLength(1);
  expect(read('[\f1]').problems).toHaveLength(1);
});

test.each([
  '-0',
  '0.5',
  '10',
  '1E5',
  '1e+05',
  '1e-2',
  '12.34',
  '"\\"\\\\\\/\\b\\f\\n\\r\\t\\uAbC1"',
  '"a\\nb\\tc"',
])('the value %s is that of JSON.parse, or refused for its characters alone', (text) => {
  const { problems } = read(text);
  expect(problems.filter(({ rule }) => rule !== 'characters-are-printable')).toEqual([]);
  expect(read(text).value).toEqual(JSON.parse(text));
});

test.each(['-', '+1', '.5', '1.', '1e', '1e+', '--1', '0x1', 'True', 'nul', '"a\u0001'])(
  '%j is no value',
  (text) => {
    expect(() => JSON.parse(text)).toThrow();
    expect(read(text).problems).toMatchObject([{ rule: 'json-is-well-formed' }]);
  },
);

test('keys and texts are composed, checked and placed', () => {
  expect(read('{"Co\u0302te":"e\u0301"}').value).toEqual({ 'C\u00f4te': '\u00e9' });
  const bad = read('{"a\\u202eb": 1,\n "c": "x\\u0000", "__proto__": 2, "c": 3, "d": 4}');
  expect(bad.problems.map(({ rule, line, column }) => `${rule} ${line}:${column}`)).toEqual([
    'characters-are-printable 1:3',
    'characters-are-printable 2:8',
    'key-is-known 2:18',
    'keys-differ 2:34',
  ]);
  expect(bad.value).toEqual({ 'a\u202eb': 1, c: 'x\u0000', d: 4 });
  const data = parseJson(sourceOf('{"a": "xy", "b": [12]}'), []);
  expect([data?.nodeAt(['a']), data?.nodeAt(['b', 0])]).toEqual([
    { kind: 'scalar', value: 'xy', start: 7, end: 9 },
    { kind: 'scalar', value: 12, start: 18, end: 20 },
  ]);
});
