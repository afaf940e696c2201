import { crc32, deflateSync } from 'node:zlib';
import type { DocxRuleName } from '../../../src/readback/docx/check/rules.ts';
import { alter, field, makeDocx, p, r, withPart } from './made-docx.ts';

const note = (id: number, inner: string, type = ''): string =>
  `<w:endnote w:id="${id}"${type && ` w:type="${type}"`}><w:p>${inner}</w:p></w:endnote>`;
const call = (id: number): string => `<w:p><w:r><w:endnoteReference w:id="${id}"/></w:r></w:p>`;
const latin1 = Buffer.from('<w>\xe9</w>', 'latin1');
const begun = '<w:r><w:fldChar w:fldCharType="begin" w:dirty="true"/></w:r>';

/** Small documents that are faulty in ways that a briefing cannot be: in which rule, what, and the document. */
export const madeFaults: [DocxRuleName, string, () => Uint8Array][] = [
  [
    'docx-fields-are-closed',
    'a field without an instruction that is not closed',
    () => makeDocx({ body: `<w:p>${begun}</w:p>` }),
  ],
  [
    'docx-opens-without-question',
    'a field without an instruction that is out of date',
    () => makeDocx({ body: `<w:p>${begun}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>` }),
  ],
  [
    'docx-notes-are-defined',
    'an endnote that is called in a document without endnotes',
    () => makeDocx({ body: call(2) }),
  ],
  [
    'docx-notes-are-in-order',
    'endnotes called in another order than they are numbered',
    () => makeDocx({ body: call(2) + call(1), endnotes: note(1, r('a')) + note(2, r('b')) }),
  ],
  ...['separator', 'continuationSeparator', 'continuationNotice'].map(
    (type): [DocxRuleName, string, () => Uint8Array] => [
      'docx-separators-hold-no-mark',
      `the mark of an endnote in a ${type}`,
      () => makeDocx({ body: '', endnotes: note(-1, '<w:r><w:endnoteRef/></w:r>', type) }),
    ],
  ),
  [
    'docx-parts-have-content-types',
    'no content types that can be read',
    () => alter(makeDocx({ body: p('x') }), '[Content_Types].xml', () => '<'),
  ],
  [
    'docx-parts-are-there',
    'a package without the properties that it names',
    () =>
      alter(makeDocx({ body: p('x') }), '_rels/.rels', (xml) => xml.replace('core.xml', 'x.xml')),
  ],
  [
    'docx-pictures-are-whole',
    'a picture of 100,000 by 100,000',
    () => withPng(100_000, 100_000, 3),
  ],
  ['docx-pictures-are-whole', 'a picture with a row too few', () => withPng(1, 2, 2)],
  ['docx-pictures-are-whole', 'a picture with far too many bytes', () => withPng(1, 1, 99_999)],
  ['docx-pictures-are-whole', 'a picture without a width', () => withPng(0, 1, 2)],
  [
    'docx-bookmarks-are-paired',
    'a bookmark that ends twice',
    () => {
      const end = '<w:bookmarkEnd w:id="1"/>';
      return makeDocx({ body: `<w:p><w:bookmarkStart w:id="1" w:name="a"/>${end}${end}</w:p>` });
    },
  ],
  [
    'docx-xml-is-well-formed',
    'styles in Latin-1',
    () => withPart(makeDocx({ body: p('x'), styles: '' }), 'word/styles.xml', latin1),
  ],
  [
    'docx-xml-is-well-formed',
    'styles that nest deep',
    () => makeDocx({ body: p('x'), styles: '<w:style>'.repeat(300) }),
  ],
  [
    'docx-xml-is-well-formed',
    'styles with too many elements',
    () => makeDocx({ body: p('x'), styles: '<w:style/>'.repeat(350_001) }),
  ],
  [
    'docx-table-has-header-row',
    'a table without paragraphs',
    () => makeDocx({ body: '<w:tbl><w:tr/><w:tr/></w:tbl>' }),
  ],
  [
    'docx-fields-have-results',
    'a page number without a result in the head of the pages',
    () => makeDocx({ body: p('x'), header: `<w:p>${field('PAGE', '')}</w:p>` }),
  ],
  [
    'docx-links-say-something',
    'a link that says nothing in an endnote',
    () => {
      const link = field('HYPERLINK "https://example.org"', r('here'));
      return makeDocx({ body: call(1), endnotes: note(1, link) });
    },
  ],
];

function withPng(width: number, height: number, bytes: number): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits of grey.
  header[8] = 8;
  const data = deflateSync(Buffer.alloc(bytes));
  const png = [chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))];
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  const made = makeDocx({ body: p('x') });
  return withPart(made, 'word/media/a.png', Buffer.concat([signature, ...png]));
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
