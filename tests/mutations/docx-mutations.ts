import { editDocx, findParagraph, replaceStretch } from './docx-surgery.ts';
import type { Mutation } from './mutation.ts';

const body = 'word/document.xml';

/** Replaces text in a part of a DOCX, which must be there. */
function edit(part: string, from: string | RegExp, to: string): Mutation['operate'] {
  return (bytes) => editDocx(bytes, part, (xml) => xml.replace(from, to));
}

/** Changes the paragraph that begins with some words. */
function paragraph(words: string, change: (xml: string) => string): Mutation['operate'] {
  return (bytes) =>
    editDocx(bytes, body, (xml) => {
      const own = findParagraph(xml, words);
      return replaceStretch(xml, own, change(own.xml));
    });
}

/** The bookmarks of a paragraph, which must outlive it. */
function marks(xml: string): string {
  return (xml.match(/<w:bookmark(?:Start|End)[^>]*\/>/g) ?? []).join('');
}

/** Faults in the Word document. */
export const docxMutations: Mutation[] = [
  {
    name: 'a paragraph dropped',
    sample: 'everyNode',
    operate: paragraph('Latihan dapat dibaca', marks),
    rule: 'no-block-is-missing',
    unit: 'risk/security-dilemma',
    says: 'Latihan dapat dibaca sebagai ancaman.',
  },
  {
    name: 'two paragraphs swapped',
    sample: 'everyNode',
    operate: (bytes) =>
      editDocx(bytes, body, (xml) => {
        const [first, second] = ['Butir keempat', 'anak butir'].map((words) =>
          findParagraph(xml, words),
        );
        if (!first || !second) throw new Error('not two');
        return replaceStretch(replaceStretch(xml, first, second.xml), second, first.xml);
      }),
    rule: 'order-is-the-same',
    unit: 'introduction',
    says: 'should stand after',
  },
  {
    name: 'an alt text removed',
    sample: 'everyNode',
    operate: edit(body, / descr="[^"]*"/g, ''),
    rule: 'alternatives-are-the-same',
    unit: 'regional/crisis-response',
    says: 'has no text alternative',
  },
  {
    name: 'an alt text replaced by a file name',
    sample: 'everyNode',
    operate: edit(body, / descr="[^"]*"/g, ' descr="image1.png"'),
    rule: 'alternatives-are-the-same',
    unit: 'regional/crisis-response',
    says: 'image1.png',
  },
  {
    name: 'a header row off',
    sample: 'everyNode',
    operate: edit(body, /<w:tblHeader\/>/g, ''),
    rule: 'cells-are-the-same',
    unit: 'regional/crisis-response',
    says: 'no header cell',
  },
  {
    name: 'a heading level skipped',
    sample: 'everyNode',
    operate: paragraph('Dilema Keamanan', (xml) => xml.replace('"Heading2"', '"Heading4"')),
    rule: 'levels-are-the-same',
    unit: 'risk/security-dilemma',
    says: 'is on level 4, not 2',
  },
  {
    name: 'a heading turned into bold text',
    sample: 'everyNode',
    operate: paragraph('Dilema Keamanan', (xml) =>
      xml.replace('"Heading2"', '"BodyText"').replaceAll('<w:t', '<w:rPr><w:b/></w:rPr><w:t'),
    ),
    rule: 'kinds-are-the-same',
    unit: 'risk/security-dilemma',
    says: 'the heading "Dilema Keamanan" is a paragraph here',
  },
  {
    name: 'a link retargeted',
    sample: 'everyNode',
    operate: edit(
      'word/_rels/document.xml.rels',
      'https://doi.org/10.1017/x',
      'https://example.org/phishing',
    ),
    rule: 'links-are-the-same',
    unit: 'sources',
    says: 'leads to https://example.org/phishing',
  },
  {
    name: 'a citation that leads to another source',
    sample: 'everyNode',
    operate: edit(body, 'w:anchor="source__kinne2018"', 'w:anchor="source__leeds2003"'),
    rule: 'links-are-the-same',
    unit: 'regional/deterrence',
    says: '#source/leeds2003',
  },
  {
    name: 'a language tag lost',
    sample: 'everyNode',
    operate: paragraph('The treaty is not', (xml) => xml.replace(/<w:lang [^>]*\/>/g, '')),
    rule: 'languages-are-the-same',
    unit: 'introduction',
    says: 'in id, not in en',
  },
  {
    name: 'a footnote emptied',
    sample: 'everyNode',
    operate: (bytes) =>
      editDocx(bytes, 'word/footnotes.xml', (xml) => {
        const own = findParagraph(xml, 'Lihat International');
        return replaceStretch(xml, own, own.xml.replace(/(<w:t[^>]*>)[^<]*/g, '$1'));
      }),
    rule: 'notes-are-the-same',
    unit: 'regional/crisis-response',
    says: 'Lihat International Organization',
  },
  {
    name: 'a table cell changed',
    sample: 'everyNode',
    operate: edit(body, '13 November 2006', '13 November 2007'),
    rule: 'cells-are-the-same',
    unit: 'regional/crisis-response',
    says: 'in row 2, column 2 has "2007" in place of "2006"',
  },
  {
    name: 'a list flattened',
    sample: 'everyNode',
    operate: paragraph('anak butir', (xml) =>
      xml
        .replace(/<w:ilvl w:val="1"\/>/, '<w:ilvl w:val="0"/>')
        .replace('ListBullet2', 'ListBullet'),
    ),
    rule: 'levels-are-the-same',
    unit: 'introduction',
    says: 'the list item "anak butir" is on level 1, not 2',
  },
  {
    name: 'list items turned into paragraphs',
    sample: 'everyNode',
    operate: paragraph('Butir keempat', (xml) =>
      xml.replace(/<w:numPr>.*?<\/w:numPr>/s, '').replace(/"ListNumber"/, '"BodyText"'),
    ),
    rule: 'kinds-are-the-same',
    unit: 'introduction',
    says: 'the list item "Butir keempat" is a paragraph here',
  },
  {
    name: 'a limit dropped',
    sample: 'everyNode',
    operate: paragraph('Mitigasi', marks),
    rule: 'no-block-is-missing',
    unit: 'risk/security-dilemma',
    says: 'Mitigasi',
  },
  {
    name: 'a source lost',
    sample: 'everyNode',
    operate: paragraph('Leeds, B. A. (2003)', marks),
    rule: 'no-block-is-missing',
    unit: 'sources',
    says: 'the source "Leeds, B. A. (2003). Do Alliances Deter Aggression?" is missing',
  },
  {
    name: 'a blank lost between words',
    sample: 'everyNode',
    operate: edit(body, 'Latihan dapat dibaca', 'Latihan dapatdibaca'),
    rule: 'words-are-the-same',
    unit: 'risk/security-dilemma',
    says: '"dapatdibaca" in place of "dapat dibaca"',
  },
  {
    name: 'words hidden',
    sample: 'everyNode',
    operate: paragraph('Latihan dapat', (xml) =>
      xml.replaceAll('<w:t', '<w:rPr><w:vanish/></w:rPr><w:t'),
    ),
    rule: 'no-block-is-missing',
    unit: 'risk/security-dilemma',
    says: 'Latihan dapat dibaca sebagai ancaman.',
  },
  {
    name: 'the title changed in the metadata',
    sample: 'everyNode',
    operate: edit('docProps/core.xml', /<dc:title>[^<]*/, '<dc:title>Sesuatu yang lain'),
    rule: 'title-is-the-same',
    says: 'Sesuatu yang lain',
  },
  {
    name: 'the digest changed',
    sample: 'everyNode',
    operate: edit('docProps/custom.xml', /0{64}/, '1'.repeat(64)),
    rule: 'origin-is-the-same',
    says: 'digest of the content',
  },
  {
    name: 'the version changed',
    sample: 'everyNode',
    operate: edit('docProps/app.xml', 'Risalah 0.1.0', 'Risalah 9.9.9'),
    rule: 'origin-is-the-same',
    says: 'Risalah 9.9.9',
  },
  {
    name: 'a number changed',
    sample: 'dossier',
    operate: edit(body, '35 negara', '53 negara'),
    rule: 'words-are-the-same',
    unit: 'regional/crisis-response',
    says: '"53" in place of "35"',
  },
  {
    name: 'a paragraph in another language',
    sample: 'dossier',
    operate: edit(body, 'Apa yang dapat dijanjikan para mitra', 'What the partners can promise'),
    rule: 'words-are-the-same',
    unit: 'security',
    says: 'What the partners can promise',
  },
];
