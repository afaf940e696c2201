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
    const start = performance.now();
    for (let run = 0; run < 2; run += 1) expect(read(source).problems[0]?.rule).toBe(rule);
    expect(performance.now() - start).toBeLessThan(4000);
  });
});
