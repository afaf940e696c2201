import { expect, test } from 'vitest';
import { checkArguments, type KnownArguments } from '../../src/input/check-arguments.ts';
import { RisalahError } from '../../src/problems.ts';

const known: KnownArguments = {
  title: 'a text',
  size: 'a number',
  draft: 'true or false',
  langs: 'a list',
  labels: 'a mapping of keys',
  extra: 'anything',
};

/** Rule, message and hint of each problem of an object of arguments. */
function judge(given: object, needed?: Record<string, string>): (string | undefined)[][] {
  try {
    checkArguments(given, known, needed);
    return [];
  } catch (error) {
    if (!(error instanceof RisalahError)) throw error;
    expect(error.problems.every(({ severity }) => severity === 'error')).toBe(true);
    return error.problems.map(({ rule, message, hint }) => [rule, message, hint]);
  }
}

test('arguments of their kind are taken, and those that are undefined count for none', () => {
  const given = { title: '', size: 0, draft: false, langs: [], labels: {}, extra: null };
  expect(judge(given, { title: 'Give one.' })).toEqual([]);
  expect(judge({ langs: ['id', 'en'], extra: [1], odd: undefined })).toEqual([]);
  expect(judge({})).toEqual([]);
});

test.each([
  [{ title: 1 }, '"title" should be a text, but is a number.'],
  [{ title: true }, '"title" should be a text, but is true or false.'],
  [{ title: null }, '"title" should be a text, but is null.'],
  [{ title: ['a'] }, '"title" should be a text, but is a list.'],
  [{ title: {} }, '"title" should be a text, but is a mapping of keys.'],
  [{ title: () => 'a' }, '"title" should be a text, but is function.'],
  [{ size: '1' }, '"size" should be a number, but is a text.'],
  [{ draft: 'true' }, '"draft" should be true or false, but is a text.'],
  [{ langs: 'id' }, '"langs" should be a list, but is a text.'],
  [{ langs: ['id', 7] }, '"langs[2]" should be a text, but is a number.'],
  [{ langs: [null] }, '"langs[1]" should be a text, but is null.'],
  [{ labels: [] }, '"labels" should be a mapping of keys, but is a list.'],
  [{ labels: [1] }, '"labels" should be a mapping of keys, but is a list.'],
  [{ labels: null }, '"labels" should be a mapping of keys, but is null.'],
])('%j is refused: %s', (given, message) => {
  expect(judge(given)).toEqual([['value-has-the-right-type', message, undefined]]);
});

test('a key that is not known is refused, that of every object too', () => {
  expect(judge({ titel: 'x' })).toEqual([
    ['key-is-known', 'The key "titel" is not known here.', 'Did you mean "title"?'],
  ]);
  expect(judge({ constructor: 'x', toString: 'x' }).map(([rule]) => rule)).toEqual([
    'key-is-known',
    'key-is-known',
  ]);
});

test('all that is missing is told with its hint, and before what is wrong', () => {
  expect(
    judge({ size: 'x', title: undefined }, { title: 'Give one.', langs: 'Name one.' }),
  ).toEqual([
    ['key-is-present', '"title" is missing.', 'Give one.'],
    ['key-is-present', '"langs" is missing.', 'Name one.'],
    ['value-has-the-right-type', '"size" should be a number, but is a text.', undefined],
  ]);
});
