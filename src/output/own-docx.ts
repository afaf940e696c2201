import { createHash } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';

/** No seal stands in a longer part. */
const maxSealPartBytes = 2 ** 20;

/** Length of the end of a zip without a comment (APPNOTE 4.3.16). */
const endLength = 22;
const sealName = 'docProps/custom.xml';
const seal =
  /(?<=<property [^>]*name="Risalah seal"[^>]*><vt:lpwstr>)[0-9a-f]{64}(?=<\/vt:lpwstr>)/;

/**
 * Whether a Word file is as Risalah wrote it: the last entry of its zip, and of its directory, holds a seal, which is the
 * digest of every byte before that entry, of the directory up to its record, and of the part itself with zeros for the
 * seal. Whoever changes a word, or saves the file again, breaks it.
 */
export function isOwnDocx(bytes: Uint8Array): boolean {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const last = findLastEntry(zip);
    if (last === undefined) return false;
    const { local, data, directory, record } = last;
    const part = inflateRawSync(data, { maxOutputLength: maxSealPartBytes }).toString();
    const digest = createHash('sha256')
      .update(zip.subarray(0, local))
      .update(zip.subarray(directory, record))
      .update(part.replace(seal, '0'.repeat(64)));
    return seal.exec(part)?.[0] === digest.digest('hex');
  } catch {
    return false;
  }
}

/** The entry that may hold the seal: where its header and its record begin, its data, and where the directory begins. */
function findLastEntry(
  zip: Buffer,
): { local: number; data: Buffer; directory: number; record: number } | undefined {
  const end = zip.length - endLength;
  const directory = zip.readUInt32LE(end + 16);
  if (zip.readUInt32LE(end) !== 0x06054b50) return undefined;
  let record = directory;
  for (let next = directory; next < end; ) {
    record = next;
    next += 46 + nameLength(zip, record + 28);
    if (next > end) return undefined;
  }
  const local = zip.readUInt32LE(record + 42);
  const data = zip.subarray(local + 30 + nameLength(zip, local + 26), directory);
  const name = zip.toString('latin1', local + 30, local + 30 + sealName.length);
  const isWhole = data.length === zip.readUInt32LE(record + 20);
  return name === sealName && isWhole ? { local, data, directory, record } : undefined;
}

/** Length of the name and the extra field, whose lengths stand side by side. */
function nameLength(zip: Buffer, at: number): number {
  return zip.readUInt16LE(at) + zip.readUInt16LE(at + 2);
}
