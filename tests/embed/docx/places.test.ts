import { expect, test } from 'vitest';
import {
  checkDocxBlock,
  embedDocx,
  listDocxBlocks,
  removeDocxBlock,
} from '../../../src/embed/docx/index.ts';
import type { EmbedRequest } from '../../../src/embed/types.ts';
import type { Problem } from '../../../src/problems.ts';
import { expectRefusals } from '../../problems/told.ts';
import { changed, differences, heading, host, paragraph, part, place, request } from './hosts.ts';

const main = 'word/document.xml';
const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
const marked = (inner: string, name = 'ch') =>
  `<w:bookmarkStart w:id="0" w:name="${name}"/>${inner}<w:bookmarkEnd w:id="0"/>`;
const control = (inner: string, more = '') =>
  `<w:sdt><w:sdtPr><w:tag w:val="ch"/>${more}</w:sdtPr><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;
const cell = (content: string) =>
  `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="5000"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w="5000" w:type="dxa"/></w:tcPr>${content}</w:tc></w:tr></w:tbl>`;
const after = paragraph('after');

/** The words of a body, with `#` for the block. */
async function outline(body: string, more: Partial<EmbedRequest> = {}): Promise<string> {
  const { bytes } = await embedDocx(host(body), request(more));
  const xml = part(bytes, main).replace(
    /<w:sdt [^>]*>.*?risalah:.*?<\/w:sdt>/s,
    '<w:p><w:t>#</w:t></w:p>',
  );
  return [...xml.matchAll(/<w:t[ >][^<]*<|<w:t>[^<]*</g)]
    .map(([found]) => found.replace(/^<[^>]*>|<$/g, ''))
    .join('|');
}

async function problemsOf(body: string, more: Partial<EmbedRequest> = {}): Promise<Problem[]> {
  return embedDocx(host(body), request(more)).then(
    () => [],
    (error: { problems: Problem[] }) => error.problems,
  );
}

/** Bodies in which a name could mean more than one thing, and where the block goes. */
const chosen: Record<string, [body: string, outline: string, name?: string]> = {
  'a placeholder, said by its braces, not the heading': [
    heading('ch') + paragraph('own') + heading('Next') + paragraph('{{ch}}') + after,
    'ch|own|Next|#|after',
    '{{ch}}',
  ],
  'a placeholder, not the section that Pandoc marks': [
    marked(heading('ch') + paragraph('own') + paragraph('{{ch}}')) + after,
    'ch|own|#|after',
    '{{ ch }}',
  ],
  'a heading, not the bookmark in a sentence': [
    `<w:p>${run('see ')}${marked(run('here'))}</w:p>${heading('ch')}${after}`,
    'see |here|ch|after|#',
  ],
  'a bookmark around a section: its heading': [
    marked(heading('Bab') + paragraph('own')) + heading('Next') + after,
    'Bab|own|#|Next|after',
  ],
  'a control, and the placeholder in it': [control(paragraph('{{ch}}')) + after, '#|after'],
  'a control in a control': [control(control(paragraph('x'))) + after, '#|after'],
  'a bookmark around a placeholder': [`<w:p>${marked(run('{{ch}}'))}</w:p>${after}`, '#|after'],
  'a name as it is written': [
    heading('Ch') + heading('ch') + heading('CH') + after,
    'Ch|ch|#|CH|after',
  ],
  'a name in other letters': [heading('CH') + after, 'CH|after|#'],
  'a heading: behind its own text': [
    heading('Ch') + paragraph('own') + cell(paragraph('own too')) + heading('Next') + after,
    'Ch|own|own too|#|Next|after',
  ],
  'a heading: in front of the break behind its text': [
    `${heading('Ch')}${paragraph('own')}<w:p><w:r><w:br w:type="page"/></w:r></w:p>${heading('Next')}`,
    'Ch|own|#|Next',
  ],
  'a placeholder in a link': [
    `<w:p><w:hyperlink w:anchor="x">${run('{{ch}}')}</w:hyperlink></w:p>${after}`,
    '#|after',
  ],
  'a placeholder that was put in with tracking': [
    `<w:p><w:ins w:id="9" w:author="A">${run('{{ch}}')}</w:ins></w:p>${after}`,
    '#|after',
  ],
  'a placeholder in custom XML': [
    `<w:customXml w:element="x">${paragraph('{{ch}}')}</w:customXml>${after}`,
    '#|after',
  ],
};

test.each(Object.entries(chosen))('takes %s', async (_, [body, expected, name = 'ch']) => {
  expect(await outline(body, { name })).toBe(expected);
});

const box = (text: string) =>
  `<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps"><w:txbxContent>${paragraph(text)}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${paragraph(text)}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const contents = `<w:p>${field('begin')}<w:r><w:instrText> TOC </w:instrText></w:r>${field('separate')}${run('x')}</w:p><w:p>${run('{{ch}}')}</w:p><w:p>${field('end')}</w:p>`;

/** Bodies that have no place of the name "ch", or several; with the rule and what the message tells. */
const refused: Record<string, [body: string, rule: string, message: RegExp]> = {
  'a heading and a placeholder': [
    heading('ch') + paragraph('own') + heading('Next') + paragraph('{{ch}}'),
    'place-is-unique',
    /the heading "ch" \(paragraph 1\); the placeholder \{\{ch\}\} \(paragraph 4\)\./,
  ],
  'a bookmark and a heading': [
    `${heading('ch') + paragraph('own') + heading('Next')}<w:p>${marked('')}</w:p>`,
    'place-is-unique',
    /the heading "ch" \(paragraph 1\); the bookmark "ch" \(paragraph 4\)/,
  ],
  'a placeholder in a sentence in a cell': [
    cell(paragraph('see {{ch}}')),
    'place-is-a-paragraph',
    /shares/,
  ],
  'a placeholder in a sentence in a control': [
    `<w:sdt><w:sdtContent>${paragraph('see {{ch}}')}</w:sdtContent></w:sdt>`,
    'place-is-a-paragraph',
    /shares/,
  ],
  'a placeholder in a sentence in a link': [
    `<w:p>${run('see ')}<w:hyperlink w:anchor="x">${run('{{ch}}')}</w:hyperlink></w:p>`,
    'place-is-a-paragraph',
    /shares/,
  ],
  'a placeholder in a cell and in the text': [
    cell(paragraph('{{ch}}')) + paragraph('{{ch}}'),
    'place-is-unique',
    /2 places/,
  ],
  'a placeholder twice in a paragraph': [
    paragraph('{{ch}} {{ch}}'),
    'place-is-a-paragraph',
    /shares/,
  ],
  'a placeholder in a box': [box('{{ch}}'), 'place-is-a-paragraph', /text box/],
  'a placeholder in a box and in the text': [
    box('{{ch}}') + paragraph('{{ch}}'),
    'place-is-unique',
    /in a text box/,
  ],
  'a placeholder in a table of contents': [contents, 'place-is-a-paragraph', /table of contents/],
  'a placeholder that was deleted with tracking': [
    `<w:p><w:del w:id="9" w:author="A"><w:r><w:delText>{{ch}}</w:delText></w:r></w:del></w:p>`,
    'place-is-known',
    /no content control/,
  ],
  'a control in a sentence': [
    `<w:p>${run('see ')}${control(run('x'))}</w:p>`,
    'place-is-a-paragraph',
    /shares/,
  ],
  'a control of a row': [
    `<w:tbl><w:tblPr/><w:tblGrid/>${control('<w:tr><w:tc><w:p/></w:tc></w:tr>')}</w:tbl>`,
    'place-is-a-paragraph',
    /table row/,
  ],
  'a bookmark across cells': [
    `<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:p><w:bookmarkStart w:id="0" w:name="ch"/>${run('a')}</w:p></w:tc><w:tc><w:p>${run('b')}<w:bookmarkEnd w:id="0"/></w:p></w:tc></w:tr></w:tbl>`,
    'place-is-a-paragraph',
    /whole paragraphs/,
  ],
};

test.each(Object.entries(refused))('refuses %s', async (_, [body, rule, message]) => {
  const [problem] = await problemsOf(body);
  expect(problem?.rule).toBe(rule);
  expect(problem?.message).toMatch(message);
  expect(problem?.hint).toBeTruthy();
});

/** A host with a placeholder in a part beside its text. */
function inPart(type: string): Uint8Array {
  const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const xml = `<w:x xmlns:w="${namespace}">${paragraph('{{ch}}')}</w:x>`;
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const relationship = `<Relationship Id="rIdX" Type="${office}/${type}" Target="/word/other.xml"/>`;
  const report = host(paragraph('body'), { extra: { 'word/other.xml': xml } });
  return changed(report, 'word/_rels/document.xml.rels', (rels) =>
    rels.replace('</Relationships>', `${relationship}</Relationships>`),
  );
}

const parts = ['header', 'footer', 'footnotes', 'endnotes'];

test.each(parts)('tells of a placeholder in a part of %s', async (type) => {
  await expect(embedDocx(inPart(type), request())).rejects.toThrow(
    /stands in an? (header|footer|footnote|endnote) \(word\/other\.xml\)/,
  );
});

test('says of each where it is and how to mend it, in both languages', () =>
  expectRefusals('embed-docx-places', [
    ...Object.entries(refused).map(([what, [body]]): [string, () => Promise<unknown>] => [
      what,
      () => embedDocx(host(body), request()),
    ]),
    ...parts.map((type): [string, () => Promise<unknown>] => [
      `a placeholder in a part of ${type}`,
      () => embedDocx(inPart(type), request()),
    ]),
  ]));

test('is one block, however its name is written', async () => {
  const { bytes } = await embedDocx(host(heading('Ch') + after), request({ name: 'Ch' }));
  for (const name of ['CH', 'ch', '{{Ch}}']) {
    expect((await embedDocx(bytes, request({ name }))).state).toBe('unchanged');
  }
  expect(await listDocxBlocks(bytes)).toHaveLength(1);
});

test('does not choose between copies of a block', async () => {
  const { bytes } = await embedDocx(host(place), request());
  const copied = changed(bytes, main, (xml) => xml.replace(/<w:sdt[ >].*<\/w:sdt>/s, '$&$&'));
  await expect(checkDocxBlock(copied, request())).rejects.toThrow('copied');
});

test('forgets a block that somebody has deleted, and makes it anew when asked', async () => {
  const report = host(place + paragraph('{{other}}'));
  const { bytes } = await embedDocx(report, request());
  const without = changed(bytes, main, (xml) =>
    xml.replace(/<w:sdt[ >].*<\/w:sdt>/s, paragraph('{{ch}}')),
  );
  expect(await listDocxBlocks(without)).toEqual([]);
  expect(await checkDocxBlock(without, request())).toMatchObject({ isMissing: true });
  const again = await embedDocx(without, request());
  expect(again.state).toBe('added');
  expect((await embedDocx(again.bytes, request())).state).toBe('unchanged');
});

test('puts a placeholder back as it looked', async () => {
  const look = `<w:p w:rsidR="00A"><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:b/><w:color w:val="FF0000"/></w:rPr><w:t>{{ch}}</w:t></w:r></w:p>`;
  const report = host(paragraph('a') + look + after);
  const { bytes } = await embedDocx(report, request());
  expect(differences((await removeDocxBlock(bytes, { name: 'CH' })).bytes, report)).toEqual([]);
});

test('leaves out of what it puts back what leads to parts that are gone', async () => {
  const link = `<w:hyperlink r:id="rIdGone" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">${run('link')}</w:hyperlink>`;
  const body = control(
    `<w:p>${run('old')}<w:r><w:commentReference w:id="7"/></w:r>${link}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>`,
  );
  const { bytes } = await embedDocx(host(body + after, { notes: [2] }), request());
  const text = part((await removeDocxBlock(bytes, { name: 'ch' })).bytes, main);
  expect(text).toContain(
    `<w:p>${run('old')}${run('link')}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>`,
  );
});
