import { PDFDocument, PDFName } from 'pdf-lib';
import { expect, test } from 'vitest';
import { PdfFile, pdfString } from '../../../../src/render/pdf/writer/pdf-file.ts';

// Each test holds one thing that we take from inside pdfkit; it fails when a new version changes it.

const options = { lang: 'id', widthPt: 300, heightPt: 400, info: { Title: 'Uji' }, xmp: '<x/>' };

test('all objects but streams are packed, and the file opens', async () => {
  const file = new PdfFile(options);
  file.addPage(file.object({}));
  file.draw('0 0 10 10 re f');
  const bytes = file.finish([['b', pdfString('x')]]);
  expect(Buffer.from(bytes).toString('latin1')).toContain('/Type /ObjStm');
  const read = await PDFDocument.load(bytes);
  expect(read.getPageCount()).toBe(1);
  expect(read.getPage(0).getSize()).toEqual({ width: 300, height: 400 });
  expect(read.getTitle()).toBe('Uji');
});

test('the catalog has language, output intent, marks, and our metadata as it is', async () => {
  const file = new PdfFile(options);
  file.addPage(file.object({}));
  const bytes = file.finish([]);
  const { catalog } = await PDFDocument.load(bytes);
  const keys = catalog.keys().map((key) => key.decodeText());
  expect(keys).toEqual(
    expect.arrayContaining(['Lang', 'OutputIntents', 'MarkInfo', 'StructTreeRoot', 'Metadata']),
  );
  expect(catalog.lookup(PDFName.of('ViewerPreferences'))?.toString()).toContain('DisplayDocTitle');
  expect(Buffer.from(bytes).toString('latin1')).toContain('stream\n<x/>\nendstream');
});

test('an object that is begun and never ended is an error, not a wait without end', () => {
  const file = new PdfFile(options);
  file.addPage(file.object({}));
  file.reserve();
  expect(() => file.finish([])).toThrow('never written');
});
