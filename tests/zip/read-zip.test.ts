import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { RisalahError } from '../../src/problems.ts';
import { readZip } from '../../src/zip/read-zip.ts';
import { usualZipLimits } from '../../src/zip/zip-limits.ts';
import { type ZipRuleName, zipRules } from '../../src/zip/zip-rules.ts';
import { expectRefusals } from '../problems/told.ts';
import { type MadeEntry, makeZip } from './make-zip.ts';

const hello = strToU8('hello hello hello');
const whole = makeZip([{ name: 'a.txt', data: hello }]);

/** The rules that a refusal names; empty if the zip is read. */
async function refusals(bytes: Uint8Array, limits = usualZipLimits): Promise<string[]> {
  try {
    await readZip(bytes, limits);
    return [];
  } catch (error) {
    if (error instanceof RisalahError) return error.problems.map(({ rule }) => rule);
    throw error;
  }
}

test('gives the files of a zip by their path, packed or not, without folders', async () => {
  const files = await readZip(
    makeZip([
      { name: '[Content_Types].xml', data: hello },
      { name: 'word/', method: 0 },
      { name: 'word/ä.xml', data: hello, method: 0 },
      { name: 'empty' },
    ]),
  );
  expect([...files.keys()]).toEqual(['[Content_Types].xml', 'word/ä.xml', 'empty']);
  expect(files.get('word/ä.xml')).toEqual(hello);
  expect(await readZip(zipSync({ 'a/b': hello }))).toEqual(new Map([['a/b', hello]]));
});

test('a zip inside a zip stays closed', async () => {
  const bomb = makeZip([{ name: 'x', data: new Uint8Array(1e6), says: { size: 1 } }]);
  const files = await readZip(makeZip([{ name: 'inner.zip', data: bomb, method: 0 }]));
  expect(files.get('inner.zip')).toEqual(new Uint8Array(bomb));
});

const one = (entry: Partial<MadeEntry>): Uint8Array =>
  makeZip([{ name: 'a', data: hello, ...entry }]);
const two: MadeEntry[] = [{ name: 'a' }, { name: 'b' }];
const emptyZip = makeZip([]);
const ole = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]);
const kilobytes = new Uint8Array(40_000);
const small = { archive: 1e6, entries: 3, entry: 50_000, total: 100_000 };

/** A zip in which a number of its headers is another one: so many bytes behind a signature. */
function altered(signature: string, offset: number, value: number): Uint8Array {
  const bytes = Buffer.from(whole);
  bytes.writeUInt16LE(value, bytes.indexOf(signature, 0, 'latin1') + offset);
  return bytes;
}

const hostile: [string, ZipRuleName, Uint8Array][] = [
  ['nothing at all', 'zip-is-readable', new Uint8Array()],
  ['a text', 'zip-is-readable', strToU8('# Title')],
  ['a truncated zip', 'zip-is-readable', whole.slice(0, -30)],
  ['a zip without its beginning', 'zip-is-readable', whole.slice(20)],
  [
    'a zip with broken data',
    'zip-is-readable',
    Uint8Array.from(whole, (b, i) => (i > 34 && i < 42 ? 0xff : b)),
  ],
  ['a zip over several disks', 'zip-is-readable', altered('PK\u0005\u0006', 4, 1)],
  ['data beyond the end', 'zip-is-readable', altered('PK\u0001\u0002', 22, 1)],
  ['a packing that nobody knows', 'zip-is-readable', one({ method: 99 })],
  ['an encrypted Word file', 'zip-is-not-encrypted', ole],
  ['an encrypted entry', 'zip-is-not-encrypted', one({ says: { flags: 0x801 } })],
  ['a zip that is locked as a whole', 'zip-is-not-encrypted', one({ says: { flags: 0x840 } })],
  ['too large a file', 'zip-is-within-limits', new Uint8Array(1e6 + 1)],
  [
    'too many entries',
    'zip-is-within-limits',
    makeZip(['a', 'b', 'c', 'd'].map((name) => ({ name }))),
  ],
  ['a large entry', 'zip-is-within-limits', one({ data: new Uint8Array(50_001) })],
  [
    'a bomb that says it is small',
    'zip-is-within-limits',
    one({ data: new Uint8Array(9e6), says: { size: 9 } }),
  ],
  [
    'too much in all',
    'zip-is-within-limits',
    makeZip(['a', 'b', 'c'].map((name) => ({ name, data: kilobytes }))),
  ],
  ['a climbing name', 'zip-entry-stays-inside', one({ name: '../a' })],
  ['a name that climbs half-way', 'zip-entry-stays-inside', one({ name: 'word/../../a' })],
  ['an absolute name', 'zip-entry-stays-inside', one({ name: '/etc/a' })],
  ['a name with a drive', 'zip-entry-stays-inside', one({ name: 'c:a' })],
  ['a name with a backslash', 'zip-entry-stays-inside', one({ name: 'word\\a' })],
  ['a name with a zero', 'zip-entry-stays-inside', one({ name: 'a\u0000.xml' })],
  ['an empty step', 'zip-entry-stays-inside', one({ name: 'a//b' })],
  ['a link of Unix', 'zip-entry-stays-inside', one({ says: { attributes: 0xa1ff0000 } })],
  ['a double entry', 'zip-entry-is-unique', makeZip([{ name: 'a' }, { name: 'a' }])],
  ['a double in capitals', 'zip-entry-is-unique', makeZip([{ name: 'a' }, { name: 'A' }])],
  ['a size too large', 'zip-entry-is-true', one({ says: { size: 18 } })],
  ['a size too small', 'zip-entry-is-true', one({ says: { size: 5 } })],
  ['a size that lies, unpacked', 'zip-entry-is-true', one({ method: 0, says: { size: 5 } })],
  ['a wrong checksum', 'zip-entry-is-true', one({ says: { crc: 1 } })],
  ['fewer entries than there are', 'zip-is-readable', makeZip(two, { count: 1 })],
  ['a shorter directory than there is', 'zip-is-readable', makeZip(two, { size: 10 })],
  ['an empty zip in the comment', 'zip-is-readable', makeZip(two, { comment: emptyZip })],
  ['one zip behind another', 'zip-is-readable', Buffer.concat([whole, whole])],
  ['two names', 'zip-entry-is-true', one({ says: { localName: 'b' } })],
];

describe('refuses', () => {
  test.each(hostile)('%s: %s', async (_, rule, bytes) => {
    expect(await refusals(bytes, small)).toEqual([rule]);
  });

  test('and says what is wrong and how to mend it, in both languages', () =>
    expectRefusals(
      'zip',
      hostile.map(([what, , bytes]) => [what, () => readZip(bytes, small)]),
    ));

  test('under every rule', () => {
    expect(new Set(hostile.map(([, rule]) => rule))).toEqual(new Set(Object.keys(zipRules)));
  });

  test('with every problem that the directory shows', async () => {
    const bytes = makeZip([{ name: 'a' }, { name: 'a', says: { flags: 1 } }]);
    expect(await refusals(bytes)).toEqual(['zip-entry-is-unique', 'zip-is-not-encrypted']);
  });
});

test('a bomb takes no more memory than the limit', async () => {
  const bomb = makeZip([{ name: 'a', data: new Uint8Array(3e8), says: { size: 100 } }]);
  const before = process.memoryUsage().arrayBuffers;
  expect(await refusals(bomb)).toEqual(['zip-is-within-limits']);
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(1.5 * usualZipLimits.entry);
});

test('any byte of a zip may change without a crash', async () => {
  for (let index = 0; index < whole.length; index += 1) {
    const changed = Uint8Array.from(whole, (byte, at) => (at === index ? byte ^ 0x41 : byte));
    await refusals(changed);
  }
});

test('a comment behind the directory, and a directory of a large zip, are no fault', async () => {
  const made = makeZip([{ name: 'a', data: hello }], { comment: strToU8('käse') });
  expect([...(await readZip(made)).keys()]).toEqual(['a']);
  const [start, end] = [whole.length - 22 - 46 - 5, whole.length - 22];
  const record = Buffer.alloc(56);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(44n, 4);
  record.writeBigUInt64LE(1n, 32);
  record.writeBigUInt64LE(BigInt(end - start), 40);
  record.writeBigUInt64LE(BigInt(start), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(end), 8);
  const large = (size: bigint): Uint8Array => {
    record.writeBigUInt64LE(size, 40);
    return Buffer.concat([whole.subarray(0, end), record, locator, whole.subarray(end)]);
  };
  expect([...(await readZip(large(BigInt(end - start)))).keys()]).toEqual(['a.txt']);
  expect(await refusals(large(3n))).toEqual(['zip-is-readable']);
});
