import { expect, test } from 'vitest';
import { checkNamesakes, checkOrigins, type originRules } from '../../src/readback/check-origin.ts';
import { compareWithBriefing } from '../../src/readback/compare-files.ts';
import type { Finding } from '../../src/readback/index.ts';
import { everyNode } from '../fixtures/every-node.ts';
import { originOf, readFileOf, requestOf } from './read-file-of.ts';
import { expectTold } from './told-in-both.ts';

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
  expect(found[0]?.message).toContain('lang "en" in place of "id"');
});

test('files with other names may be of other requests', () => {
  const other = readFileOf('b.md', originOf({ request: requestOf('en') }), { lang: 'en' });
  expect(checkNamesakes([...whole, other])).toEqual([]);
});

const other = (origin: Parameters<typeof originOf>[0]) =>
  checkOrigins([...whole, readFileOf('a.md', originOf(origin))]);
const namesake = (request: string) =>
  checkNamesakes([...whole, readFileOf('a.md', originOf({ request }))]);

/** What breaks each rule. */
const planted: Record<keyof typeof originRules, [fault: string, find: () => Finding[]][]> = {
  'origin-is-whole': [
    ['no origin', () => checkOrigins([...whole, readFileOf('a.md', undefined)])],
    ['another generator', () => other({ generator: 'Word' })],
    ['half a digest', () => other({ contentDigest: 'abc' })],
    ['a request that is no object', () => other({ request: '[]' })],
  ],
  'origin-is-the-same': [
    ['another version', () => other({ generator: 'Risalah 0.2.0' })],
    ['another content', () => other({ contentDigest: 'b'.repeat(64) })],
  ],
  'request-is-the-same': [
    ['another language', () => namesake(requestOf('en'))],
    ['no parties', () => namesake('{"lang":"id","date":"2026-11-23","template":"handout"}')],
    ['no request', () => namesake('[]')],
    ['the same request with blanks', () => namesake(` ${requestOf('id')}`)],
  ],
  'content-is-the-same': [
    [
      'a digest of other content',
      () => compareWithBriefing(readFileOf('a.pdf', originOf()), everyNode()),
    ],
  ],
  'language-is-as-asked': [
    ['English', () => checkOrigins([...whole, readFileOf('a.md', originOf(), { lang: 'en-GB' })])],
    ['none', () => checkOrigins([...whole, readFileOf('a.md', originOf(), { lang: undefined })])],
  ],
};

test.each(Object.entries(planted))('%s says these words', async (rule, faults) => {
  const told = faults.map(([fault, find]) => ({
    fault,
    findings: find().filter((finding) => finding.rule === rule),
  }));
  await expectTold(rule, told);
});
