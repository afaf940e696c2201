import { expect, test } from 'vitest';
import { checkNamesakes, checkOrigins } from '../../src/readback/check-origin.ts';
import { originOf, readFileOf, requestOf } from './read-file-of.ts';

const whole = [readFileOf('a.pdf', originOf()), readFileOf('a.docx', originOf())];

test('files of one run agree', () => {
  expect(checkOrigins([...whole, readFileOf('a.md', originOf())])).toEqual([]);
  expect(checkNamesakes(whole)).toEqual([]);
});

test('files of another program need no origin', () => {
  const foreign = [readFileOf('a.pdf', undefined), readFileOf('a.docx', undefined)];
  expect(checkOrigins(foreign)).toEqual([]);
});

test.each([
  ['nothing', undefined, 'the version of Risalah, nor the digest of the content, nor the request'],
  ['no digest', originOf({ contentDigest: '' }), 'the digest of the content'],
  ['half a digest', originOf({ contentDigest: 'abc' }), 'the digest of the content'],
  ['another generator', originOf({ generator: 'Word' }), 'the version of Risalah'],
  ['a request that is no object', originOf({ request: '[]' }), 'the request'],
])('a file that says %s beside whole ones is found', (_, origin, what) => {
  const found = checkOrigins([...whole, readFileOf('a.md', origin)]);
  expect(found).toMatchObject([{ rule: 'origin-is-whole', file: 'a.md' }]);
  expect(found[0]?.message).toContain(`do not say ${what} in`);
});

test.each([
  ['content', originOf({ contentDigest: 'b'.repeat(64) }), 'The digest of the content is "bbbb'],
  [
    'version',
    originOf({ generator: 'Risalah 0.2.0' }),
    'The version of Risalah is "Risalah 0.2.0"',
  ],
])('a file of another %s is found, and not the others', (_, origin, says) => {
  const found = checkOrigins([...whole, readFileOf('a.md', origin)]);
  expect(found).toMatchObject([{ rule: 'origin-is-the-same', file: 'a.md' }]);
  expect(found[0]?.message).toContain(says);
});

test('a file in another language than its request is found', () => {
  const twin = readFileOf('a.md', originOf(), { lang: 'en-GB' });
  const found = checkOrigins([...whole, twin]);
  expect(found).toMatchObject([{ rule: 'language-is-as-asked', file: 'a.md' }]);
  expect(found[0]?.message).toBe('The file is in "en", but its request asks for "id".');
});

test('a namesake of another request is found, with what is asked otherwise', () => {
  const twin = readFileOf('a.md', originOf({ request: requestOf('en') }), { lang: 'en' });
  const found = checkNamesakes([...whole, twin]);
  expect(found).toMatchObject([{ rule: 'request-is-the-same', file: 'a.md' }]);
  expect(found[0]?.message).toContain('lang is "en", not "id"');
});

test('files with other names may be of other requests', () => {
  const other = readFileOf('b.md', originOf({ request: requestOf('en') }), { lang: 'en' });
  expect(checkNamesakes([...whole, other])).toEqual([]);
});
