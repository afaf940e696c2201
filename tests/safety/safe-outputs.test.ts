import { zipSync } from 'fflate';
import { PDFArray, type PDFDict, PDFDocument, PDFName, PDFString } from 'pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { build, type HostileCase, prose } from '../hostile/hostile-case.ts';
import { runCase } from '../hostile/run-case.ts';
import { findUnsafeDocx } from './find-unsafe-docx.ts';
import { findUnsafePdf } from './find-unsafe-pdf.ts';

const words =
  '/JavaScript (app.alert(1)) /AA << /S /Launch >> endobj ]]> [x](https://example.org/a?b=(c)) [y](mailto:a@example.org)';

async function built(name: string, more: Partial<HostileCase> = {}): Promise<Map<string, Buffer>> {
  const { written, printed } = await runCase({ name, args: build, exit: 0, ...more });
  expect(written.size, printed).toBeGreaterThan(0);
  return written;
}
const named = (files: Map<string, Buffer>, end: string): Buffer =>
  [...files].find(([name]) => name.endsWith(end))?.[1] ?? Buffer.alloc(0);

describe('what is built from the small pack with words of PDF and XML', () => {
  let files: Map<string, Buffer>;
  beforeAll(async () => {
    files = await built('words', { files: prose(words) });
  }, 180_000);

  test('is a PDF that does nothing', async () => {
    expect(await findUnsafePdf(named(files, '.pdf'))).toEqual([]);
  });

  test('is a DOCX of whole parts that leads to the web only', () => {
    expect(findUnsafeDocx(named(files, '.docx'))).toEqual([]);
  });

  test.each<[string, (document: PDFDocument, page: PDFDict) => void]>([
    ['AA', (document, page) => page.set(PDFName.of('AA'), document.context.obj({}))],
    ['JS', (document) => document.addJavaScript('x', 'app.alert(1)')],
    [
      'Launch',
      (document, page) => page.set(PDFName.of('A'), document.context.obj({ S: 'Launch' })),
    ],
    [
      'OpenAction',
      ({ catalog, context }) => catalog.set(PDFName.of('OpenAction'), context.obj({ S: 'URI' })),
    ],
    [
      'URI (file:///etc/passwd)',
      ({ context }, page) =>
        page.set(PDFName.of('A'), context.obj({ URI: PDFString.of('file:///etc/passwd') })),
    ],
  ])('but %s in it would be found, in an object stream too', async (name, plant) => {
    const document = await PDFDocument.load(named(files, '.pdf'), { updateMetadata: false });
    plant(document, document.getPage(0).node);
    for (const useObjectStreams of [true, false]) {
      expect(await findUnsafePdf(await document.save({ useObjectStreams }))).toContain(name);
    }
  });

  test.each([
    [
      'leads to',
      'word/_rels/x.xml.rels',
      '<r><Relationship Type="a/hyperlink" Target="file:///x" TargetMode="External"/></r>',
    ],
    [
      'leads to',
      'word/_rels/x.xml.rels',
      '<r><Relationship Type="a/image" Target="https://example.org" TargetMode="External"/></r>',
    ],
    ['well-formed', 'word/x.xml', '<a><b></a>'],
    ['well-formed', 'word/x.xml', '<a>\ufffe</a>'],
    ['document type', 'word/x.xml', '<!DOCTYPE a><a/>'],
    ['runs', 'word/vbaProject.bin', ''],
  ])('and a part that %s would be found', (what, name, part) => {
    const [found = ''] = findUnsafeDocx(zipSync({ [name]: Buffer.from(part) }));
    expect(found).toContain(what);
  });
});

test('data are attached only where that is asked for', async () => {
  const args = [...build, '--to', 'pdf', '--attach-data'];
  const bytes = named(await built('data', { args, files: prose('Pacts [@leeds2003].') }), '.pdf');
  expect(await findUnsafePdf(bytes)).toEqual(['AF', 'EmbeddedFile', 'EmbeddedFiles']);
  expect(await findUnsafePdf(bytes, true)).toEqual([]);
});

test.each(['handout', 'briefing', 'dossier'])(
  'all formats of a %s from the built-in content are safe',
  async (template) => {
    const args = [
      'build',
      '--template',
      template,
      '--between',
      'ID,AU',
      '--date',
      '2026-11-23',
      '--out',
      'out',
    ];
    for (const [name, bytes] of await built(template, { args })) {
      if (name.endsWith('.pdf')) expect(await findUnsafePdf(bytes), name).toEqual([]);
      if (name.endsWith('.docx')) expect(findUnsafeDocx(bytes), name).toEqual([]);
    }
  },
);

test('the reader of PDF objects looks into arrays', async () => {
  const document = await PDFDocument.create();
  const list = PDFArray.withContext(document.context);
  list.push(document.context.obj({ S: 'GoToR' }));
  document.catalog.set(PDFName.of('X'), list);
  expect(await findUnsafePdf(await document.save())).toEqual(['GoToR']);
});
