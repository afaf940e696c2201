import { describe, expect, test } from 'vitest';
import { readDocx } from '../../../src/readback/docx/index.ts';
import type { OutlineBlock } from '../../../src/readback/outline.ts';
import { field, type MadeDocx, makeDocx, p, r, style } from './made-docx.ts';

async function blocksOf(made: MadeDocx): Promise<OutlineBlock[]> {
  return (await readDocx(makeDocx(made))).blocks;
}

async function textsOf(body: string): Promise<string[]> {
  return (await blocksOf({ body })).map(({ text }) => text);
}

const styles = [
  '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="id-ID" w:eastAsia="ja-JP" w:bidi="ar-SA"/></w:rPr></w:rPrDefault></w:docDefaults>',
  style('Normal', 'Normal'),
  style('Judul', 'Title'),
  style('Ueberschrift1', 'heading 1', '<w:basedOn w:val="Normal"/>'),
  style('Mine', 'My heading', '<w:basedOn w:val="Ueberschrift1"/>'),
  style('Outlined', 'Outlined', '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>'),
  style(
    'TocHeading',
    'TOC Heading',
    '<w:basedOn w:val="Ueberschrift1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>',
  ),
  style('Toc2', 'toc 2'),
  style('Zitat', 'Quote'),
  style('Box', 'Box', '<w:pPr><w:shd w:val="clear" w:fill="EEEEEE"/></w:pPr>'),
  style('Bar', 'Bar', '<w:pPr><w:pBdr><w:left w:val="single"/></w:pBdr></w:pPr>'),
  style('Caption', 'caption'),
  style('Loop', 'Loop', '<w:basedOn w:val="Loop"/>'),
  style('English', 'English', '<w:rPr><w:lang w:val="en-GB"/></w:rPr>'),
].join('');

const styled = (text: string, id: string): string => p(text, `<w:pStyle w:val="${id}"/>`);

describe('styles', () => {
  test.each([
    ['Judul', { kind: 'title', level: 0 }],
    ['Ueberschrift1', { kind: 'heading', level: 1 }],
    ['Mine', { kind: 'heading', level: 1 }],
    ['Outlined', { kind: 'heading', level: 3 }],
    ['TocHeading', { kind: 'paragraph', level: 0 }],
    ['Toc2', { kind: 'contents', level: 2 }],
    ['Zitat', { kind: 'paragraph', quoted: true }],
    ['Box', { kind: 'paragraph', quoted: true }],
    ['Bar', { kind: 'paragraph', quoted: true }],
    ['Caption', { kind: 'caption', quoted: false }],
    ['Loop', { kind: 'paragraph', quoted: false }],
    ['Unknown', { kind: 'paragraph', quoted: false }],
  ])('%s says what a paragraph is', async (id, expected) => {
    expect(await blocksOf({ body: styled('x', id), styles })).toMatchObject([expected]);
  });

  test('a level in the outline of the paragraph itself makes a heading', async () => {
    const body = p('x', '<w:outlineLvl w:val="1"/>');
    expect(await blocksOf({ body })).toMatchObject([{ kind: 'heading', level: 2 }]);
  });
});

describe('text', () => {
  test('insertions count, deletions do not', async () => {
    const body = `<w:p>${r('a')}<w:ins w:id="1">${r('b')}</w:ins><w:del w:id="2"><w:r><w:delText>c</w:delText></w:r></w:del><w:moveFrom w:id="3">${r('d')}</w:moveFrom><w:moveTo w:id="4">${r('e')}</w:moveTo></w:p>`;
    expect(await textsOf(body)).toEqual(['abe']);
  });

  test('a paragraph whose mark is deleted runs on in the next one', async () => {
    const gone = '<w:rPr><w:del w:id="1"/></w:rPr>';
    expect(await textsOf(p('a ', gone) + p('b ', gone) + p('c') + p('d'))).toEqual(['a b c', 'd']);
  });

  test('content controls, smart tags and directions are looked through', async () => {
    const inner = `<w:sdt><w:sdtPr><w:alias w:val="no"/></w:sdtPr><w:sdtContent>${r('a')}</w:sdtContent></w:sdt>`;
    const body = `<w:sdt><w:sdtContent><w:p>${inner}<w:smartTag>${r('b')}</w:smartTag><w:bdo w:val="rtl">${r('c')}</w:bdo></w:p></w:sdtContent></w:sdt>`;
    expect(await textsOf(body)).toEqual(['abc']);
  });

  test('breaks and tabs are blanks, hidden words and pronunciations are left out', async () => {
    const ruby = `<w:r><w:ruby><w:rt>${r('no')}</w:rt><w:rubyBase>${r('f')}</w:rubyBase></w:ruby></w:r>`;
    const body = `<w:p>${r('a')}<w:r><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/><w:t>e</w:t></w:r>${r('no', '<w:vanish/>')}${ruby}<m:oMath><m:r><m:t>g</m:t></m:r></m:oMath></w:p>`;
    expect(await textsOf(body)).toEqual(['a b c\u2011defg']);
  });

  test('words in capitals by style keep their letters', async () => {
    expect(await textsOf(`<w:p>${r('Risalah', '<w:caps/>')}</w:p>`)).toEqual(['Risalah']);
  });

  test('alternatives are read once, text boxes after their paragraph', async () => {
    const box = (text: string) => `<w:txbxContent>${p(text)}</w:txbxContent>`;
    const drawing = `<w:drawing><wp:anchor><wp:docPr id="1" name="x"/><a:graphic><wps:txbx>${box('boxed')}</wps:txbx></a:graphic></wp:anchor></w:drawing>`;
    const fallback = `<w:pict><v:shape><v:textbox>${box('boxed')}</v:textbox></v:shape></w:pict>`;
    const body = `<w:p>${r('around')}<w:r><mc:AlternateContent><mc:Choice Requires="wps">${drawing}</mc:Choice><mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    expect(await textsOf(body)).toEqual(['around', 'boxed']);
  });

  test('marks of confidence are dropped', async () => {
    expect(
      await textsOf(p('●●○ keyakinan sedang') + p('keyakinan rendah ●○○') + p('● satu')),
    ).toEqual(['keyakinan sedang', 'keyakinan rendah', '● satu']);
  });

  test('places count every paragraph, those in tables too', async () => {
    const table = `<w:tbl><w:tr><w:tc>${p('a')}</w:tc><w:tc>${p('b')}</w:tc></w:tr></w:tbl>`;
    const blocks = await blocksOf({ body: p('') + table + p('x') });
    expect(blocks.map(({ place }) => place)).toEqual(['paragraph 2', 'paragraph 4']);
  });
});

describe('languages', () => {
  const lang = (tag: string) => `<w:lang w:val="${tag}"/>`;

  test('come from the run, its style or the document', async () => {
    const body = [
      `<w:p>${r('Kata ')}${r('deter', lang('en-GB'))}${r('rence', lang('en-GB'))}${r(' itu')}</w:p>`,
      styled('whole', 'English'),
      `<w:p>${r('Aksi (')}${r('crisis response', lang('en'))}${r(')')}</w:p>`,
      `<w:p>${r('x ')}${r('a whole paragraph of English words', lang('en'))}</w:p>`,
      `<w:p>${r('Kata ')}${r('وسطية', '<w:rtl/><w:lang w:bidi="ar"/>')}${r(' 日本')}</w:p>`,
    ].join('');
    const blocks = await blocksOf({ body, styles });
    expect(
      blocks.map((block) => [block.lang, block.foreign.map((own) => Object.values(own))]),
    ).toEqual([
      ['id-ID', [['deterrence', 'en-GB']]],
      ['en-GB', []],
      ['id-ID', [['crisis response', 'en']]],
      ['en', [['x', 'id-ID']]],
      [
        'id-ID',
        [
          ['وسطية', 'ar'],
          ['日本', 'ja-JP'],
        ],
      ],
    ]);
  });

  test('of the document come from its styles, else from its properties', async () => {
    const core = '<dc:title> Judul </dc:title><dc:language>fr-FR</dc:language>';
    const own = await readDocx(makeDocx({ body: p('x'), core, styles }));
    expect([own.title, own.lang]).toEqual(['Judul', 'id-ID']);
    expect((await readDocx(makeDocx({ body: p('x'), core }))).lang).toBe('fr-FR');
  });
});

describe('links', () => {
  test('are relationships, anchors and fields', async () => {
    const body = [
      `<w:p><w:hyperlink r:id="rLink0">${r('a')}${r('b')}</w:hyperlink>${r(' ')}<w:hyperlink w:anchor="here">${r('c')}</w:hyperlink></w:p>`,
      `<w:p>${field('HYPERLINK "https://example.org/f" \\o "tip"', r('d'))}${r(' ')}${field('HYPERLINK \\l "here"', r('e'))}</w:p>`,
      `<w:p>${field('REF here \\h', r('f'))}${r(' ')}${field('REF here', r('g'))}<w:fldSimple w:instr="HYPERLINK &quot;https://example.org/s&quot;">${r('h')}</w:fldSimple></w:p>`,
    ].join('');
    const blocks = await blocksOf({ body, links: ['https://example.org/r'] });
    expect(blocks.map(({ links }) => links.map(({ text, target }) => `${text} ${target}`))).toEqual(
      [
        ['ab https://example.org/r', 'c #here'],
        ['d https://example.org/f', 'e #here'],
        ['f #here', 'h https://example.org/s'],
      ],
    );
  });

  test('lead to the key of what a hidden bookmark stands at', async () => {
    const mark = (name: string) => `<w:bookmarkStart w:id="1" w:name="${name}"/>`;
    const heading = `${mark('security')}<w:p><w:pPr><w:pStyle w:val="Ueberschrift1"/></w:pPr>${mark('_Toc1')}${r('Judul')}</w:p>`;
    const link = `<w:p><w:hyperlink w:anchor="_Toc1">${r('x')}</w:hyperlink></w:p>`;
    const [, second] = await blocksOf({ body: heading + link, styles });
    expect(second?.links).toEqual([{ text: 'x', target: '#security' }]);
  });
});

describe('fields', () => {
  test('entries of contents lose their page numbers, nested fields their instructions', async () => {
    const entry = (title: string, page: string) =>
      `<w:hyperlink w:anchor="x">${r(title)}<w:r><w:tab/></w:r>${field('PAGEREF x \\h', r(page))}</w:hyperlink>`;
    const start = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \\o</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`;
    const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';
    const body = `<w:p>${start}${entry('1 Satu', '3')}</w:p><w:p>${r('Dua')}<w:r><w:tab/><w:t>iv</w:t></w:r></w:p><w:p>${entry('3</w:t><w:tab/><w:t>Civil', '9')}</w:p><w:p>${end}</w:p>${p('isi')}`;
    expect((await blocksOf({ body })).map(({ kind, text, links }) => [kind, text, links])).toEqual([
      ['contents', '1 Satu', [{ text: '1 Satu', target: '#x' }]],
      ['contents', 'Dua', []],
      ['contents', '3 Civil', [{ text: '3 Civil', target: '#x' }]],
      ['paragraph', 'isi', []],
    ]);
  });

  test('a field that never ends silences no other paragraph', async () => {
    const begin =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>';
    expect(await textsOf(`<w:p>${r('a')}${begin}</w:p>${p('b')}`)).toEqual(['a', 'b']);
  });
});

describe('lists', () => {
  const level = (ilvl: number, format: string, text: string, more = '') =>
    `<w:lvl w:ilvl="${ilvl}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering = [
    `<w:abstractNum w:abstractNumId="0">${level(0, 'bullet', '•')}${level(1, 'decimal', '%2.')}</w:abstractNum>`,
    `<w:abstractNum w:abstractNumId="1">${level(0, 'decimal', '%1', '<w:pStyle w:val="Ueberschrift1"/>')}${level(1, 'lowerLetter', '%1.%2')}</w:abstractNum>`,
    `<w:abstractNum w:abstractNumId="2">${level(0, 'bullet', ' ')}</w:abstractNum>`,
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>',
    '<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>',
    '<w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>',
  ].join('');
  const inList = (numId: number, ilvl: number) =>
    `<w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${numId}"/></w:numPr>`;

  test('items have a level and an order, continued ones are paragraphs', async () => {
    const body = [
      p('a', inList(1, 0)),
      p('b', inList(1, 1)),
      p('c', inList(4, 0)),
      p('d', inList(99, 0)),
      p('e', inList(0, 0)),
    ].join('');
    const blocks = await blocksOf({ body, numbering });
    expect(blocks.map(({ kind, level, ordered }) => [kind, level, ordered])).toEqual([
      ['item', 1, false],
      ['item', 2, true],
      ['paragraph', 0, false],
      ['paragraph', 0, false],
      ['paragraph', 0, false],
    ]);
  });

  test('headings carry the number that Word prints', async () => {
    const heading = (text: string, numPr: string) =>
      p(text, `<w:pStyle w:val="Ueberschrift1"/>${numPr}`);
    const body = [
      heading('A', inList(2, 0)),
      heading('B', inList(2, 1)),
      heading('C', inList(2, 1)),
      heading('D', inList(2, 0)),
      heading('E', inList(2, 1)),
      heading('F', inList(3, 0)),
      heading('G', inList(3, 0)),
    ].join('');
    const texts = (await blocksOf({ body, numbering, styles })).map(({ text }) => text);
    expect(texts).toEqual(['1 A', '1.a B', '1.b C', '2 D', '2.a E', '7 F', '8 G']);
  });
});

describe('notes, tables and figures', () => {
  const footnotes = [
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>',
    `<w:footnote w:id="1"><w:p><w:r><w:footnoteRef/></w:r>${r(' satu')}</w:p>${p('dua')}</w:footnote>`,
    `<w:footnote w:id="2">${p('tiga')}</w:footnote>`,
  ].join('');
  const call = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;

  test('notes stand in the order of their calls', async () => {
    const body = `<w:p>${r('a')}${call(2)}${r('b')}${call(1)}${call(9)}</w:p>`;
    expect(await blocksOf({ body, footnotes })).toMatchObject([
      { text: 'ab', notes: ['tiga', 'satu dua', ''] },
    ]);
  });

  test('tables have heads, notes and links in their cells, and the key of their caption', async () => {
    const head = '<w:trPr><w:tblHeader/></w:trPr>';
    const cell = (inner: string) => `<w:tc>${inner}</w:tc>`;
    const link = `<w:p><w:hyperlink r:id="rLink0">${r('d')}</w:hyperlink></w:p>`;
    const nested = `<w:tbl><w:tr>${cell(p('in'))}</w:tr></w:tbl>${p('side')}`;
    const deleted = '<w:trPr><w:del w:id="1"/></w:trPr>';
    const table = `<w:tbl><w:tr>${head}${cell(p('a'))}${cell(p('b'))}</w:tr><w:tr>${cell(`<w:p>${r('c')}${call(1)}</w:p>${p('e')}`)}${cell(link)}</w:tr><w:tr>${deleted}${cell(p('x'))}</w:tr><w:tr>${head}${cell(nested)}</w:tr></w:tbl>`;
    const caption = `<w:p><w:pPr><w:pStyle w:val="Caption"/></w:pPr><w:bookmarkStart w:id="1" w:name="list"/>${r('Tabel 1')}</w:p>`;
    const made = { body: caption + table, footnotes, styles, links: ['https://example.org'] };
    const [, found] = await blocksOf(made);
    expect(found?.key).toBe('list');
    const plain = { links: [], notes: [], foreign: [] };
    expect(found?.rows).toEqual([
      [
        { ...plain, text: 'a', header: true },
        { ...plain, text: 'b', header: true },
      ],
      [
        { ...plain, text: 'c e', header: false, notes: ['satu dua'] },
        {
          ...plain,
          text: 'd',
          header: false,
          links: [{ text: 'd', target: 'https://example.org' }],
        },
      ],
      [{ ...plain, text: 'in side', header: false }],
    ]);
  });

  test('figures have their alternative text, decoration is passed over', async () => {
    const drawing = (attributes: string, inner = '') =>
      `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" ${attributes}>${inner}</wp:docPr></wp:inline></w:drawing></w:r></w:p>`;
    const decorative = '<a:extLst><a:ext><adec:decorative val="1"/></a:ext></a:extLst>';
    const vml =
      '<w:p><w:r><w:pict><v:shape alt="lama"><v:imagedata/></v:shape></w:pict></w:r></w:p>';
    const body =
      drawing('descr="Peta"') +
      drawing('title="Judul"') +
      drawing('') +
      drawing('', decorative) +
      vml;
    const blocks = await blocksOf({ body });
    expect(blocks.map(({ kind, alt }) => [kind, alt])).toEqual([
      ['figure', 'Peta'],
      ['figure', 'Judul'],
      ['figure', ''],
      ['figure', 'lama'],
    ]);
  });
});

test('other prefixes, strict names and UTF-16 are read alike', async () => {
  const { strFromU8, strToU8, unzipSync, zipSync } = await import('fflate');
  const files = unzipSync(makeDocx({ body: p('Halo') }));
  const change = (map: (xml: string) => Uint8Array): Uint8Array => {
    const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array());
    return zipSync({ ...files, 'word/document.xml': map(xml) });
  };
  const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const changed = [
    change((xml) => strToU8(xml.replace('xmlns:w=', 'xmlns:ns0=').replaceAll(/\bw:/g, 'ns0:'))),
    change((xml) => strToU8(xml.replace(main, 'http://purl.oclc.org/ooxml/wordprocessingml/main'))),
    change((xml) => Buffer.from(`\ufeff${xml}`, 'utf16le')),
  ];
  for (const bytes of changed) {
    expect((await readDocx(bytes)).blocks).toMatchObject([{ text: 'Halo' }]);
  }
});
