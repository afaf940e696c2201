import { strToU8, zipSync } from 'fflate';
import { pixel } from '../../../fixtures/every-node.ts';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const names = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  `xmlns:r="${office}"`,
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
].join(' ');

const relationships = (entries: string[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.join('')}</Relationships>`;
const related = (id: string, type: string, target: string, mode = ''): string =>
  `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"${mode}/>`;

const style = (type: string, id: string, name: string, inside: string, more = ''): string =>
  `<w:style w:type="${type}" ${more} w:styleId="${id}"><w:name w:val="${name}"/>${inside}</w:style>`;
const heading = (level: number): string =>
  style(
    'paragraph',
    `Uberschrift${level}`,
    `heading ${level}`,
    `<w:basedOn w:val="Standard"/><w:pPr><w:keepNext/>${
      level === 1 ? '<w:numPr><w:numId w:val="7"/></w:numPr>' : ''
    }<w:spacing w:before="360" w:after="120"/><w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/><w:b/><w:color w:val="9C1C2B"/><w:sz w:val="${36 - 4 * level}"/><w:lang w:val="de-DE"/></w:rPr>`,
  );

const styles = `<w:styles ${names}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Georgia" w:hAnsi="Georgia"/><w:sz w:val="22"/><w:lang w:val="de-DE"/></w:rPr></w:rPrDefault></w:docDefaults>${[
  style(
    'paragraph',
    'Standard',
    'Normal',
    '<w:pPr><w:spacing w:after="120"/></w:pPr>',
    'w:default="1"',
  ),
  style('character', 'Absatz', 'Default Paragraph Font', '<w:semiHidden/>', 'w:default="1"'),
  style('table', 'Tabelle', 'Normal Table', '<w:semiHidden/>', 'w:default="1"'),
  heading(1),
  heading(2),
  heading(3),
  style(
    'paragraph',
    'Titel',
    'TITLE',
    '<w:basedOn w:val="Standard"/><w:rPr><w:sz w:val="52"/></w:rPr>',
  ),
  style(
    'paragraph',
    'Aufzahlung',
    'List Bullet',
    '<w:basedOn w:val="Standard"/><w:pPr><w:numPr><w:numId w:val="8"/></w:numPr></w:pPr>',
  ),
  style(
    'paragraph',
    'Kopf',
    'header',
    '<w:basedOn w:val="Standard"/><w:rPr><w:sz w:val="16"/></w:rPr>',
  ),
  // The id of a style of ours, for something else.
  style('paragraph', 'Claim', 'Schadensfall', '<w:basedOn w:val="Standard"/>'),
].join('')}</w:styles>`;

const level = (format: string, text: string): string =>
  `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="500" w:hanging="500"/></w:pPr></w:lvl>`;
const numbering = `<w:numbering ${names}><w:abstractNum w:abstractNumId="3"><w:multiLevelType w:val="multilevel"/>${level('decimal', '%1)')}</w:abstractNum><w:abstractNum w:abstractNumId="4"><w:multiLevelType w:val="multilevel"/>${level('bullet', '■')}</w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num><w:num w:numId="8"><w:abstractNumId w:val="4"/></w:num></w:numbering>`;

const picture = `<w:r><w:drawing><wp:inline><wp:extent cx="360000" cy="360000"/><wp:docPr id="1" name="Logo" descr="Lambang"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="Logo"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="360000" cy="360000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
const line = (words: string, more = ''): string =>
  `<w:p><w:pPr><w:pStyle w:val="Kopf"/></w:pPr>${more}<w:bookmarkStart w:id="1" w:name="haus"/><w:r><w:t>${words}</w:t></w:r><w:bookmarkEnd w:id="1"/></w:p>`;
const link =
  '<w:hyperlink r:id="rId2"><w:r><w:t xml:space="preserve">example.org </w:t></w:r></w:hyperlink>';
const head = (words: string, more = ''): string => `<w:hdr ${names}>${line(words, more)}</w:hdr>`;
const pageField =
  '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';

const section = (inside: string): string => `<w:sectPr>${inside}</w:sectPr>`;
const page =
  '<w:pgSz w:w="12240" w:h="15840"/><w:pgMar w:top="1800" w:right="1300" w:bottom="1500" w:left="1700" w:header="700" w:footer="600" w:gutter="0"/>';
const document = `<w:document ${names}><w:body><w:p><w:pPr>${section(
  `<w:headerReference w:type="default" r:id="rId5"/><w:headerReference w:type="first" r:id="rId6"/><w:headerReference w:type="even" r:id="rId7"/><w:footerReference w:type="default" r:id="rId8"/>${page}`,
)}</w:pPr><w:r><w:t>Isi lama</w:t></w:r></w:p>${section(`${page}<w:titlePg/>`)}</w:body></w:document>`;

/** The parts of an organisation's document: localised ids, numbered headings, a picture, a link and fields in its heads. */
export const houseParts: Readonly<Record<string, string | Uint8Array>> = {
  '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="PNG" ContentType="image/png"/>${[
    ['document', 'document.main'],
    ['styles', 'styles'],
    ['numbering', 'numbering'],
    ['settings', 'settings'],
    ['header1', 'header'],
    ['header2', 'header'],
    ['header3', 'header'],
    ['footer1', 'footer'],
  ]
    .map(
      ([name, type]) =>
        `<Override PartName="/word/${name}.xml" ContentType="${word}.${type}+xml"/>`,
    )
    .join('')}</Types>`,
  '_rels/.rels': relationships([related('rId1', 'officeDocument', 'word/document.xml')]),
  'word/document.xml': document,
  'word/_rels/document.xml.rels': relationships([
    related('rId1', 'styles', 'styles.xml'),
    related('rId2', 'numbering', '/word/numbering.xml'),
    related('rId3', 'settings', 'settings.xml'),
    related('rId5', 'header', 'header1.xml'),
    related('rId6', 'header', 'header2.xml'),
    related('rId7', 'header', 'header3.xml'),
    related('rId8', 'footer', 'footer1.xml'),
  ]),
  'word/styles.xml': styles,
  'word/numbering.xml': numbering,
  'word/settings.xml': `<w:settings ${names}><w:mirrorMargins/><w:defaultTabStop w:val="500"/><w:evenAndOddHeaders/></w:settings>`,
  'word/header1.xml': head('Kementerian Contoh', picture),
  'word/_rels/header1.xml.rels': relationships([related('rId1', 'image', 'media/Logo.png')]),
  'word/header2.xml': head('Halaman pertama', link),
  'word/_rels/header2.xml.rels': relationships([
    related('rId2', 'hyperlink', 'https://example.org/', ' TargetMode="External"'),
  ]),
  'word/header3.xml': head('Halaman genap'),
  'word/footer1.xml': `<w:ftr ${names}>${line('Kaki rumah ', pageField)}</w:ftr>`,
  'word/media/Logo.png': pixel,
};

/** The document with some parts changed or, by undefined, left out. */
export function houseDocx(
  changes: Readonly<Record<string, string | Uint8Array | undefined>> = {},
): Uint8Array {
  const parts = Object.entries({ ...houseParts, ...changes });
  const files = parts.flatMap(([path, data]): [string, Uint8Array][] =>
    data === undefined ? [] : [[path, typeof data === 'string' ? strToU8(data) : data]],
  );
  return zipSync(Object.fromEntries(files), { mtime: new Date(1980, 0, 1) });
}
