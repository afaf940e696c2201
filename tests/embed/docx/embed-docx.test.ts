import { unzipSync, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import {
  checkDocxBlock,
  embedDocx,
  listDocxBlocks,
  removeDocxBlock,
} from '../../../src/embed/docx/index.ts';
import { checkDocx } from '../../../src/readback/docx/index.ts';
import {
  calling,
  changed,
  differences,
  foreign,
  heading,
  host,
  paragraph,
  part,
  place,
  request,
  shorter,
} from './hosts.ts';

const words = 'Perjanjian yang berlaku';
const section = `<w:pPr><w:sectPr><w:pgSz w:w="16838" w:h="11906"/></w:sectPr></w:pPr>`;
const cell = (content: string) =>
  `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="5000"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w="5000" w:type="dxa"/></w:tcPr>${content}</w:tc></w:tr></w:tbl>`;
const control = (inner: string) =>
  `<w:sdt><w:sdtPr><w:tag w:val="ch"/><w:id w:val="5"/></w:sdtPr><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;
const marked = (inner: string) =>
  `<w:bookmarkStart w:id="0" w:name="ch"/>${inner}<w:bookmarkEnd w:id="0"/>`;
const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
const around = (middle: string) => paragraph('before') + middle + paragraph('after');

/** Bodies with a place of the name "ch". */
const places: Record<string, string> = {
  'a placeholder over several runs': around(`<w:p>${run('{{')}${run('ch')}${run('}}')}</w:p>`),
  'a placeholder with a section break': around(paragraph('{{ch}}', section)),
  'a placeholder in a cell': around(cell(paragraph('{{ch}}'))),
  'a placeholder in which a bookmark begins': `${paragraph('before')}<w:p><w:bookmarkStart w:id="7" w:name="own"/>${run('{{ch}}')}</w:p><w:p>${run('after')}<w:bookmarkEnd w:id="7"/></w:p>`,
  'a bookmark': around(`<w:p>${marked(run('old'))}</w:p>`),
  'an empty bookmark': around(`<w:p>${marked('')}</w:p>`),
  'a control': around(control(paragraph('old'))),
  'a control in a paragraph': around(`<w:p>${control(run('old'))}</w:p>`),
  'a heading': paragraph('before') + heading('Ch') + paragraph('after'),
};

test.each(Object.entries(places))(
  'goes to %s, comes again the same, and leaves no trace',
  async (_, body) => {
    const report = host(body);
    const first = await embedDocx(report, request());
    const xml = part(first.bytes, 'word/document.xml');
    const [before = '', after = ''] = xml.split(/<w:sdt[ >].*<\/w:sdt>/s);
    expect(first.state).toBe('added');
    expect(xml.match(/<w:sdt[ >].*<\/w:sdt>/s)?.[0]).toContain(words);
    expect(part(report, 'word/document.xml').startsWith(before)).toBe(true);
    expect(before + after).toContain('after');
    expect(xml.split('<w:sectPr>')).toHaveLength(body.split('<w:sectPr>').length + 1);
    expect(
      (await checkDocx(first.bytes)).filter(({ rule }) =>
        /xml|readable|relationship|note/.test(rule),
      ),
    ).toEqual([]);
    const again = await embedDocx(first.bytes, request());
    expect([again.state, again.bytes]).toEqual(['unchanged', first.bytes]);
    const other = await embedDocx(first.bytes, shorter());
    expect(other.state).toBe('replaced');
    expect(part(other.bytes, 'word/document.xml')).not.toContain(words);
    expect((await embedDocx(other.bytes, request())).bytes).toEqual(first.bytes);
    const { bytes } = await removeDocxBlock(first.bytes, { name: 'ch' });
    expect(differences(bytes, report)).toEqual([]);
  },
);

test.each(['libreoffice-report', 'libreoffice-web', 'pandoc', 'pandoc-report'])(
  'stands at the end of %s in its own looks',
  async (name) => {
    const report = foreign(name);
    const { bytes } = await embedDocx(report, request({ isPlace: false }));
    expect((await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value).toContain(words);
    const untouched = ['word/theme/theme1.xml', 'word/settings.xml', 'docProps/core.xml'];
    expect(differences(bytes, report).filter((one) => untouched.includes(one))).toEqual([]);
    const other = await embedDocx(bytes, shorter({ isPlace: false }));
    expect((await embedDocx(other.bytes, request({ isPlace: false }))).bytes).toEqual(bytes);
    expect(differences((await removeDocxBlock(other.bytes, { name: 'ch' })).bytes, report)).toEqual(
      [],
    );
  },
);

test('takes the styles of the host by their names, and brings what is missing', async () => {
  const { bytes } = await embedDocx(host(place), request());
  const used = part(bytes, 'word/document.xml');
  const defined = part(bytes, 'word/styles.xml');
  expect(used).toContain('<w:pStyle w:val="Judul1"/>');
  expect(used).not.toContain('"BodyText"');
  // Another style has the id already.
  expect(used).toContain('<w:pStyle w:val="Claim2"/>');
  expect(defined).toContain(
    'w:styleId="Claim2"><w:name w:val="Claim"/><w:basedOn w:val="Normal"/>',
  );
  expect(defined).not.toContain('w:styleId="Heading1"');
  // The colours of the host's theme might leave no contrast.
  expect(defined).toMatch(/<w:color w:val="[0-9A-F]{6}"\/>/);
  expect(defined).not.toMatch(/w:theme(?:Color|Fill)/);
});

test('moves headings below the one before it, or to the level that is asked for', async () => {
  const body = heading('Bab') + paragraph('{{ch}}');
  const levels = async (more: object) => {
    const { bytes } = await embedDocx(host(body), request(more));
    return new Set(part(bytes, 'word/document.xml').match(/"(?:Judul|Heading)\d"/g));
  };
  expect(await levels({})).toEqual(new Set(['"Judul1"', '"Heading2"', '"Heading3"']));
  expect(await levels({ startLevel: 8 })).toEqual(
    new Set(['"Judul1"', '"Heading8"', '"Heading9"']),
  );
});

test('numbers footnotes in the order of their marks, and gives the host its own numbers back', async () => {
  const body = calling(5) + paragraph('{{ch}}') + calling(2) + calling(9);
  const report = host(body, { notes: [2, 5, 9] });
  const { bytes } = await embedDocx(report, request());
  const ids = [...part(bytes, 'word/document.xml').matchAll(/footnoteReference w:id="(\d+)"/g)];
  expect(ids.map(([, id]) => id)).toEqual(['5', '6', '7', '8', '9']);
  const notes = part(bytes, 'word/footnotes.xml');
  expect(notes).toMatch(/w:id="5">.*host note 5/);
  expect(notes).toMatch(/w:id="8"><w:p><w:r><w:t xml:space="preserve">host note 2/);
  expect(differences((await removeDocxBlock(bytes, { name: 'ch' })).bytes, report)).toEqual([]);
});

test('goes on counting captions and says that those behind it are out of date', async () => {
  const caption = (number: number) =>
    `<w:p><w:r><w:t>Tabel </w:t></w:r><w:fldSimple w:instr=" SEQ Tabel "><w:r><w:t>${number}</w:t></w:r></w:fldSimple></w:p>`;
  const { bytes, warnings } = await embedDocx(
    host(caption(3) + paragraph('{{ch}}') + caption(4)),
    request(),
  );
  expect(part(bytes, 'word/document.xml')).toMatch(/SEQ Tabel [^4]*<w:t[^>]*>4<\/w:t>/);
  expect(warnings.map(({ rule }) => rule)).toEqual(['host-captions-are-in-order']);
});

test('keeps two blocks apart, whichever is made anew', async () => {
  const report = host(paragraph('{{a}}') + calling(1) + paragraph('{{b}}'), { notes: [1] });
  const one = await embedDocx(report, request({ name: 'a' }));
  const both = await embedDocx(one.bytes, request({ name: 'b' }));
  expect(await listDocxBlocks(both.bytes)).toHaveLength(2);
  const names = [
    ...part(both.bytes, 'word/document.xml').matchAll(/bookmarkStart[^>]*w:name="([^"]+)"/g),
  ];
  expect(new Set(names.map(([, name]) => name)).size).toBe(names.length);
  for (const name of ['a', 'b']) {
    const other = await embedDocx(both.bytes, shorter({ name }));
    expect((await embedDocx(other.bytes, request({ name }))).bytes).toEqual(both.bytes);
  }
  const left = await removeDocxBlock(both.bytes, { name: 'b' });
  expect(differences(left.bytes, one.bytes)).toEqual([]);
});

test('tells stale blocks from those that were edited by hand, and overwrites these only by force', async () => {
  const { bytes } = await embedDocx(host(place), request());
  expect(await checkDocxBlock(bytes, request())).toEqual({
    isMissing: false,
    isStale: false,
    isEdited: false,
  });
  expect(await checkDocxBlock(bytes, shorter())).toEqual({
    isMissing: false,
    isStale: true,
    isEdited: false,
  });
  expect(await checkDocxBlock(host(place), request())).toMatchObject({ isMissing: true });
  const edited = changed(bytes, 'word/document.xml', (xml) => xml.replace(words, 'Yang lain'));
  expect(await checkDocxBlock(edited, request())).toMatchObject({ isStale: false, isEdited: true });
  await expect(embedDocx(edited, shorter())).rejects.toThrow('changed by hand');
  await expect(removeDocxBlock(edited, { name: 'ch' })).rejects.toThrow('changed by hand');
  expect((await embedDocx(edited, request({ force: true }))).state).toBe('replaced');
  const note = changed(bytes, 'word/footnotes.xml', (xml) => xml.replace('Lihat', 'Baca'));
  expect(await checkDocxBlock(note, request())).toMatchObject({ isEdited: true });
});

test('finds its block by the bookmark where a program has dropped the control', async () => {
  const { bytes } = await embedDocx(host(place), request());
  const bare = changed(bytes, 'word/document.xml', (xml) => {
    const names = /<w:sdt( [^>]*)>/.exec(xml)?.[1] ?? '';
    return xml
      .replace('<w:document', `<w:document${names}`)
      .replace(/<w:sdt[ >].*?<w:sdtContent>/, '')
      .replace('</w:sdtContent></w:sdt>', '');
  });
  expect(await checkDocxBlock(bare, request())).toEqual({
    isMissing: false,
    isStale: false,
    isEdited: false,
  });
  expect(part((await removeDocxBlock(bare, { name: 'ch' })).bytes, 'word/document.xml')).toContain(
    '{{ch}}',
  );
});

test('keeps a style that was brought along and that somebody else uses by now', async () => {
  const { bytes } = await embedDocx(host(place), request());
  const taken = changed(bytes, 'word/document.xml', (xml) =>
    xml.replace(
      '<w:p><w:r><w:t xml:space="preserve">after',
      '<w:p><w:pPr><w:pStyle w:val="Lead"/></w:pPr><w:r><w:t xml:space="preserve">after',
    ),
  );
  const left = part((await removeDocxBlock(taken, { name: 'ch' })).bytes, 'word/styles.xml');
  expect(left).toContain('w:styleId="Lead"');
  expect(left).not.toContain('w:styleId="Claim2"');
});

test('copies what it does not touch as it stands in the zip', async () => {
  const report = host(place, { extra: { 'word/media/own.bin': 'x'.repeat(5000) } });
  const { bytes } = await embedDocx(report, request());
  const at = (zip: Uint8Array) => Buffer.from(zip).indexOf('word/media/own.bin');
  const entry = (zip: Uint8Array) => Buffer.from(zip).subarray(at(zip) - 30, at(zip) + 40);
  expect(entry(bytes)).toEqual(entry(report));
});

test.each([0, 6] as const)('gives a zip of level %d back byte for byte', async (level) => {
  const report = zipSync(unzipSync(host(place)), { level });
  const { bytes } = await embedDocx(report, request());
  expect((await removeDocxBlock(bytes, { name: 'ch' })).bytes).toEqual(report);
});

test('brings a part of styles to a host without one', async () => {
  const report = host(place, { hasStyles: false });
  const { bytes } = await embedDocx(report, request());
  expect(part(bytes, 'word/styles.xml')).toContain('w:val="heading 1"');
  expect(differences((await removeDocxBlock(bytes, { name: 'ch' })).bytes, report)).toEqual([]);
});

test('takes macros if it may, and leaves them as they are', async () => {
  const report = host(place, { extra: { 'word/vbaProject.bin': 'macro' } });
  const { bytes } = await embedDocx(report, request({ allowMacros: true }));
  expect(part(bytes, 'word/vbaProject.bin')).toBe('macro');
});
