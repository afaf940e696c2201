import { beforeAll, describe, expect, test } from 'vitest';
import { renderDocx } from '../../../../src/render/docx/index.ts';
import { loadTheme } from '../../../../src/template/load-theme.ts';
import { everyNode } from '../../../fixtures/every-node.ts';
import { alter, openPackage } from '../package.ts';
import { lint } from './lint.ts';

const document = 'word/document.xml';

/** One fault for each thing that is looked at: what it is about, the part, what is replaced and by what. */
const faults: [string, string, string | RegExp, string][] = [
  ['contentTypes', '[Content_Types].xml', /<Override PartName="\/word\/styles.xml"[^>]*>/, ''],
  ['contentTypes', '[Content_Types].xml', '/word/styles.xml', '/word/style.xml'],
  ['relationships', 'word/_rels/document.xml.rels', 'webSettings.xml', 'elsewhere.xml'],
  ['relationships', 'word/_rels/document.xml.rels', 'https://doi.org/', 'https://doi org/'],
  ['relationships', document, /r:embed="rId\d+"/, 'r:embed="rId99"'],
  ['fields', document, '<w:fldChar ', '<w:fldChar w:dirty="true" '],
  ['fields', document, '<w:fldChar w:fldCharType="end"/>', ''],
  ['fields', 'word/settings.xml', '<w:zoom ', '<w:updateFields w:val="true"/><w:zoom '],
  ['fields', 'word/footer1.xml', '<w:t xml:space="preserve">2</w:t>', ''],
  ['styles', document, 'w:val="BodyText"', 'w:val="Bodytext"'],
  ['styles', 'word/styles.xml', 'w:styleId="Quote"', 'w:styleId="Quotation"'],
  ['styles', 'word/styles.xml', 'w:basedOn w:val="Normal"', 'w:basedOn w:val="Standard"'],
  ['styles', 'word/styles.xml', 'w:styleId="Quote"', 'w:styleId="Lead"'],
  ['styles', document, 'w:rStyle w:val="Citation"', 'w:rStyle w:val="Lead"'],
  ['numbering', document, 'w:numId w:val="2"', 'w:numId w:val="77"'],
  ['numbering', 'word/numbering.xml', 'w:abstractNumId w:val="3"', 'w:abstractNumId w:val="33"'],
  ['bookmarks', document, 'w:name="risk"', 'w:name="ri/sk"'],
  ['bookmarks', document, 'w:name="risk"', `w:name="${'a'.repeat(41)}"`],
  ['bookmarks', document, 'w:name="risk"', 'w:name="REGIONAL"'],
  ['bookmarks', document, 'w:anchor="source__kinne2018"', 'w:anchor="source__kinne"'],
  ['bookmarks', document, /<w:bookmarkEnd w:id="1"\/>/, ''],
  ['footnotes', document, '<w:footnoteReference w:id="1"/>', '<w:footnoteReference w:id="2"/>'],
  ['footnotes', 'word/footnotes.xml', '<w:separator/>', '<w:footnoteRef/><w:separator/>'],
  ['footnotes', 'word/footnotes.xml', 'w:footnote w:id="2"', 'w:footnote w:id="7"'],
  ['headingOrder', document, 'w:val="Heading2"', 'w:val="Heading3"'],
  ['headingOrder', document, 'w:val="Heading1"', 'w:val="Heading2"'],
  ['tables', document, /<w:tblCaption[^>]*>/, ''],
  ['tables', document, '<w:tblHeader/>', ''],
  ['tables', document, /<w:cantSplit\/>(?!<w:tblHeader)/, '<w:cantSplit/><w:tblHeader/>'],
  ['tables', document, '<w:cantSplit/>', ''],
  ['tables', document, /<w:gridCol w:w="\d+"/, '<w:gridCol w:w="10"'],
  ['tables', document, /<w:tc>.*?<\/w:tc>/, ''],
  ['tables', document, /(<w:tc>(?:(?!<w:p>).)*)<w:p>.*?<\/w:p>/, '$1'],
  ['pictures', document, / descr="[^"]+"/, ' descr=""'],
  [
    'emptyParagraphs',
    document,
    '<w:p>',
    '<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p><w:p>',
  ],
  ['emptyParagraphs', document, '</w:tbl>', '</w:tbl><w:p/>'],
  ['directFormatting', document, '<w:rPr>', '<w:rPr><w:sz w:val="40"/>'],
  ['properties', 'docProps/core.xml', /<dc:title>.*<\/dc:title>/, ''],
  ['properties', 'docProps/core.xml', /<dc:language>.*<\/dc:language>/, ''],
  ['properties', 'docProps/app.xml', /<Application>.*<\/Application>/, ''],
  ['properties', 'word/styles.xml', 'w:val="id-ID"', 'w:val=""'],
];

const theme = await loadTheme('templates/themes/risalah.yaml');

describe.each(['page', 'sheet'] as const)('the %s layout', (layout) => {
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = (await renderDocx(everyNode(layout), theme)).bytes;
  });

  test('has no finding', async () => {
    expect(await lint(openPackage(bytes))).toEqual([]);
  });

  test.each(faults)('%s: a fault in %s is found: %s becomes %s', async (_, path, before, after) => {
    const faulty = alter(bytes, path, (xml) => xml.replace(before, after));
    expect(await lint(openPackage(faulty))).not.toEqual([]);
  });
});
