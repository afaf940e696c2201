import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { isMadeByRisalah } from '../../src/output/made-by-risalah.ts';
import { renderDocx } from '../../src/render/docx/index.ts';
import { renderPdf } from '../../src/render/pdf/index.ts';
import { loadTheme } from '../../src/template/load-theme.ts';
import { everyNode } from '../fixtures/every-node.ts';

const theme = loadTheme('templates/themes/risalah.yaml');
const { bytes: word } = await renderDocx(everyNode(), theme);
const { bytes: fragment } = await renderDocx(everyNode(), theme, { docx: { fragment: true } });
const { bytes: pdf } = await renderPdf(everyNode(), theme);

/** The Word file as a program saves it that changes one part and leaves all else, dates and order too. */
function saved(change: (parts: Record<string, Uint8Array>) => void): Uint8Array {
  const parts = unzipSync(word);
  change(parts);
  return zipSync(parts, { level: 6, mtime: new Date(1980, 0, 1), os: 0 });
}

function changed(bytes: Uint8Array, at: number): Uint8Array {
  return bytes.map((byte, index) => (index === at ? byte ^ 1 : byte));
}

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const fromLatin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const directoryAt = latin1(word).indexOf('PK\u0001\u0002');
const sealAt = latin1(word).lastIndexOf('PK\u0003\u0004');

test('a file that nobody has touched is known', () => {
  for (const bytes of [word, fragment, pdf]) expect(isMadeByRisalah(bytes)).toBe(true);
});

test('the seal is a property that other programs can read', () => {
  const part = Buffer.from(unzipSync(word)['docProps/custom.xml'] ?? []).toString();
  expect(part).toMatch(/name="Risalah seal"[^>]*><vt:lpwstr>[0-9a-f]{64}</);
  expect(part).not.toMatch(/name="Risalah seal"[^>]*><vt:lpwstr>0{64}</);
});

test.each<[string, Uint8Array]>([
  [
    'one word of which was changed',
    saved((parts) => {
      const text = Buffer.from(parts['word/document.xml'] ?? []).toString();
      expect(text).toContain('Batas');
      parts['word/document.xml'] = strToU8(text.replace('Batas', 'Bates'));
    }),
  ],
  [
    'with another property',
    saved((parts) => {
      const text = Buffer.from(parts['docProps/custom.xml'] ?? []).toString();
      parts['docProps/custom.xml'] = strToU8(text.replace('Risalah parties', 'Risalah partiez'));
    }),
  ],
  [
    'without its properties',
    saved((parts) => {
      delete parts['docProps/custom.xml'];
    }),
  ],
  ['with a byte of its text changed', changed(word, 3000)],
  ['with a byte of its directory changed', changed(word, directoryAt + 16)],
  ['with a byte of the sealing part changed', changed(word, sealAt + 120)],
  ['with a byte of its end changed', changed(word, word.length - 22)],
  ['with another place of its directory', changed(word, word.length - 6)],
  ['with a comment behind it', Buffer.concat([word, Buffer.from('x')])],
  ['that is cut off', word.subarray(0, -1)],
  ['of which nothing is there but the end', word.subarray(-22)],
])("a Word file %s is somebody else's", (_, bytes) => {
  expect(isMadeByRisalah(bytes)).toBe(false);
});

const text = latin1(pdf);
const start = Number(/startxref\n(\d+)/.exec(text)?.[1]);

test.each<[string, Uint8Array]>([
  ['with a byte of its text changed', changed(pdf, 3000)],
  ['with a byte changed right before its cross-references', changed(pdf, start - 2)],
  ['with another first identifier', fromLatin1(text.replace(/\/ID \[<./, '/ID [<z'))],
  [
    'with another second identifier',
    fromLatin1(text.replace(/(\/ID \[<\w+> <)\w{32}/, `$1${'0'.repeat(32)}`)),
  ],
  ['with an update behind it', fromLatin1(`${text}1 0 obj\n<< >>\nendobj\n${text.slice(start)}`)],
  ['with a line behind it', fromLatin1(`${text}\n`)],
  ['that is cut off', pdf.subarray(0, -1)],
  ['of which nothing is there but the end', fromLatin1(`%PDF-1.7\n${text.slice(start)}`)],
])("a PDF %s is somebody else's", (_, bytes) => {
  expect(isMadeByRisalah(bytes)).toBe(false);
});
