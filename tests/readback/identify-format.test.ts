import { expect, test } from 'vitest';
import { identifyFormat } from '../../src/readback/identify-format.ts';
import { readFile } from '../../src/readback/read-file.ts';
import { expectTold } from './told-in-both.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test.each([
  ['a.pdf', '%PDF-1.7\n', 'pdf'],
  ['A.PDF', 'some bytes before\n%PDF-1.4', 'pdf'],
  ['a.docx', 'PK\u0003\u0004', 'docx'],
  ['a.md', '# Judul', 'md'],
])('%s is taken for what it is', (name, text, format) => {
  expect(identifyFormat(name, bytes(text))).toBe(format);
});

test.each([
  ['a.pdf', 'PK\u0003\u0004'],
  ['a.docx', '%PDF-1.7'],
  ['a.md', '%PDF-1.7'],
  ['a.md', 'a\0b'],
  ['a.pdf', ''],
])('%s that is something else is found', (name, text) => {
  expect(identifyFormat(name, bytes(text))).toMatchObject({ rule: 'file-is-what-its-name-says' });
});

test('Markdown that is not UTF-8 is found', () => {
  expect(identifyFormat('a.md', Uint8Array.of(0x63, 0xe9))).toMatchObject({ severity: 'error' });
});

test('another ending is named as such', () => {
  expect(identifyFormat('a.odt', bytes('PK'))).toMatchObject({ rule: 'format-is-known' });
  expect(identifyFormat('README', bytes('#'))).toMatchObject({ rule: 'format-is-known' });
});

test('a file that is not what its name says is refused in these words', async () => {
  const cases: [fault: string, name: string, bytes: Uint8Array][] = [
    ['an empty PDF', 'a.pdf', new Uint8Array()],
    ['a text as a Word document', 'a.docx', Buffer.from('Halo')],
    ['a PDF as Markdown', 'a.md', Buffer.from('%PDF-1.7')],
  ];
  const told = await Promise.all(
    cases.map(async ([fault, name, bytes]) => {
      const { findings } = await readFile({ name, bytes });
      return { fault, findings };
    }),
  );
  await expectTold('file-is-what-its-name-says', told);
});
