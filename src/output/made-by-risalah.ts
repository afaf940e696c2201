import { createHash } from 'node:crypto';

/** Larger files are not looked into: Risalah makes none that large. */
export const maxLookedIntoBytes = 64 * 2 ** 20;

/** Metadata stand in a smaller part of a file. */
export const maxPropertiesBytes = 64 * 2 ** 10;

/** Whether a file is as Risalah made it, by its metadata; what cannot be read is somebody else's. */
export async function isMadeByRisalah(bytes: Uint8Array): Promise<boolean> {
  if (bytes.length > maxLookedIntoBytes) return false;
  const start = Buffer.from(bytes.subarray(0, 5)).toString('latin1');
  if (start === '%PDF-') return isOwnPdf(bytes);
  if (start.startsWith('PK')) return (await import('./own-docx.ts')).isOwnDocx(bytes);
  return isOwnMarkdown(bytes);
}

/** XMP (ISO 16684-1) stands uncompressed in a PDF; the last packet counts, since editors append theirs. */
function isOwnPdf(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes).toString('latin1');
  const start = text.lastIndexOf('<x:xmpmeta');
  if (start === -1) return false;
  const end = text.indexOf('</x:xmpmeta>', start);
  const packet = text.slice(start, end === -1 ? start : end);
  return /<xmp:CreatorTool>\s*Risalah\b|\bxmp:CreatorTool="Risalah\b|<pdf:Producer>\s*Risalah\b|\bpdf:Producer="Risalah\b/.test(
    packet,
  );
}

/**
 * The front matter must be short, closed, name Risalah as its generator, and give the digest of the text below it: one
 * that somebody has edited since is theirs. A fragment has a comment in place of the front matter.
 */
function isOwnMarkdown(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes).toString('utf8').replaceAll('\r\n', '\n');
  if (/^<!-- generator: Risalah\b/.test(text)) return true;
  const start = text.slice(0, maxPropertiesBytes);
  const found = /^---\n(?<fields>.*?)\n---\n/s.exec(start);
  const fields = found?.groups?.['fields'] ?? '';
  if (found === null || !/^generator: ["']?Risalah\b/m.test(fields)) return false;
  const digest = /^body-digest: ["']?(?<hex>[0-9a-f]{64})["']?$/m.exec(fields)?.groups?.['hex'];
  const body = text.slice(found[0].length);
  return digest === undefined || createHash('sha256').update(body).digest('hex') === digest;
}
