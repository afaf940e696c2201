import { expect, test } from 'vitest';
import { Data } from '../../src/input/data.ts';
import { parseYaml } from '../../src/input/parse-yaml.ts';
import type { Problem } from '../../src/problems.ts';
import { sourceOf } from './source-of.ts';

function dataOf(text: string): Data {
  const data = parseYaml(sourceOf(text), []);
  if (data === undefined) throw new Error('no YAML');
  return data;
}

const fault = { rule: 'value-is-allowed', message: 'm' } as const;
const placeOf = ({ line, column }: Problem): string => `${line}:${column}`;

const nested = dataOf('a: 1\nlist:\n  - x: 2\n    "y": [p, q]\n  - z\nmap:\n  k: v\n');

test.each([
  [[], '1:1'],
  [['a'], '1:4'],
  [['list'], '2:1'],
  [['list', 0], '3:5'],
  [['list', 0, 'x'], '3:8'],
  [['list', 0, 'y'], '4:6'],
  [['list', 0, 'y', 1], '4:14'],
  [['list', 1], '5:5'],
  [['map', 'k'], '7:6'],
])('a problem with the value at %j stands at %s', (path, place) => {
  expect(placeOf(nested.problemAt(path, fault))).toBe(place);
});

test.each([
  [['none'], '1:1'],
  [['list', 2], '2:1'],
  [['list', 'length'], '2:1'],
  [['list', 0, 'none', 'x'], '3:5'],
  [['a', 'x'], '1:4'],
  [['map', 0], '6:1'],
])('where nothing is written at %j, the problem stands around it: %s', (path, place) => {
  expect(placeOf(nested.problemAt(path, fault))).toBe(place);
  expect(nested.nodeAt(path)).toBeUndefined();
});

test('a problem with a key stands at the key', () => {
  expect(placeOf(nested.problemAtKey([], 'a', fault))).toBe('1:1');
  expect(placeOf(nested.problemAtKey(['list', 0], 'y', fault))).toBe('4:6');
  expect(placeOf(nested.problemAtKey(['map'], 'none', fault))).toBe('6:1');
  expect(placeOf(nested.problemAtKey(['none'], 'a', fault))).toBe('1:1');
});

test('a text is given with its places, and nothing else is a text', () => {
  const data = dataOf('a: "x\\ty"\nb: plain\nc: 1\n');
  const offsets = (key: string): number[] => {
    const text = data.textAt([key]);
    return [0, 1, 2, text.value.length].map(text.offsetAt);
  };
  expect(offsets('a')).toEqual([4, 5, 7, 8]);
  expect(offsets('b')).toEqual([13, 14, 15, 18]);
  expect(() => data.textAt(['c'])).toThrow(TypeError);
  expect(() => data.textAt(['none', 'x'])).toThrow('no text at none.x');
  expect(dataOf('only').textAt([]).value).toBe('only');
});

test('in data merged from two files every value is placed in its own', () => {
  const own = dataOf('\n\nk:\n  t: "own \\" text"\n  u: x');
  const around = dataOf('m: 1\n');
  const value = own.nodeAt(['k']);
  if (value === undefined) throw new Error('nothing at k');
  const merged = new Data(around.excerpt, {
    kind: 'map',
    start: 0,
    entries: [
      { key: 'm', keyStart: 0, node: { kind: 'scalar', value: 1, start: 3, end: 4 } },
      { key: 'k', keyStart: 2, node: { ...value, excerpt: own.excerpt } },
    ],
  });
  expect(placeOf(merged.problemAt(['m'], fault))).toBe('1:4');
  expect(placeOf(merged.problemAt(['k'], fault))).toBe('3:1');
  expect(placeOf(merged.problemAt(['k', 'u'], fault))).toBe('5:6');
  expect(placeOf(merged.problemAtKey([], 'k', fault))).toBe('3:1');
  expect(placeOf(merged.problemAtKey(['k'], 'u', fault))).toBe('5:3');
  const text = merged.textAt(['k', 't']);
  expect(text.file).toBe(own.excerpt.file);
  expect(text.file.placeAt(text.offsetAt(4))).toEqual({ line: 4, column: 11 });
  const rooted = new Data(around.excerpt, { ...own.root, excerpt: own.excerpt });
  expect(placeOf(rooted.problemAt(['k', 'u'], fault))).toBe('5:6');
  expect(placeOf(rooted.problemAt([], fault))).toBe('3:1');
});

test('the items of a list out of two files are numbered in their own', () => {
  const own = dataOf('- a\n- b\n');
  const around = dataOf('- c\n- d\n');
  const items = [own, around].map(({ root, excerpt }) =>
    root.kind === 'list' ? root.items.map((item) => ({ ...item, excerpt })) : [],
  );
  const [first = [], second = []] = items;
  const merged = new Data(around.excerpt, {
    ...{ kind: 'list', start: 0 },
    items: [...first, ...second, ...first],
  });
  expect([0, 1, 2, 3, 4, 5, 6].map((index) => merged.numberAt([index]))).toEqual([
    ...[1, 2, 1, 2, 3, 4, 7],
  ]);
  expect(nested.numberAt(['list', 0, 'y', 1])).toBe(2);
  expect(nested.numberAt(['none', 1])).toBe(2);
  expect(nested.numberAt(['map', 1])).toBe(2);
});

test('the value is given as plain objects', () => {
  expect(nested.toValue()).toEqual({
    a: 1,
    list: [{ x: 2, y: ['p', 'q'] }, 'z'],
    map: { k: 'v' },
  });
});
