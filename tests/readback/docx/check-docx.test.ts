import { beforeAll, describe, expect, test } from 'vitest';
import { type DocxRuleName, docxRules } from '../../../src/readback/docx/check/rules.ts';
import { checkDocx, readDocx } from '../../../src/readback/docx/index.ts';
import { renderDocx } from '../../../src/render/docx/index.ts';
import { loadTheme } from '../../../src/template/load-theme.ts';
import { everyNode } from '../../fixtures/every-node.ts';
import { makeZip } from '../../zip/make-zip.ts';
import { expectTold, type Told } from '../told-in-both.ts';
import { alter, field, makeDocx, p, r, without } from './made-docx.ts';
import { madeFaults } from './made-faults.ts';

const text = 'word/document.xml';
const notes = 'word/footnotes.xml';
const styles = 'word/styles.xml';
const noteLinks = 'word/_rels/footnotes.xml.rels';
const picture = 'word/media/image1.png';

/** A paragraph of the body's own style before the first one. */
const opening = (inner: string, properties = ''): [RegExp, string] => [
  /<w:body>/,
  `<w:body><w:p><w:pPr><w:pStyle w:val="BodyText"/>${properties}</w:pPr>${inner}</w:p>`,
];

/** What is planted: the rule that must see it, the part, what is replaced there, by what. */
const faults: [DocxRuleName, string, string | RegExp, string][] = [
  ['docx-xml-is-well-formed', 'word/webSettings.xml', /<\/w:webSettings>|\/>$/, '<'],
  [
    'docx-xml-is-well-formed',
    'word/webSettings.xml',
    '<w:webSettings',
    '<!DOCTYPE x><w:webSettings',
  ],
  [
    'docx-parts-have-content-types',
    '[Content_Types].xml',
    /<Override PartName="\/word\/styles.xml"[^>]*>/,
    '',
  ],
  ['docx-parts-have-content-types', '[Content_Types].xml', /<Default Extension="png"[^>]*>/, ''],
  ['docx-parts-are-there', 'word/_rels/document.xml.rels', 'webSettings.xml', 'elsewhere.xml'],
  ['docx-relationship-ids-are-known', text, /r:embed="rId\d+"/, 'r:embed="rId99"'],
  ['docx-addresses-are-uris', noteLinks, 'https://example.org/', 'https://example org/'],
  ['docx-addresses-are-uris', noteLinks, 'https://example.org/', 'https://exa%ple.org:x/'],
  ['docx-pictures-are-whole', picture, /.{8}$/s, ''],
  ['docx-pictures-are-whole', picture, /^.{4}/s, '\xff\xd8\xff\xe0'],
  ['docx-pictures-are-whole', picture, /IDAT.{4}/s, 'IDAT\x00\x00\x00\x00'],
  ['docx-drawing-ids-differ', text, /<w:r><w:drawing>.*?<\/w:drawing><\/w:r>/s, '$&$&'],
  ['docx-cells-end-with-paragraphs', text, /(<w:tc>(?:(?!<w:p>).)*)<w:p>.*?<\/w:p>/s, '$1'],
  ['docx-cells-end-with-paragraphs', text, /<\/w:p><\/w:tc>/, '</w:p><w:tbl/></w:tc>'],
  ['docx-styles-are-defined', text, 'w:pStyle w:val="BodyText"', 'w:pStyle w:val="Bodytext"'],
  ['docx-styles-are-defined', text, 'w:rStyle w:val="Citation"', 'w:rStyle w:val="BodyText"'],
  ['docx-styles-are-defined', text, 'w:tblStyle w:val="BriefingTable"', 'w:tblStyle w:val="Grid"'],
  ['docx-styles-are-defined', styles, 'w:next w:val="BodyText"', 'w:next w:val="Nothing"'],
  ['docx-lists-are-defined', text, 'w:numId w:val="2"', 'w:numId w:val="77"'],
  ['docx-lists-are-defined', styles, /w:numId w:val="\d"/, 'w:numId w:val="77"'],
  ['docx-bookmark-names-differ', text, 'w:name="risk"', 'w:name="REGIONAL"'],
  ['docx-bookmark-names-are-valid', text, 'w:name="risk"', `w:name="${'a'.repeat(41)}"`],
  ['docx-bookmark-names-are-valid', text, 'w:name="risk"', 'w:name="a risk"'],
  ['docx-bookmarks-are-paired', text, /<w:bookmarkEnd w:id="\d+"\/>(?=<w:sectPr)/, ''],
  ['docx-bookmarks-are-paired', text, /(w:name="risk" w:id=)"\d+"/, '$1"1"'],
  ['docx-anchors-lead-to-bookmarks', text, 'w:anchor="source__kinne2018"', 'w:anchor="kinne"'],
  ['docx-anchors-lead-to-bookmarks', text, ...opening(field('REF elsewhere \\h', r('x')))],
  ['docx-notes-are-defined', notes, '<w:footnote w:id="2">', '<w:footnote w:id="7">'],
  [
    'docx-notes-are-in-order',
    text,
    /(footnoteReference w:id=)"1"(.*)(footnoteReference w:id=)"2"/s,
    '$1"2"$2$3"1"',
  ],
  ['docx-separators-hold-no-mark', notes, '<w:separator/>', '<w:footnoteRef/><w:separator/>'],
  ['docx-fields-are-closed', text, '<w:fldChar w:fldCharType="end"/>', ''],
  ['docx-fields-are-closed', text, ...opening('<w:r><w:fldChar w:fldCharType="end"/></w:r>')],
  [
    'docx-fields-are-closed',
    text,
    ...opening(
      `<w:hyperlink w:anchor="risk">${field('REF risk', r('x')).replace('<w:r><w:fldChar w:fldCharType="end"/></w:r>', '</w:hyperlink>$&')}`,
    ),
  ],
  [
    'docx-fields-have-results',
    'word/footer1.xml',
    /(fldCharType="separate"\/><\/w:r><w:r>)<w:t [^>]*>\d+<\/w:t>/,
    '$1',
  ],
  ['docx-fields-have-results', text, ...opening('<w:fldSimple w:instr="PAGE"/>')],
  ['docx-opens-without-question', text, '<w:fldChar ', '<w:fldChar w:dirty="true" '],
  ['docx-opens-without-question', 'word/settings.xml', '<w:zoom ', '<w:updateFields/><w:zoom '],
  [
    'docx-document-has-title',
    'docProps/core.xml',
    /<dc:title>.*<\/dc:title>/,
    '<dc:title> </dc:title>',
  ],
  ['docx-document-has-language', styles, /<w:lang [^>]*>/, ''],
  [
    'docx-document-has-language',
    styles,
    'w:lang w:val="id-ID"',
    'w:lang w:val="Indonesian language"',
  ],
  ['docx-headings-have-no-gap', text, 'w:val="Heading2"', 'w:val="Heading3"'],
  ['docx-headings-have-no-gap', text, 'w:val="Heading1"', 'w:val="Heading2"'],
  ['docx-headings-have-heading-styles', text, ...opening(r('Judul'), '<w:outlineLvl w:val="0"/>')],
  [
    'docx-headings-have-heading-styles',
    text,
    /<w:body>/,
    `<w:body>${p('Judul semu', '<w:pStyle w:val="BodyText"/>').replace('<w:rPr>', '<w:rPr><w:b/>')}`,
  ],
  ['docx-table-has-header-row', text, '<w:tblHeader/>', ''],
  ['docx-table-cells-are-not-merged', text, '<w:tcPr>', '<w:tcPr><w:vMerge/>'],
  ['docx-table-cells-are-not-merged', text, '<w:tcPr>', '<w:tcPr><w:gridSpan w:val="2"/>'],
  ['docx-table-cells-are-not-merged', text, /<w:tc>.*?<\/w:tc>/s, ''],
  ['docx-pictures-have-alt', text, / descr="[^"]+"/, ''],
  ['docx-alt-is-no-file-name', text, / descr="[^"]+"/, ' descr="Peta kawasan.png"'],
  ['docx-alt-is-no-file-name', text, / descr="[^"]+"/, ' descr="Gambar 1"'],
  ['docx-objects-are-inline', text, /wp:inline/g, 'wp:anchor'],
  ['docx-objects-are-inline', text, ...opening(r('teks'), '<w:framePr w:w="100"/>')],
  ['docx-links-say-something', notes, 'data asli', 'Klik di sini …'],
  ['docx-links-say-something', notes, 'data asli', ' '],
  ['docx-text-has-contrast', text, ...opening(r('pucat', '<w:color w:val="999999"/>'))],
  [
    'docx-text-has-contrast',
    text,
    ...opening(r('gelap', '<w:color w:val="222222"/><w:shd w:val="clear" w:fill="333333"/>')),
  ],
  [
    'docx-text-has-contrast',
    text,
    ...opening(r('tanda', '<w:color w:val="FFFFFF"/><w:highlight w:val="yellow"/>')),
  ],
  ['docx-text-has-contrast', text, '<w:tcPr>', '<w:tcPr><w:shd w:val="clear" w:fill="000000"/>'],
  [
    'docx-text-has-contrast',
    'word/theme/theme1.xml',
    /<a:accent1><a:srgbClr val="\w+"/,
    '<a:accent1><a:srgbClr val="FFF0F0"',
  ],
  ['docx-paragraphs-are-not-blank', text, ...opening('')],
  ['docx-paragraphs-are-not-blank', text, '</w:tbl>', '</w:tbl><w:p/>'],
  ['docx-layout-is-not-typed', text, ...opening(r('Nama          : Budi'))],
  ['docx-layout-is-not-typed', text, ...opening('<w:r><w:tab/><w:t>menjorok</w:t></w:r>')],
  [
    'docx-lists-use-numbering',
    text,
    /<w:body>/,
    `<w:body>${p('- satu', '<w:pStyle w:val="BodyText"/>')}${p('- dua', '<w:pStyle w:val="BodyText"/>')}`,
  ],
  [
    'docx-lists-use-numbering',
    text,
    /<w:body>/,
    `<w:body>${p('a) satu', '<w:pStyle w:val="BodyText"/>')}${p('b) dua', '<w:pStyle w:val="BodyText"/>')}`,
  ],
];

/** As it can stand in a file of expected texts. */
function shown(text: string | RegExp): string {
  return text === '' ? 'nothing' : JSON.stringify(String(text));
}

async function rulesOf(bytes: Uint8Array): Promise<string[]> {
  return [...new Set((await checkDocx(bytes)).map(({ rule }) => rule))];
}

describe('a fault planted in a file without findings', () => {
  let bytes: Uint8Array;
  beforeAll(async () => {
    const theme = await loadTheme('templates/themes/risalah.yaml');
    bytes = (await renderDocx(everyNode(), theme)).bytes;
    expect(await checkDocx(bytes)).toEqual([]);
  });

  test.each(Object.keys(docxRules))(
    'for %s is seen by it alone, and told in these words',
    async (rule) => {
      const told: Told[] = [];
      for (const [, path, from, to] of faults.filter(([own]) => own === rule)) {
        const findings = await checkDocx(alter(bytes, path, (xml) => xml.replace(from, to)));
        const fault = `in ${path}, ${shown(from)} becomes ${shown(to)}`;
        expect(new Set(findings.map((finding) => finding.rule)), fault).toEqual(new Set([rule]));
        told.push({ fault, findings });
      }
      for (const [, fault, make] of madeFaults.filter(([own]) => own === rule)) {
        const findings = await checkDocx(make());
        told.push({ fault, findings: findings.filter((finding) => finding.rule === rule) });
      }
      await expectTold(rule, told);
    },
  );

  test('is seen where a part is missing', async () => {
    expect(await rulesOf(without(bytes, picture))).toEqual(['docx-parts-are-there']);
  });
});

test('every rule has a planted fault', () => {
  expect(new Set(faults.map(([rule]) => rule))).toEqual(new Set(Object.keys(docxRules)));
});

describe('a file that is no Word document', () => {
  const workbook = alter(makeDocx({ body: '' }), text, () => '<workbook xmlns="urn:x"/>');
  test.each([
    ['a text', new TextEncoder().encode('Halo'), 'zip-is-readable'],
    ['nothing', new Uint8Array(), 'zip-is-readable'],
    ['an empty zip', makeZip([]), 'docx-is-a-word-document'],
    ['another zip', makeZip([{ name: 'a.txt' }]), 'docx-is-a-word-document'],
    ['a workbook', workbook, 'docx-is-a-word-document'],
    [
      'a cut-off text',
      alter(makeDocx({ body: p('x') }), text, (xml) => xml.slice(0, -20)),
      'docx-is-a-word-document',
    ],
  ])('is refused: %s', async (_, bytes, rule) => {
    expect(await rulesOf(bytes)).toEqual([rule]);
  });
});

test('a file that is no Word document is refused in these words', async () => {
  const cut = alter(makeDocx({ body: p('x') }), text, (xml) => xml.slice(0, -20));
  await expectTold('docx-is-a-word-document', [
    { fault: 'another zip', findings: await checkDocx(makeZip([{ name: 'a.txt' }])) },
    { fault: 'a cut-off text', findings: await checkDocx(cut) },
  ]);
});

test('long and hostile documents take no more than their length', { timeout: 30_000 }, async () => {
  const begun =
    '<w:r><w:fldChar w:fldCharType="begin"/><w:fldChar w:fldCharType="separate"/></w:r>';
  const fields = `<w:p>${begun.repeat(20_000)}</w:p>${p('x').repeat(1_000)}`;
  expect(await rulesOf(makeDocx({ body: p('').repeat(30_000) }))).toContain(
    'docx-paragraphs-are-not-blank',
  );
  expect(await rulesOf(makeDocx({ body: fields }))).toContain('docx-fields-are-closed');
  expect((await readDocx(makeDocx({ body: fields }))).blocks).toHaveLength(1_000);
});
