import { createHash } from 'node:crypto';
import { isOwnDocx } from './own-docx.ts';
import { isOwnPdf } from './own-pdf.ts';

/** Larger files are not looked into: Risalah makes none that large. */
export const maxLookedIntoBytes = 64 * 2 ** 20;

/** Front matter is no longer. */
const maxFrontMatterLength = 64 * 2 ** 10;

/**
 * Whether a file is as Risalah made it, by its metadata and the digest among them; what somebody has changed or saved
 * again, and what cannot be read, is somebody else's.
 */
export function isMadeByRisalah(bytes: Uint8Array): boolean {
  if (bytes.length > maxLookedIntoBytes) return false;
  const start = Buffer.from(bytes.subarray(0, 5)).toString('latin1');
  if (start === '%PDF-') return isOwnPdf(bytes);
  if (start.startsWith('PK')) return isOwnDocx(bytes);
  return isOwnMarkdown(bytes);
}

/**
 * The front matter must be short, closed, name Risalah as its generator, and give the digest of the text below it: one
 * that somebody has edited since is theirs. A fragment has a comment in place of the front matter.
 */
function isOwnMarkdown(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes).toString('utf8').replaceAll('\r\n', '\n');
  const signature =
    /^<!-- generator: Risalah\b[^\n]*, body-digest: (?<hex>[0-9a-f]{64}) -->\n/.exec(text);
  if (signature !== null)
    return isDigestOf(signature.groups?.['hex'], text.slice(signature[0].length));
  const start = text.slice(0, maxFrontMatterLength);
  const found = /^---\n(?<fields>.*?)\n---\n/s.exec(start);
  const fields = found?.groups?.['fields'] ?? '';
  if (found === null || !/^generator: ["']?Risalah\b/m.test(fields)) return false;
  const digest = /^body-digest: ["']?(?<hex>[0-9a-f]{64})["']?$/m.exec(fields)?.groups?.['hex'];
  return digest === undefined || isDigestOf(digest, text.slice(found[0].length));
}

function isDigestOf(digest: string | undefined, text: string): boolean {
  return createHash('sha256').update(text).digest('hex') === digest;
}
