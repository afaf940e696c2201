import type { PdfDictionary, PdfValue } from './pdf-file.ts';

/**
 * Writes a value as pdfkit does (ISO 32000-1, 7.3), without the white that no reader needs (7.2.2). A briefing has
 * hundreds of objects, which pdfkit writes over several texts and arrays of bytes each.
 */
export function writeValue(value: PdfValue | undefined): string {
  if (typeof value === 'string') return `/${value}`;
  if (typeof value === 'number') return writeNumber(value);
  if (typeof value !== 'object' || value === null) return `${value ?? null}`;
  if (Array.isArray(value)) return `[${value.map(writeValue).join(' ')}]`;
  if (isDictionary(value)) return writeDictionary(value);
  if (value instanceof String) return writeText(value.valueOf());
  if (value instanceof Uint8Array) return `<${Buffer.from(value).toString('hex')}>`;
  if (value instanceof Date) return `(D:${value.toISOString().replace(/\.\d+|[-:T]/g, '')})`;
  return `${value.id} 0 R`;
}

/** Whether it is no reference, nor any other object of a class. */
function isDictionary(value: object): value is PdfDictionary {
  return Object.getPrototypeOf(value) === Object.prototype;
}

function writeDictionary(entries: PdfDictionary): string {
  let written = '<<';
  for (const key of Object.keys(entries)) {
    const value = entries[key];
    if (value === undefined) continue;
    const text = writeValue(value);
    written += '/[(<'.includes(text[0] ?? '') ? `/${key}${text}` : `/${key} ${text}`;
  }
  return `${written}>>`;
}

function writeNumber(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`a PDF cannot hold the number ${value}`);
  return `${Math.round(value * 1e6) / 1e6}`;
}

const beyondAscii = /[^\0-\x7f]/;
const escapes: Record<string, string> = {
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\b': '\\b',
  '\f': '\\f',
};

/** ASCII as it is, all else as UTF-16 with the byte order mark (7.9.2.2), one character a byte. */
function writeText(text: string): string {
  const bytes = beyondAscii.test(text)
    ? Buffer.from(`\ufeff${text}`, 'utf16le').swap16().toString('latin1')
    : text;
  return `(${bytes.replace(/[\n\r\t\b\f()\\]/g, (byte) => escapes[byte] ?? `\\${byte}`)})`;
}
