import { unzipSync, zipSync } from 'fflate';
import { embedDocx, removeDocxBlock } from '../../src/embed/docx/index.ts';
import { readers } from '../../src/readback/readers.ts';
import { calling, heading, host, place, shorter } from '../embed/docx/hosts.ts';
import type { Target } from './target.ts';

const tokens = (
  '<w:p>|</w:p>|<w:r><w:t>{{ch}}</w:t></w:r>|<w:tbl>|<w:tr><w:tc>|</w:tc></w:tr></w:tbl>|<w:sdt>|' +
  '<w:sdtPr><w:tag w:val="ch"/></w:sdtPr><w:sdtContent>|</w:sdtContent></w:sdt>|<w:ins w:id="1">|' +
  '<w:bookmarkStart w:id="0" w:name="ch"/>|<w:bookmarkEnd w:id="0"/>|<w:footnoteReference w:id="1"/>|' +
  '<w:fldSimple w:instr="TOC">|<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>|<w:del>|' +
  '<w:pStyle w:val="Judul1"/>|<w:sectPr/>|<mc:AlternateContent>|xmlns:w="x"|&#xFFFE;|<!--|]]>|<w:hyperlink>'
).split('|');

/** The parts of a document that an input may stand for; its first byte says which. */
const parts = [
  'word/document.xml',
  'word/styles.xml',
  'word/footnotes.xml',
  'word/_rels/document.xml.rels',
  '[Content_Types].xml',
  '_rels/.rels',
];

/** A small report with a place, a heading and a note. */
const report = host(heading('Report') + calling(1) + place, { notes: [1] });
const packed = unzipSync(report);

/** The report with an input in place of one part. */
function withPart(input: Uint8Array): Uint8Array {
  const name = parts[(input[0] ?? 0) % parts.length] ?? '';
  return zipSync({ ...packed, [name]: input.subarray(1) }, { level: 0 });
}

const partSeeds = (): Uint8Array[] =>
  parts.map((name, index) => Buffer.concat([Buffer.from([index]), packed[name] ?? Buffer.of()]));

/** A report takes a block in: a second time it must give the same bytes, and the block must come out again. */
async function takeIn(bytes: Uint8Array): Promise<void> {
  const once = await embedDocx(bytes, shorter());
  const twice = await embedDocx(once.bytes, shorter());
  if (Buffer.compare(once.bytes, twice.bytes) !== 0) throw new Error('the second run differs');
  await removeDocxBlock(once.bytes, { name: 'ch' });
}

/** A Word document as a zip whose bytes are changed. */
export const docxHost: Target = {
  tokens: ['PK\x03\x04', 'PK\x01\x02', 'PK\x05\x06', '../', 'word/document.xml', '\0\0\0\0'],
  seeds: () => [report, zipSync(packed, { level: 0 })],
  run: takeIn,
};

/** A Word document one part of which is changed. */
export const docxHostParts: Target = {
  tokens,
  seeds: partSeeds,
  run: (input) => takeIn(withPart(input)),
};

/** The same document as `verify` reads it. */
export const docxParts: Target = {
  tokens,
  seeds: partSeeds,
  run: async (input) => {
    await readers.docx(withPart(input));
  },
};
