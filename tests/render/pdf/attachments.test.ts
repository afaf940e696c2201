import { createHash } from 'node:crypto';
import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, PDFString } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import { renderPdf } from '../../../src/render/pdf/index.ts';
import type { Attachment } from '../../../src/render/types.ts';
import { everyNode } from '../../fixtures/every-node.ts';
import { openInPdfJs, readPdf } from './read-pdf.ts';
import { theme } from './render.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const attachments: Attachment[] = [
  {
    name: 'permintaan é.json',
    mediaType: 'application/json',
    description: 'Permintaan',
    bytes: bytesOf('{"a":1}'),
  },
  {
    name: 'data/fakta.csv',
    mediaType: 'text/csv',
    description: 'Fakta',
    bytes: bytesOf('a,b\n1,2\n'.repeat(99)),
  },
  { name: 'data/fakta.csv', mediaType: 'text/csv', description: 'Fakta lain', bytes: bytesOf('c') },
];

const { bytes } = await renderPdf(everyNode('page'), theme, { pdf: { attachments } });

describe('attached files', async () => {
  const { file } = await readPdf(bytes);
  const specs = file.catalog.lookup(PDFName.of('AF'), PDFArray);
  const spec = (index: number): PDFDict => specs.lookup(index, PDFDict);
  const string = (dict: PDFDict, key: string): string =>
    dict.lookup(PDFName.of(key), PDFString, PDFHexString).decodeText();

  test('come out again byte for byte', async () => {
    const document = await openInPdfJs(bytes);
    const found: Record<string, { content: Uint8Array }> = await document.getAttachments();
    expect(Object.values(found).map(({ content }) => Buffer.from(content).toString())).toEqual(
      [attachments[1], attachments[2], attachments[0]].map((one) =>
        Buffer.from(one?.bytes ?? []).toString(),
      ),
    );
    await document.loadingTask.destroy();
  });

  test('belong to the document as its sources, with names of both kinds', () => {
    expect(specs.size()).toBe(3);
    expect([0, 1, 2].map((index) => string(spec(index), 'UF'))).toEqual([
      'permintaan é.json',
      'data_fakta.csv',
      'data_fakta.csv',
    ]);
    expect(string(spec(0), 'F')).toBe('permintaan _.json');
    expect(string(spec(2), 'Desc')).toBe('Fakta lain');
    expect(spec(1).get(PDFName.of('AFRelationship'))).toBe(PDFName.of('Source'));
  });

  test('say their kind, size, checksum and date', () => {
    for (const [index, { bytes: own, mediaType }] of attachments.entries()) {
      const stream = spec(index).lookup(PDFName.of('EF'), PDFDict).lookup(PDFName.of('F'));
      if (stream === undefined || !('dict' in stream) || !(stream.dict instanceof PDFDict)) {
        throw new Error('no stream');
      }
      const params = stream.dict.lookup(PDFName.of('Params'), PDFDict);
      expect(stream.dict.lookup(PDFName.of('Subtype'), PDFName).decodeText()).toBe(mediaType);
      expect(params.lookup(PDFName.of('Size'), PDFNumber).asNumber()).toBe(own.length);
      expect(params.lookup(PDFName.of('CheckSum'), PDFHexString).asString()).toBe(
        createHash('md5').update(own).digest('hex'),
      );
      expect(string(params, 'ModDate')).toBe('D:20261123000000Z');
    }
  });

  test('make the file claim PDF/A-3a, and without them it claims 2a', async () => {
    const part = async (options?: object): Promise<unknown> => {
      const rendered = await renderPdf(everyNode('page'), theme, options);
      const document = await openInPdfJs(rendered.bytes);
      const { metadata } = await document.getMetadata();
      await document.loadingTask.destroy();
      return metadata?.get('pdfaid:part');
    };
    expect(await part({ pdf: { attachments } })).toBe('3');
    expect(await part({ pdf: { attachments: [] } })).toBe('2');
    expect(await part()).toBe('2');
  });

  test('are the same bytes twice', async () => {
    const again = await renderPdf(everyNode('page'), theme, { pdf: { attachments } });
    expect(Buffer.from(again.bytes).equals(bytes)).toBe(true);
  });
});
