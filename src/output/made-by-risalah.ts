/** Larger files are not looked into: Risalah makes none that large. */
export const maxLookedIntoBytes = 64 * 2 ** 20;

/** Metadata stand in a smaller part of a file. */
export const maxPropertiesBytes = 64 * 2 ** 10;

/** Whether the metadata of a file says that Risalah made it; what cannot be read is somebody else's. */
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

/** The front matter must be short, closed, and name Risalah as its generator; a fragment has a comment in its place. */
function isOwnMarkdown(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.subarray(0, maxPropertiesBytes)).toString('utf8');
  if (/^<!-- generator: Risalah\b/.test(text)) return true;
  const frontMatter = /^---\r?\n(?<fields>.*?)\r?\n---\r?\n/s.exec(text)?.groups?.['fields'] ?? '';
  return /^generator: ["']?Risalah\b/m.test(frontMatter);
}
