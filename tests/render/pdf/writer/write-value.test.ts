import PDFDocument from 'pdfkit';
import { expect, test } from 'vitest';
import { type PdfDictionary, pdfString } from '../../../../src/render/pdf/writer/pdf-file.ts';
import { writeValue } from '../../../../src/render/pdf/writer/write-value.ts';

/** As pdfkit itself writes an object. */
function byPdfkit(data: PdfDictionary): string {
  const document = new PDFDocument({ font: null as unknown as string, autoFirstPage: false });
  const lines: string[] = [];
  Object.assign(document, { _write: (line: string) => lines.push(line) });
  document.ref(data).end('');
  return lines[1] ?? '';
}

/** A reference is known by being of a class. */
class Reference {
  readonly id = 7;
  data = {};
  end(): void {}
}

const values: PdfDictionary = {
  Name: 'Sect',
  Numbers: [0, -1.5, 1 / 3, 12345.678901234, 1e-7],
  Text: pdfString('Batas (dan) \\ garis\n\t'),
  Wide: pdfString('Türkiye السعودية 𝄞 (x)'),
  Bytes: new Uint8Array([0, 10, 255]),
  Day: new Date('2026-11-23T04:05:06Z'),
  Nothing: null,
  Left: undefined,
  Yes: true,
  Inner: { A: { B: ['XYZ', null, [pdfString('')]] }, C: {} },
};

test('values are written as pdfkit writes them, white aside', () => {
  const tight = (text: string): string => text.replace(/\s+/g, '');
  for (const [key, value] of Object.entries(values)) {
    const data = { [key]: value };
    expect(tight(writeValue(data)), key).toBe(tight(byPdfkit(data)));
  }
  expect(tight(writeValue(values))).toBe(tight(byPdfkit(values)));
  expect(tight(writeValue({ ...values, Yes: false }))).not.toBe(tight(byPdfkit(values)));
});

test('white stands only where a reader needs it', () => {
  expect(
    writeValue({ S: 'P', K: [1, 'N', { A: 1, B: 'C' }], Q: new Reference(), T: pdfString('a b') }),
  ).toBe('<</S/P/K[1 /N <</A 1/B/C>>]/Q 7 0 R/T(a b)>>');
});

test('what is no number is refused', () => {
  expect(() => writeValue([Number.NaN])).toThrow('NaN');
  expect(() => writeValue(Number.POSITIVE_INFINITY)).toThrow('Infinity');
});
