import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { packPart } from '../../../src/render/docx/pack-part.ts';
import { joinEntries, pack, toEntry } from '../../../src/zip/write-entries.ts';

const encode = (text: string) => new TextEncoder().encode(text);

test('a zip is what fflate makes of the same files', () => {
  const files = {
    'a.xml': encode('<a>isi</a>'),
    'b/c.xml': encode('ab'.repeat(9999)),
    d: encode(''),
    'é.xml': encode('é'),
  };
  const entries = Object.entries(files).map(([name, data]) => toEntry(name, pack(data)));
  const expected = zipSync(files, { level: 6, mtime: new Date(1980, 0, 1) });
  expect(Buffer.from(joinEntries(entries)).equals(expected)).toBe(true);
});

test('a text that was packed of late is the same again, another never', () => {
  const text = `<w:p>${'isi '.repeat(100)}</w:p>`;
  const first = packPart(text);
  expect(packPart(`${text}`)).toBe(first);
  expect(first).toEqual(pack(encode(text)));
  const other = text.replace('isi', 'ini');
  expect(packPart(other)).toEqual(pack(encode(other)));
  expect(packPart(other)).not.toEqual(first);
});

test('only short texts are kept, and of them the last 48', () => {
  const kept = packPart('kept');
  for (let index = 0; index < 47; index += 1) packPart(`text ${index}`);
  expect(packPart('kept')).toBe(kept);
  for (let index = 0; index < 48; index += 1) packPart(`later ${index}`);
  expect(packPart('kept')).not.toBe(kept);
  const long = 'x'.repeat(2 ** 16 + 1);
  expect(packPart(long)).not.toBe(packPart(long));
});

test('bytes are packed once', () => {
  const font = encode('font'.repeat(50));
  expect(packPart(font)).toBe(packPart(font));
  expect(packPart(font.slice())).toEqual(packPart(font));
  expect(packPart(font.slice())).not.toBe(packPart(font));
});
