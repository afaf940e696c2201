import { createHash } from 'node:crypto';
import { joinEntries, type ZipEntry } from '../../zip/write-entries.ts';

/** The part that holds the seal, the last in the package. */
export const sealPath = 'docProps/custom.xml';

/** Stands for the digest while it is not known. */
export const openSeal = '0'.repeat(64);

/** Length of the end of a zip, which tells how much is in it. */
const endLength = 22;

/**
 * The part with its seal: the SHA-256 of the entries before it and their records, as they stand in the zip, and of the part
 * itself with the seal open. A later run knows by it whether the file is still as Risalah wrote it.
 */
export function closeSeal(part: string, before: readonly ZipEntry[]): string {
  const zip = joinEntries(before);
  const digest = createHash('sha256').update(zip.subarray(0, -endLength)).update(part);
  const value = `<vt:lpwstr>${openSeal}</vt:lpwstr>`;
  const at = part.lastIndexOf(value);
  if (at === -1) throw new Error('The part has no open seal');
  return (
    part.slice(0, at) +
    value.replace(openSeal, digest.digest('hex')) +
    part.slice(at + value.length)
  );
}
