import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { checkDocxBlock, embedDocx } from '../../../src/embed/docx/index.ts';
import { changed, heading, host, part, place, request, shorter } from './hosts.ts';

const { bytes: embedded } = await embedDocx(host(place), request());
const main = 'word/document.xml';
const notes = 'word/footnotes.xml';
const links = 'word/_rels/document.xml.rels';

const inText = (from: string | RegExp, to: string) =>
  changed(embedded, main, (xml) => xml.replace(from, to));
const inNotes = (from: string | RegExp, to: string) =>
  changed(embedded, notes, (xml) => xml.replace(from, to));
/** Behind a word of the block. */
const behind = (added: string) =>
  inText('Butir ketiga</w:t></w:r>', `Butir ketiga</w:t></w:r>${added}`);
const run = (inner: string, look = '') => `<w:r><w:rPr>${look}</w:rPr>${inner}</w:r>`;
const tracked = 'w:id="900" w:author="A"';

function withPart(name: string, xml: string, to: Uint8Array): Uint8Array {
  return zipSync({ ...unzipSync(to), [name]: strToU8(xml) });
}

/** The block with a comment of somebody's. */
function commented(): Uint8Array {
  const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const called = behind(run('<w:commentReference w:id="0"/>'));
  const related = changed(called, links, (xml) =>
    xml.replace(
      '</Relationships>',
      '<Relationship Id="rIdC" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>',
    ),
  );
  const comment = `<w:comments ${namespace}><w:comment w:id="0" w:author="A"><w:p>${run('<w:t>mine</w:t>')}</w:p></w:comment></w:comments>`;
  return withPart('word/comments.xml', comment, related);
}

const picture = Object.keys(unzipSync(embedded)).find((name) => name.includes('media/')) ?? '';

/** What a person may do to a block, each by another way than words. */
const edits: Record<string, () => Uint8Array> = {
  'a word': () => inText('Butir ketiga', 'Butir kelima'),
  'a blank': () => inText('Butir ketiga', 'Butirketiga'),
  'a bold word': () => behind(run('<w:t>!</w:t>', '<w:b/>')),
  'bold taken off': () => inText('<w:b/><w:bCs/>', ''),
  'a colour': () => inText('<w:rPr><w:i/>', '<w:rPr><w:i/><w:color w:val="FF0000"/>'),
  'a size': () => inText('<w:rPr><w:i/>', '<w:rPr><w:i/><w:sz w:val="40"/>'),
  underlining: () => inText('<w:rPr><w:i/>', '<w:rPr><w:i/><w:u w:val="single"/>'),
  'another style': () => inText('"Lead"', '"Quote"'),
  'a list turned into text': () => inText(/<w:numPr>.*?<\/w:numPr>/, ''),
  'a centred paragraph': () => inText('"Lead"/>', '"Lead"/><w:jc w:val="center"/>'),
  'a line break': () => behind(run('<w:br/>')),
  'a page break': () => behind(run('<w:br w:type="page"/>')),
  'an empty paragraph': () => inText('<w:tbl>', '<w:p/><w:tbl>'),
  'a table': () =>
    inText('<w:tbl>', '<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl><w:p/><w:tbl>'),
  'a row less': () => inText(/<w:tr>(?:(?!<w:tr>).)*Kesepahaman.*?<\/w:tr>/, ''),
  'another picture': () => withPart(picture, 'another', embedded),
  'a picture in another size': () => inText('cx="9525"', 'cx="952500"'),
  'another alt text': () => inText('Selat Malaka', 'Selat Sunda'),
  'a new picture': () => behind(run('<w:drawing/>')),
  'another link': () =>
    changed(embedded, links, (xml) => xml.replace('doi.org/10.1017/x', 'doi.org/10.1017/y')),
  'a link in the text': () => inText('w:anchor="source__leeds2003"', 'w:anchor="introduction"'),
  'a link taken off': () => inText(/<w:hyperlink [^>]*leeds2003">(.*?)<\/w:hyperlink>/, '$1'),
  'words of a note': () => inNotes('Lihat', 'Baca'),
  'the look of a note': () => inNotes('<w:i/>', '<w:b/>'),
  'a note more': () => behind(run('<w:footnoteReference w:id="1"/>')),
  'an endnote': () => behind(run('<w:endnoteReference w:id="1"/>')),
  'a comment': commented,
  'a tracked word': () => behind(`<w:ins ${tracked}>${run('<w:t>!</w:t>')}</w:ins>`),
  'a tracked deletion': () =>
    inText(/(<w:r>(?:(?!<w:r>).)*Butir ketiga<\/w:t><\/w:r>)/, `<w:del ${tracked}>$1</w:del>`),
  'a tracked mark of a paragraph': () =>
    inText('"Lead"/>', `"Lead"/><w:rPr><w:ins ${tracked}/></w:rPr>`),
  'a tracked look': () =>
    inText('<w:rPr><w:i/>', `<w:rPr><w:i/><w:rPrChange ${tracked}><w:rPr/></w:rPrChange>`),
  'a bookmark': () =>
    behind('<w:bookmarkStart w:id="900" w:name="mine"/><w:bookmarkEnd w:id="900"/>'),
  'a field': () => behind('<w:fldSimple w:instr=" DATE "/>'),
  'a formula': () =>
    behind(
      '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>x</m:t></m:r></m:oMath>',
    ),
};

test.each(Object.entries(edits))('takes %s for an edit by hand', async (_, edit) => {
  const edited = edit();
  expect(await checkDocxBlock(edited, request())).toEqual({
    isMissing: false,
    isStale: false,
    isEdited: true,
  });
  await expect(embedDocx(edited, request())).rejects.toThrow('changed by hand');
});

/** What office programs do to a file that is opened and saved. */
const rewritings: Record<string, () => Uint8Array> = {
  'marks of a session': () => inText(/<w:p>/g, '<w:p w:rsidR="00AB12CD">'),
  'a run in two': () =>
    inText(/(<w:r>(?:(?!<w:r>).)*)Butir ketiga/, '$1Butir </w:t></w:r>$1ketiga'),
  'proofing marks': () => behind('<w:proofErr w:type="spellStart"/><w:lastRenderedPageBreak/>'),
  'a hidden bookmark': () =>
    behind('<w:bookmarkStart w:id="900" w:name="_GoBack"/><w:bookmarkEnd w:id="900"/>'),
  'another language': () => inText(/<w:lang [^>]*>/g, '<w:lang w:val="id-ID"/><w:noProof/>'),
  'a new count': () => inText(/(SEQ Tabel(?:(?!<w:t).)*<w:t[^>]*>)\d/, '$17'),
  'other widths': () => inText(/<w:gridCol w:w="\d+"/g, '<w:gridCol w:w="1000"'),
  'numbers of notes': () =>
    changed(
      changed(embedded, main, (xml) => xml.replace(/(footnoteReference w:id=")(\d)/g, '$17$2')),
      notes,
      (xml) => xml.replace(/(<w:footnote [^>]*w:id=")([12])"/g, '$17$2"'),
    ),
  'ids of links': () =>
    changed(
      changed(embedded, main, (xml) => xml.replace(/"rIdRsl(\d+)"/g, '"rId5$1"')),
      links,
      (xml) => xml.replace(/"rIdRsl(\d+)"/g, '"rId5$1"'),
    ),
  'what a link remembers of visits': () =>
    changed(embedded, main, (xml) => xml.replace(/ w:history="1"/g, '')),
  'ids of styles': () =>
    changed(
      changed(embedded, main, (xml) => xml.replaceAll('"Lead"', '"Awal"')),
      'word/styles.xml',
      (xml) => xml.replaceAll('styleId="Lead"', 'styleId="Awal"'),
    ),
};

test.each(Object.entries(rewritings))('does not take %s for an edit', async (_, rewrite) => {
  const check = await checkDocxBlock(rewrite(), request());
  expect(check).toEqual({ isMissing: false, isStale: false, isEdited: false });
});

test('writes down another request for the same words, and the one before again', async () => {
  const { briefing } = request();
  const properties = { ...briefing.properties, request: '{"lang":"id","audience":"x"}' };
  const asked = request({ briefing: { ...briefing, properties } });
  expect(await checkDocxBlock(embedded, asked)).toMatchObject({ isStale: true });
  const other = await embedDocx(embedded, asked);
  expect(other.state).toBe('replaced');
  expect(part(other.bytes, main)).toBe(part(embedded, main));
  expect(part(other.bytes, 'customXml/risalah.xml')).toContain('audience');
  expect((await embedDocx(other.bytes, request())).bytes).toEqual(embedded);
});

test('reckons the level of a block anew as it did for a new one, by whatever name it is called', async () => {
  const report = host(heading('Bab') + place);
  const [atEnd, atPlace] = [{ isPlace: false }, { isPlace: true }];
  const first = await embedDocx(report, request(atEnd));
  const lower = await embedDocx(first.bytes, request({ ...atPlace, startLevel: 4 }));
  const again = await embedDocx(lower.bytes, request({ ...atPlace, levelAnew: true }));
  expect(again.bytes).toEqual(first.bytes);
  const other = await embedDocx(report, request(atPlace));
  expect((await embedDocx(other.bytes, request({ levelAnew: true }))).state).toBe('unchanged');
});

test('keeps the level of a block until another is asked for', async () => {
  const lower = await embedDocx(embedded, request({ startLevel: 3 }));
  expect((await embedDocx(lower.bytes, request())).state).toBe('unchanged');
  expect((await embedDocx(lower.bytes, request({ startLevel: 1 }))).bytes).toEqual(embedded);
  const other = await embedDocx(lower.bytes, shorter());
  expect((await embedDocx(other.bytes, request())).bytes).toEqual(lower.bytes);
});
