import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { readZip } from '../../src/zip/read-zip.ts';
import { makeZip } from './make-zip.ts';

const data = strToU8('hello');
const zip = (): Buffer =>
  Buffer.from(
    makeZip([
      { name: 'a', data },
      { name: 'bc', data },
    ]),
  );
const length = 2 * 46 + 3;

const isRead = (bytes: Uint8Array): Promise<boolean> =>
  readZip(bytes).then(
    () => true,
    () => false,
  );

/** The zip with what its end says of the directory shifted by so many bytes. */
function shifted({ size = 0, start = 0 }): Buffer {
  const bytes = zip();
  const end = bytes.length - 22;
  bytes.writeUInt32LE(length + size, end + 12);
  bytes.writeUInt32LE(end - length + start, end + 16);
  return bytes;
}

test('a directory is where the end says, as long as it says, and right before the end', async () => {
  expect(await isRead(shifted({}))).toBe(true);
  for (const size of [-1, 1]) expect(await isRead(shifted({ size }))).toBe(false);
  for (const start of [-1, 1]) expect(await isRead(shifted({ start }))).toBe(false);
  const apart = Buffer.concat([zip().subarray(0, -22), Buffer.alloc(4), zip().subarray(-22)]);
  expect(await isRead(apart)).toBe(false);
});

test('a comment behind the end does not matter', async () => {
  const comment = Buffer.concat([zip(), Buffer.from('note')]);
  comment.writeUInt16LE(4, comment.length - 6);
  expect(await isRead(comment)).toBe(true);
});
