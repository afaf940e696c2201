import { expect, test } from 'vitest';
import { checkPlaceholders } from '../../src/input/check-placeholders.ts';
import { cutExcerpt } from '../../src/input/excerpt.ts';
import { isWebAddress } from '../../src/input/is-web-address.ts';
import { repeatedKey, reservedKey } from '../../src/input/key-faults.ts';
import { SourceFile } from '../../src/input/source-file.ts';

test.each(['https://a.example', 'http://a.example/b?c#d', 'HTTPS://A.example', 'https://[::1]/'])(
  '%s is the address of a page',
  (text) => expect(isWebAddress(text)).toBe(true),
);

test.each([
  '',
  'a.example',
  ' https://a.example',
  'xhttps://a.example',
  'ftp://a.example',
  'httpx://a.example',
  'javascript:https://a.example',
  'https:a.example',
  'https:/a.example',
  'https:///a.example',
  'https:// a.example',
  'https://a.example/b c',
  'https://a.example/b\n',
  'https://a.example:x/',
  'https://bank.example@a.example/',
  'https://bank.example:x@a.example/',
  'https://:x@a.example/',
])('%j is none', (text) => expect(isWebAddress(text)).toBe(false));

/** Message and hint of each problem of the braces in a text. */
function braces(text: string, meant: readonly string[]): [number | undefined, string, unknown][] {
  return checkPlaceholders(cutExcerpt(new SourceFile('f', text)), meant).map(
    ({ rule, column, message, hint }) => {
      expect(rule).toBe('placeholder-is-known');
      return [column, message, hint];
    },
  );
}

test('braces hold the names of placeholders that are meant, and nothing else', () => {
  expect(braces('{a} and {b}', ['a', 'b'])).toEqual([]);
  expect(braces('no braces', [])).toEqual([]);
  expect(braces('x {countris}', ['countries'])).toEqual([
    [3, '{countris} is no placeholder of this text', 'Did you mean "countries"?'],
  ]);
  expect(braces('} {a', ['a']).map(([column, message]) => [column, message])).toEqual([
    [1, '} is no placeholder of this text'],
    [3, '{ is no placeholder of this text'],
  ]);
  expect(braces('{}', ['countries'])).toEqual([
    [1, '{} is no placeholder of this text', 'Known here: countries.'],
  ]);
  expect(braces('{a}', [])).toEqual([
    [
      1,
      '{a} is no placeholder of this text',
      'No placeholder is filled in here: write the words themselves.',
    ],
  ]);
});

test('a key twice and the key of prototypes are faults, no other key', () => {
  expect(repeatedKey('a')).toMatchObject({ rule: 'keys-differ' });
  expect(reservedKey('__proto__')).toMatchObject({ rule: 'key-is-known' });
  expect(['proto', '__proto', 'constructor'].map(reservedKey)).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
