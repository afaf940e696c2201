import type { Entry } from 'yauzl';

/** Sizes of the records of APPNOTE 4.3 without their names and comments: an entry, the end, and what stands before it in a large zip. */
const recordLength = 46;
const endLength = 22;
const locatorLength = 20;
const locator = 0x07064b50;

/**
 * Whether the directory is where the end of the zip says, as long as it says, and ends where that begins: programs
 * differ in what they believe, and would see other entries.
 */
export function isDirectoryTrue(zip: Buffer, entries: readonly Entry[], comment: string): boolean {
  const end = zip.length - endLength - comment.length;
  const before = end - locatorLength;
  const isLarge = before > 0 && zip.readUInt32LE(before) === locator;
  const large = isLarge ? Number(zip.readBigUInt64LE(before + 8)) : end;
  const [size, start] = isLarge
    ? [zip.readBigUInt64LE(large + 40), zip.readBigUInt64LE(large + 48)].map(Number)
    : [zip.readUInt32LE(end + 12), zip.readUInt32LE(end + 16)];
  const length = entries.reduce(
    (sum, entry) =>
      sum + recordLength + entry.fileNameLength + entry.extraFieldLength + entry.fileCommentLength,
    0,
  );
  return size === length && (start ?? 0) + length === large;
}
