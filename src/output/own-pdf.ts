import { createHash } from 'node:crypto';

const tail = /\nendstream\nendobj\nstartxref\n(?<start>\d+)\n%%EOF\n$/;
const opening =
  /^\d+ 0 obj\n<< \/Type \/XRef [^\n]*\/ID \[<(?<id>[0-9a-f]{32})> <\k<id>>\] [^\n]*\/Length (?<length>\d+) >>\nstream\n/;

/**
 * Whether a PDF is as Risalah wrote it: its XMP (ISO 16684-1, uncompressed; the last packet counts, since editors append
 * theirs) names Risalah, and the identifier at its end (ISO 32000-1, 14.4) is the digest of all before the
 * cross-references, which are the last thing in it. Whoever saves it again, or adds to it, gives it another.
 */
export function isOwnPdf(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = buffer.toString('latin1');
  return namesRisalah(text) && isAsIdentified(buffer, text);
}

function namesRisalah(text: string): boolean {
  const start = text.lastIndexOf('<x:xmpmeta');
  if (start === -1) return false;
  const end = text.indexOf('</x:xmpmeta>', start);
  const packet = text.slice(start, end === -1 ? start : end);
  return /<xmp:CreatorTool>\s*Risalah\b|\bxmp:CreatorTool="Risalah\b|<pdf:Producer>\s*Risalah\b|\bpdf:Producer="Risalah\b/.test(
    packet,
  );
}

function isAsIdentified(buffer: Buffer, text: string): boolean {
  const end = tail.exec(text.slice(-100));
  const start = Number(end?.groups?.['start'] ?? text.length);
  const begin = opening.exec(text.slice(start, start + 1000));
  if (end === null || begin === null) return false;
  const table = Number(begin.groups?.['length']);
  if (start + begin[0].length + table + end[0].length !== text.length) return false;
  const digest = createHash('sha256').update(buffer.subarray(0, start)).digest('hex');
  return digest.slice(0, 32) === begin.groups?.['id'];
}
