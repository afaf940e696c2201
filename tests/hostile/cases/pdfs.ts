import { constants, deflateRawSync, deflateSync } from 'node:zlib';
import type { HostileCase, Made } from '../hostile-case.ts';

type Objects = Record<number, string | Buffer>;

/** A PDF of one page without marks, in which objects are replaced or added; its cross-references are right. */
function pdf(changes: Objects = {}): Buffer {
  const objects: Objects = {
    1: '<</Type/Catalog/Pages 2 0 R/MarkInfo<</Marked true>>/Metadata 6 0 R/StructTreeRoot 7 0 R>>',
    2: '<</Type/Pages/Count 1/Kids[3 0 R]>>',
    3: '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    4: stream('BT /F1 12 Tf 72 700 Td (Words) Tj ET'),
    5: '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    6: '<<>>',
    7: '<</Type/StructTreeRoot>>',
    ...changes,
  };
  const pieces = [Buffer.from('%PDF-1.7\n')];
  const places: string[] = [];
  let at = pieces[0]?.length ?? 0;
  for (const [number, object] of Object.entries(objects)) {
    const piece = Buffer.concat([
      Buffer.from(`${number} 0 obj\n`),
      Buffer.from(object),
      Buffer.from('\nendobj\n'),
    ]);
    places.push(`${number} 1\n${String(at).padStart(10, '0')} 00000 n \n`);
    pieces.push(piece);
    at += piece.length;
  }
  const size = Math.max(...Object.keys(objects).map(Number)) + 1;
  const end = `xref\n${places.join('')}trailer\n<</Size ${size}/Root 1 0 R>>\nstartxref\n${at}\n%%EOF\n`;
  return Buffer.concat([...pieces, Buffer.from(end)]);
}

function stream(data: string | Buffer, filter = ''): Buffer {
  const head = `<<${filter}/Length ${data.length}>>\nstream\n`;
  return Buffer.concat([Buffer.from(head), Buffer.from(data), Buffer.from('\nendstream')]);
}

const packed = (data: string | Buffer): Buffer =>
  stream(deflateSync(Buffer.from(data)), '/Filter/FlateDecode');
/** A stream of zlib that unpacks to 600 MB, made of one piece again and again, so that nobody holds them here. */
const piece = deflateRawSync(Buffer.alloc(10 * 2 ** 20, ' '), {
  finishFlush: constants.Z_FULL_FLUSH,
});
const longStream = Buffer.concat([
  Buffer.from([0x78, 0x9c]),
  ...Array.from({ length: 60 }, () => piece),
]);
const from = (first: number, count: number, make: (number: number) => string): Objects =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [first + i, make(first + i)]));
const refs = (first: number, count: number): string =>
  Array.from({ length: count }, (_, i) => `${first + i} 0 R`).join(' ');
const page = (contents: string): string =>
  `<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents[${contents}]/Resources<</Font<</F1 5 0 R>>>>>>`;

const bad = (name: string, made: Made): HostileCase => ({
  name,
  files: { 'x.pdf': made },
  args: ['verify', 'x.pdf'],
  exit: 1,
});

/** PDFs of others that are locked, go in circles or unpack to more than a machine holds. */
export const pdfCases: readonly HostileCase[] = [
  bad('a PDF without tags', pdf()),
  bad('a PDF that is cut off', pdf().subarray(0, -200)),
  bad('a PDF behind whose end there is more', Buffer.concat([pdf(), Buffer.alloc(9000, 'x')])),
  bad(
    'a PDF whose tree of pages goes in a circle',
    pdf({ 2: '<</Type/Pages/Kids[2 0 R 3 0 R]>>' }),
  ),
  bad(
    'a PDF of 10^12 pages',
    pdf({
      2: '<</Type/Pages/Kids[10 0 R]>>',
      ...from(10, 12, (n) => `<</Type/Pages/Kids[${`${n + 1} 0 R `.repeat(10)}]>>`),
      22: page('4 0 R'),
    }),
  ),
  bad('a PDF of 50,000 pages in one another', () =>
    pdf({
      2: '<</Type/Pages/Kids[10 0 R]>>',
      ...from(10, 50_000, (n) => `<</Type/Pages/Kids[${n + 1} 0 R]>>`),
    }),
  ),
  bad('a PDF that unpacks to 600 MB', () => pdf({ 4: stream(longStream, '/Filter/FlateDecode') })),
  bad('a PDF that unpacks twice', () =>
    pdf({
      4: stream(deflateSync(longStream), '/Filter[/FlateDecode/FlateDecode]'),
    }),
  ),
  bad('a PDF whose page shows 300,000 times the same', () =>
    pdf({ 3: page('4 0 R '.repeat(300_000)), 4: packed('BT ET') }),
  ),
  bad('a PDF with 58 MB of hexadecimal digits', () =>
    pdf({ 4: stream(Buffer.alloc(58 * 2 ** 20, '20'), '/Filter/ASCIIHexDecode') }),
  ),
  bad('a PDF with 58 MB of base 85', () =>
    pdf({ 4: stream(Buffer.alloc(58 * 2 ** 20, '+<VdL'), '/Filter/ASCII85Decode') }),
  ),
  bad(
    'a PDF whose form draws itself',
    pdf({
      3: '<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources<</XObject<</X 10 0 R>>>>>>',
      4: stream('/X Do'),
      10: stream('/X Do /X Do', '/Subtype/Form/Resources<</XObject<</X 10 0 R>>>>'),
    }),
  ),
  bad(
    'a PDF whose metadata have a foreign entity',
    pdf({ 6: stream('<!DOCTYPE a [<!ENTITY x SYSTEM "secret.txt">]><a>&x;</a>') }),
  ),
  bad('a PDF whose metadata nest 300,000 deep', () => pdf({ 6: stream('<a>'.repeat(300_000)) })),
  bad('a PDF whose structure goes in a circle', pdf({ 7: '<</Type/StructTreeRoot/K 7 0 R>>' })),
  bad(
    'a PDF of 10^12 elements',
    pdf({
      7: '<</Type/StructTreeRoot/K 10 0 R>>',
      ...from(10, 12, (n) => `<</S/Div/P 7 0 R/K[${`${n + 1} 0 R `.repeat(10)}]>>`),
      22: '<</S/P/P 7 0 R/Pg 3 0 R/K 0>>',
    }),
  ),
  bad('a PDF of 100,000 elements', () =>
    pdf({
      7: `<</Type/StructTreeRoot/K[${refs(10, 100_000)}]>>`,
      ...from(10, 100_000, () => '<</S/P/P 7 0 R/Pg 3 0 R/K 0>>'),
    }),
  ),
  bad(
    'a PDF that is locked',
    Buffer.from(
      pdf().toString('latin1').replace('/Root', '/Encrypt<</Filter/Standard>>/Root'),
      'latin1',
    ),
  ),
  bad(
    'a PDF that begins a file of its own',
    pdf({ 1: '<</Type/Catalog/Pages 2 0 R/OpenAction<</S/Launch/F(secret.txt)>>>>' }),
  ),
];
