import { crc32 } from 'node:zlib';
import { strToU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { type Entry, fromBufferPromise } from 'yauzl';
import { readZip } from '../../src/zip/read-zip.ts';
import { isStored, joinEntries, pack, store, toEntry } from '../../src/zip/write-entries.ts';

const text = strToU8('hello hello hello hello');

/** The directory of a zip as yauzl reads it. */
async function entriesOf(bytes: Uint8Array): Promise<Entry[]> {
  const zip = await fromBufferPromise(Buffer.from(bytes));
  const entries: Entry[] = [];
  for await (const entry of zip.eachEntry()) entries.push(entry);
  return entries;
}

const made = (): Uint8Array =>
  joinEntries([
    toEntry('a.xml', pack(text)),
    toEntry('word/ä.xml', store(text)),
    toEntry('empty', store(new Uint8Array())),
  ]);

test('other readers find the files, packed or not', async () => {
  const wanted = { 'a.xml': text, 'word/ä.xml': text, empty: new Uint8Array() };
  expect(unzipSync(made())).toEqual(wanted);
  expect(Object.fromEntries(await readZip(made()))).toEqual(wanted);
});

test('the headers say what is true, and a moment that never changes', async () => {
  const [packed, stored, empty] = await entriesOf(made());
  const usual = { versionMadeBy: 20, versionNeededToExtract: 20, externalFileAttributes: 0 };
  expect(packed).toMatchObject({
    ...usual,
    ...{ fileName: 'a.xml', compressionMethod: 8, generalPurposeBitFlag: 0 },
    ...{ crc32: crc32(text), compressedSize: pack(text).bytes.length, uncompressedSize: 23 },
    ...{ relativeOffsetOfLocalHeader: 0, lastModFileDate: 0x21, lastModFileTime: 0 },
  });
  expect(packed?.compressedSize).toBeLessThan(23);
  expect(stored).toMatchObject({
    ...usual,
    ...{ fileName: 'word/ä.xml', compressionMethod: 0, generalPurposeBitFlag: 0x800 },
    ...{ compressedSize: 23, uncompressedSize: 23 },
    relativeOffsetOfLocalHeader: 30 + 5 + pack(text).bytes.length,
  });
  expect(empty).toMatchObject({ ...usual, fileName: 'empty', compressedSize: 0, crc32: 0 });
});

test('header and record of an entry say the same, sizes before the data', () => {
  const { local, central } = toEntry('ä', pack(text));
  expect([...local.subarray(0, 4)]).toEqual([0x50, 0x4b, 3, 4]);
  expect([...central.subarray(0, 4)]).toEqual([0x50, 0x4b, 1, 2]);
  expect(local.subarray(4, 30)).toEqual(central.subarray(6, 32));
  expect(Buffer.from(local.subarray(30, 32)).toString()).toBe('ä');
});

test('an entry in the place of another keeps its time, attributes and flags, but for late sizes', async () => {
  const before = new Uint8Array(60).subarray(7);
  const record = new DataView(before.buffer, before.byteOffset);
  record.setUint16(4, 0x0314, true);
  record.setUint16(8, 0x080a, true);
  record.setUint32(12, 0x5a21_1234, true);
  record.setUint32(38, 0x81a4_0020, true);
  const [entry] = await entriesOf(joinEntries([toEntry('a', store(text), before)]));
  expect(entry).toMatchObject({
    ...{ versionMadeBy: 0x0314, generalPurposeBitFlag: 0x0802, compressionMethod: 0 },
    ...{ lastModFileDate: 0x5a21, lastModFileTime: 0x1234, externalFileAttributes: 0x81a4_0020 },
  });
});

test('the directory ends with the numbers of its entries and its place', () => {
  const bytes = made();
  const end = Buffer.from(bytes.subarray(-22));
  const records = 3 * 46 + 5 + 11 + 5;
  expect(end.readUInt32LE(0)).toBe(0x06054b50);
  expect([8, 10].map((at) => end.readUInt16LE(at))).toEqual([3, 3]);
  expect([12, 16].map((at) => end.readUInt32LE(at))).toEqual([
    records,
    bytes.length - 22 - records,
  ]);
  expect(end.readUInt16LE(20)).toBe(0);
});

test('whether an entry is packed is told by both bytes of its method', () => {
  const recordOf = (low: number, high: number): Uint8Array => {
    const { central } = toEntry('a', store(text));
    central.set([low, high], 10);
    return central;
  };
  const methods = [
    [0, 0],
    [8, 0],
    [0, 1],
  ] as const;
  expect(methods.map(([low, high]) => isStored(recordOf(low, high)))).toEqual([true, false, false]);
  expect(isStored(toEntry('a', pack(text)).central)).toBe(false);
});

test('the same data are packed to the same bytes', () => {
  expect(made()).toEqual(made());
  expect(pack(text)).toMatchObject({ method: 8, size: 23, crc: crc32(text) });
  expect(store(text)).toEqual({ bytes: text, method: 0, size: 23, crc: crc32(text) });
});
