import { expect, test } from 'vitest';
import * as z from 'zod';
import { checkShape } from '../../src/input/check-shape.ts';
import { knownKeys, knownKinds } from '../../src/input/known-keys.ts';
import { parseYaml } from '../../src/input/parse-yaml.ts';
import type { Problem } from '../../src/problems.ts';
import { sourceOf } from './source-of.ts';

const local = z.strictObject({ id: z.string().min(1), en: z.string().min(1) });
const schema = z.strictObject({
  title: local.optional(),
  count: z.int().min(2).max(4).optional(),
  size: z.number().optional(),
  draft: z.boolean().optional(),
  names: z.array(z.string().min(2)).optional(),
  tone: z.enum(['plain', 'formal']).optional(),
  code: z
    .string()
    .regex(/^[A-Z]+$/, 'is no code')
    .optional(),
  odd: z.string().regex(/^x$/).optional(),
  words: z.record(z.enum(['one', 'two']), z.string()).optional(),
  sources: z.record(z.string(), z.strictObject({ id: z.string() })).optional(),
  list: z.array(z.strictObject({ id: z.string() })).optional(),
  few: z.array(z.string()).min(1).optional(),
  own: z.array(z.string()).min(1, 'names nobody').optional(),
  short: z.string().max(3).optional(),
  entries: z
    .array(
      z.strictObject({
        key: z.string().or(z.array(z.string())),
        own: z.array(z.string()).min(1, 'names nobody'),
      }),
    )
    .optional(),
  parts: z
    .array(
      z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('text'), body: z.string() }),
        z.strictObject({ kind: z.enum(['figure', 'table']), key: z.string() }),
      ]),
    )
    .optional(),
});

/** Rule, message, hint, line and column of each problem of a YAML text with the schema. */
function check(text: string): unknown[][] {
  const problems: Problem[] = [];
  const data = parseYaml(sourceOf(text), problems);
  if (data === undefined) throw new Error('no YAML');
  const value = checkShape(schema, data, problems);
  expect(value === undefined).toBe(problems.length > 0);
  return problems.map(({ rule, message, hint, line, column }) => [
    ...[rule, message, hint, `${line}:${column}`],
  ]);
}

test('what has the shape is given', () => {
  const data = parseYaml(sourceOf('count: 3\nparts: [{kind: table, key: k}]'), []);
  const problems: Problem[] = [];
  expect(data && checkShape(schema, data, problems)).toEqual({
    ...{ count: 3, parts: [{ kind: 'table', key: 'k' }] },
  });
  expect(problems).toEqual([]);
  expect(['count: 2', 'count: 4'].map(check)).toEqual([[], []]);
});

const quotes = 'Put the text in double quotes.';

test.each([
  [
    'titel: x',
    ['key-is-known', 'The key "titel" is not known here', 'Did you mean "title"?', '1:1'],
  ],
  [
    'parts: [{kind: text, body: a, bodi: b}]',
    ['key-is-known', 'The key "bodi" is not known here', 'Did you mean "body"?', '1:31'],
  ],
  [
    '- a',
    [
      'value-has-the-right-type',
      'The file should be a mapping of keys, but is a list',
      undefined,
      '1:1',
    ],
  ],
  [
    'title: {id: a}',
    [
      'text-has-both-languages',
      '"title" has no English text',
      'Add "en:" with the text in English.',
      '1:1',
    ],
  ],
  [
    'title: {en: a}',
    [
      'text-has-both-languages',
      '"title" has no Indonesian text',
      'Add "id:" with the text in Indonesian.',
      '1:1',
    ],
  ],
  [
    'sources: {a: {}}',
    [
      'text-has-both-languages',
      '"sources.a" has no Indonesian text',
      'Add "id:" with the text in Indonesian.',
      '1:11',
    ],
  ],
  ['list: [{}]', ['key-is-present', '"list[1].id" is missing', undefined, '1:8']],
  ['parts: [{kind: text}]', ['key-is-present', '"parts[1].body" is missing', undefined, '1:9']],
  ['title: {id: "", en: a}', ['text-is-not-empty', '"title.id" is empty', undefined, '1:14']],
  ['count:', ['text-is-not-empty', '"count" is empty', undefined, '1:6']],
  ['names: [a]', ['text-is-not-empty', '"names[1]" is empty', undefined, '1:9']],
  [
    'count: x',
    ['value-has-the-right-type', '"count" should be a number, but is a text', undefined, '1:8'],
  ],
  [
    'count: 2.5',
    [
      'value-has-the-right-type',
      '"count" should be a whole number, but is a number',
      undefined,
      '1:8',
    ],
  ],
  [
    'draft: [a]',
    [
      'value-has-the-right-type',
      '"draft" should be true or false, but is a list',
      undefined,
      '1:1',
    ],
  ],
  [
    'names: {a: b}',
    [
      'value-has-the-right-type',
      '"names" should be a list, but is a mapping of keys',
      undefined,
      '1:1',
    ],
  ],
  [
    'names: [true]',
    [
      'value-has-the-right-type',
      '"names[1]" should be a text, but is true or false',
      quotes,
      '1:9',
    ],
  ],
  [
    'sources: x',
    [
      'value-has-the-right-type',
      '"sources" should be a mapping of keys, but is a text',
      undefined,
      '1:10',
    ],
  ],
  ['count: 1', ['value-is-allowed', '"count" is less than 2', undefined, '1:8']],
  ['count: 5', ['value-is-allowed', '"count" is more than 4', undefined, '1:8']],
  ['tone: plian', ['value-is-allowed', '"tone" cannot be "plian"', 'Did you mean "plain"?', '1:7']],
  ['few: []', ['value-is-allowed', '"few" is empty', undefined, '1:1']],
  ['own: []', ['value-is-allowed', '"own" names nobody', undefined, '1:1']],
  ['entries: [{key: k, own: []}]', ['value-is-allowed', '"k" names nobody', undefined, '1:20']],
  [
    'entries: [{key: [k], own: []}]',
    ['value-is-allowed', '"entries[1].own" names nobody', undefined, '1:22'],
  ],
  [
    'short: abcd',
    ['value-is-allowed', '"short" is longer than 3 characters', 'Shorten it.', '1:8'],
  ],
  [
    'tone: [plain]',
    ['value-has-the-right-type', '"tone" should be a text, but is a list', quotes, '1:1'],
  ],
  [
    'parts: [{kind: {a: b}}]',
    [
      'value-has-the-right-type',
      '"parts[1].kind" should be a text, but is a mapping of keys',
      quotes,
      '1:10',
    ],
  ],
  ['tone: ""', ['text-is-not-empty', '"tone" is empty', undefined, '1:8']],
  ['code: x', ['value-is-allowed', '"code" is no code', undefined, '1:7']],
  ['odd: z', ['value-is-allowed', '"odd" is not of the kind that belongs here', undefined, '1:6']],
  [
    'parts: [{kind: tabel, key: k}]',
    ['section-kind-is-known', '"parts[1].kind" cannot be "tabel"', 'Did you mean "table"?', '1:16'],
  ],
])('%j is refused as it should be', (text, problem) => expect(check(text)).toEqual([problem]));

test('every fault is told, each in its place', () => {
  expect(
    check('count: 5\nx: 1\nw: 2\nlist: [{id: a, z: 1}]').map(([rule, , , at]) => [rule, at]),
  ).toEqual([
    ['value-is-allowed', '1:8'],
    ['key-is-known', '4:16'],
    ['key-is-known', '2:1'],
    ['key-is-known', '3:1'],
  ]);
});

test('the keys that are known at a path depend on the kind that is chosen there', () => {
  const data = parseYaml(sourceOf('parts: [{kind: text}, {kind: figure}, {kind: x}, {}, a]'), []);
  if (data === undefined) throw new Error('no YAML');
  const at = (...path: (string | number)[]): string[] => knownKeys(schema, path, data);
  expect(at()).toContain('sources');
  expect(at('title')).toEqual(['id', 'en']);
  expect([0, 1, 2, 3, 4].map((index) => at('parts', index))).toEqual([
    ['kind', 'body'],
    ['kind', 'key'],
    [],
    [],
    [],
  ]);
  expect(at('parts', 0, 'body')).toEqual([]);
  expect(at('words')).toEqual(['one', 'two']);
  expect(at('sources')).toEqual([]);
  expect(at('sources', 'any')).toEqual(['id']);
  expect(at('none', 'x')).toEqual([]);
  expect(knownKinds(schema, ['parts', 0], data)).toEqual(['text', 'figure', 'table']);
  expect(knownKinds(schema, ['title'], data)).toEqual([]);
});
