import { expect, test } from 'vitest';
import { Entry } from 'yauzl';
import { checkEntry, isFolder } from '../../src/zip/check-entry.ts';
import { inMegabytes, usualZipLimits } from '../../src/zip/zip-limits.ts';

/** An entry as yauzl gives it, a packed file of 10 bytes made on Unix unless told otherwise. */
function entryWith(fields: Partial<Entry>): Entry {
  const usual = {
    fileName: 'a.xml',
    uncompressedSize: 10,
    compressionMethod: 8,
    generalPurposeBitFlag: 0x800,
    versionMadeBy: 0x0314,
    externalFileAttributes: 0o100644 * 0x10000,
  };
  return Object.assign(new Entry(), usual, fields);
}

const rulesOf = (fields: Partial<Entry>): string[] =>
  checkEntry(entryWith(fields), new Set(), usualZipLimits).map(({ rule }) => rule);

test.each([
  '../a',
  'a/../b',
  'a/..',
  './a',
  'a/./b',
  '/a',
  'a//b',
  '//',
  'C:a',
  'c:/a',
  'a\\b',
  'a\nb',
  'a\u0085b',
])('the name %j leads out of the zip', (fileName) => {
  expect(rulesOf({ fileName })).toEqual(['zip-entry-stays-inside']);
});

test.each(['a', 'a/', 'a/b/c.xml', '..a', 'a..', '...', '.rels', 'a/.rels', 'xc:a', '1:a', 'ä'])(
  'the name %j stays inside',
  (fileName) => {
    expect(rulesOf({ fileName })).toEqual([]);
  },
);

test('a link is one only where it was made on Unix', () => {
  const link = 0o120777 * 0x10000;
  expect(rulesOf({ externalFileAttributes: link })).toEqual(['zip-entry-stays-inside']);
  expect(rulesOf({ externalFileAttributes: link, versionMadeBy: 0x0014 })).toEqual([]);
  expect(rulesOf({ externalFileAttributes: 0o040755 * 0x10000 })).toEqual([]);
});

test('paths that differ by small and capital letters alone are one path', () => {
  const seen = new Set<string>();
  const rules = ['Ab', 'aB', 'b', 'ſ', 's'].map((fileName) =>
    checkEntry(entryWith({ fileName }), seen, usualZipLimits).map(({ rule }) => rule),
  );
  expect(rules).toEqual([[], ['zip-entry-is-unique'], [], [], []]);
});

test('stored and deflated entries are read, those packed otherwise or locked are named', () => {
  expect(rulesOf({ compressionMethod: 0 })).toEqual([]);
  const [problem] = checkEntry(entryWith({ compressionMethod: 12 }), new Set(), usualZipLimits);
  expect(problem).toMatchObject({
    rule: 'zip-is-readable',
    message: 'The entry "a.xml" is packed by method 12, which office files do not use',
  });
  expect(rulesOf({ compressionMethod: 12, generalPurposeBitFlag: 1 })).toEqual([
    'zip-is-not-encrypted',
  ]);
});

test('an entry may say that it has as much as is read, and no byte more', () => {
  const { entry } = usualZipLimits;
  expect(rulesOf({ uncompressedSize: entry })).toEqual([]);
  const [problem] = checkEntry(
    entryWith({ uncompressedSize: entry + 1 }),
    new Set(),
    usualZipLimits,
  );
  expect(problem).toMatchObject({
    rule: 'zip-is-within-limits',
    message: 'The entry "a.xml" has more than 64 MB',
  });
});

test('a folder ends in a slash; sizes are told in whole megabytes', () => {
  expect([isFolder(entryWith({ fileName: 'a/' })), isFolder(entryWith({}))]).toEqual([true, false]);
  expect([1, 2 ** 20, 2 ** 20 + 1].map(inMegabytes)).toEqual(['1 MB', '1 MB', '2 MB']);
});
