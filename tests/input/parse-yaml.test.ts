import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseYaml } from '../../src/input/parse-yaml.ts';
import type { Problem } from '../../src/problems.ts';
import { sourceOf } from './source-of.ts';

function read(text: string): { value?: unknown; problems: Problem[] } {
  const problems: Problem[] = [];
  const data = parseYaml(sourceOf(text), problems);
  return data === undefined ? { problems } : { value: data.toValue(), problems };
}

test.each([
  'a: 1\nb: [x, "y", \'z\']\nc: { d: true, e: null, f: ~ }\ng:\n',
  'a: |\n  one\n  two\n\nb: >-\n  folded\n  text\n',
  "\"quoted key\": \"tab\\tand \\u00e9\"\n'single': 'it''s'\n",
  '- a\n- - b\n  - c\n- d: 1\n  e: 2.5\n',
  '# comment\n---\na: -3 # other\n',
])('plain YAML has the value that another reader finds: %j', (text) => {
  expect(read(text)).toEqual({ value: parse(text), problems: [] });
});

test('words that YAML readers disagree about stay text', () => {
  expect(read('a: 012\nb: 1e3\nc: 0x1F\nd: 12:30:45\ne: 2024-01-01\nf: .inf').value).toEqual({
    a: '012',
    b: '1e3',
    c: '0x1F',
    d: '12:30:45',
    e: '2024-01-01',
    f: '.inf',
  });
});

test.each(['NO', 'no', 'Yes', 'y', 'N', 'on', 'OFF'])('%s without quotes is refused', (word) => {
  const rules = read(`a: ${word}\nb: [x, ${word}]\n${word}: c`).problems;
  expect(rules.map(({ rule, line, column }) => [rule, line, column])).toEqual([
    ['yes-and-no-are-quoted', 1, 4],
    ['yes-and-no-are-quoted', 2, 8],
    ['yes-and-no-are-quoted', 3, 1],
  ]);
  expect(read(`a: "${word}"`)).toEqual({ value: { a: word }, problems: [] });
});

test('no key reaches the prototype of objects', () => {
  const { value, problems } = read('__proto__: { evil: 1 }\nconstructor: 2\n"__proto__": 3');
  expect(problems.map(({ rule, line }) => [rule, line])).toEqual([
    ['key-is-known', 1],
    ['key-is-known', 3],
  ]);
  expect(Object.keys(value ?? {})).toEqual(['constructor']);
  expect('evil' in {}).toBe(false);
});

test('a text knows where each of its characters is written', () => {
  const written = "a: \"x\\u00e9\\ty\"\nb: >\n  one\n  two\nc: 'it''s'\nd: plain\n";
  const data = parseYaml(sourceOf(written), []);
  const placeOf = (key: string, part: string): string | undefined => {
    const text = data?.textAt([key]);
    return text && written.slice(text.offsetAt(text.value.indexOf(part))).slice(0, 2);
  };
  expect(placeOf('a', 'y')).toBe('y"');
  expect(placeOf('b', 'two')).toBe('tw');
  expect(placeOf('c', 's')).toBe("s'");
  expect(placeOf('d', 'lain')).toBe('la');
});

describe('inputs that would hang or end the process', () => {
  const cases: [name: string, text: string, rule: string][] = [
    ['brackets 100,000 deep', '['.repeat(100_000), 'data-is-within-limits'],
    ['braces 100,000 deep', '{a: '.repeat(100_000), 'data-is-within-limits'],
    ['lists 5,000 deep', '- '.repeat(5000), 'data-is-within-limits'],
    ['many keys', 'k: 1\n'.replace('k', 'k$').repeat(50_000), 'data-is-within-limits'],
    ['an alias bomb', 'a: &a [x]\nb: [*a, *a]\n', 'yaml-is-plain'],
    ['100,000 quotes', '"'.repeat(100_001), 'yaml-is-well-formed'],
  ];
  test.each(cases)('%s', (_, text, rule) => {
    let count = 0;
    const source = text.replaceAll('k$', () => {
      count += 1;
      return `k${count}`;
    });
    // Time of the processor: a busy machine takes longer.
    const start = process.cpuUsage();
    for (let run = 0; run < 2; run += 1) expect(read(source).problems[0]?.rule).toBe(rule);
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(4000);
  });
});

test('nesting and keys are taken up to their limits, and no further', () => {
  const deep = (depth: number): string => `${'['.repeat(depth)}0${']'.repeat(depth)}`;
  // js-yaml counts one or two levels more than are written.
  expect(read(deep(62)).problems).toEqual([]);
  expect(read(deep(65)).problems).toMatchObject([
    { rule: 'data-is-within-limits', message: 'The YAML nests more than 64 deep', line: 1 },
  ]);
  const keys = (count: number): string =>
    Array.from({ length: count }, (_, index) => `k${index}: {}\n`).join('');
  expect(read(keys(5000)).problems).toEqual([]);
  expect(read(keys(5001))).toMatchObject({
    problems: [{ rule: 'data-is-within-limits', message: 'The text holds more than 5000 keys' }],
  });
  const problems: Problem[] = [];
  expect(parseYaml(sourceOf('a: {b: 1}\nc: 2'), problems, 3)?.toValue()).toEqual({
    ...{ a: { b: 1 }, c: 2 },
  });
  expect(parseYaml(sourceOf('a: {b: 1}\nc: 2'), problems, 2)).toBeUndefined();
  expect(problems).toMatchObject([{ line: 1, column: 1, rule: 'data-is-within-limits' }]);
});

test.each([
  ['', 'text-is-not-empty', 1, 1],
  ['# only\n', 'text-is-not-empty', 1, 1],
  ['%YAML 1.2\n---\na: 1\n', 'yaml-is-plain', 1, 1],
  ['# 9 %\n%YAML 1.2\n---\na: 1\n', 'yaml-is-plain', 2, 1],
  ['a: 1\n---\nb: 2\n', 'yaml-is-plain', 2, 1],
  ['a: x ---\n---\nb: 2\n', 'yaml-is-plain', 2, 1],
  ['\n---\na: 1\n---', 'yaml-is-plain', 4, 1],
  ['---\na: 1\n--- \nb: 2\n', 'yaml-is-plain', 3, 1],
  ['a: 1\n...\n---\nb: 2\n', 'yaml-is-plain', 2, 1],
  ['a: *x\n', 'yaml-is-plain', 1, 4],
  ['a: &x 1\n', 'yaml-is-plain', 1, 4],
  ['a: &x {b: 1}\n', 'yaml-is-plain', 1, 4],
  ['- !t x\n', 'yaml-is-plain', 1, 3],
  ['!t {}\n', 'yaml-is-plain', 1, 1],
  ['a: 1\n<<: {b: 2}\n', 'yaml-is-plain', 2, 1],
  ['{a: 1}: 2\n', 'yaml-is-plain', 1, 1],
  ['[a]: 2\n', 'yaml-is-plain', 1, 1],
  ['~: 2\n', 'yaml-is-plain', 1, 1],
  ['a: 1\na: 2\n', 'keys-differ', 2, 1],
  ['a:\n  b: 1\n  b: 2\n', 'keys-differ', 3, 3],
  ['a: "x\\u202ey"\n', 'characters-are-printable', 1, 5],
  ['a:\n\tb: 1\n', 'yaml-is-well-formed', 2, 1],
])('%j is refused by %s at %i:%i', (text, rule, line, column) => {
  expect(read(text).problems).toMatchObject([{ rule, line, column, severity: 'error' }]);
});

test('what is refused of YAML is named, with its mend', () => {
  const told = (text: string): unknown[] => {
    const [problem] = read(text).problems;
    return [problem?.message, problem?.hint];
  };
  const not = (what: string): string => `${what} is not read in YAML here`;
  expect(told('%YAML 1.2\n---\na')).toEqual([not('A %directive'), 'Delete the line.']);
  expect(told('a\n---\nb')).toEqual([not('A second document'), 'Put it in a file of its own.']);
  expect(told('a: *b')[0]).toBe(not('An *alias'));
  expect(told('a: &b c')[0]).toBe(not('An &anchor'));
  expect(told('a: !b c')[0]).toBe(not('A !tag'));
});

test('scalars are numbers, words or texts as people write them', () => {
  const values = {
    ...{ '0': 0, '-0.5': -0.5, '10': 10, '-7': -7, '1.25': 1.25 },
    ...{ '123456789012345': 123456789012345, '1234567890123456': '1234567890123456' },
    ...{ '0.123456789012345': 0.123456789012345, '0.1234567890123456': '0.1234567890123456' },
    ...{
      '00': '00',
      '01': '01',
      '-': '-',
      '1.': '1.',
      '.5': '.5',
      '+1': '+1',
      '1a': '1a',
      a1: 'a1',
    },
    ...{ '--1': '--1', '1.2.3': '1.2.3', 'x 1': 'x 1', '1 x': '1 x' },
    ...{ '~': null, null: null, Null: null, NULL: null, nULL: 'nULL' },
    ...{ true: true, True: true, TRUE: true, tRUE: 'tRUE' },
    ...{ false: false, False: false, FALSE: false, yesno: 'yesno', anon: 'anon', offer: 'offer' },
  };
  for (const [text, value] of Object.entries(values)) {
    if (text !== '-') expect(read(`- ${text}`), text).toEqual({ value: [value], problems: [] });
    expect(read(`- "${text}"`), text).toEqual({ value: [text], problems: [] });
  }
  expect(read('- Co\u0302te').value).toEqual(['C\u00f4te']);
  expect(read('1.50: a\ntrue: b\n"\\x41": c\n').value).toEqual({ '1.50': 'a', true: 'b', A: 'c' });
  expect(read('[a]: 1\nb: 2\n').value).toEqual({ b: 2 });
  expect(read('a: no').problems[0]?.hint).toBe('Write "no".');
});

test('a value that is not written stands behind what is written before it', () => {
  const data = parseYaml(sourceOf('ab:\ncd:\n'), []);
  expect([data?.nodeAt(['ab']), data?.nodeAt(['cd'])]).toMatchObject([
    { value: null, start: 2, end: 2 },
    { value: null, start: 6, end: 6 },
  ]);
});
