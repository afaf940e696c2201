import { expect, test } from 'vitest';
import { embedDocx, removeDocxBlock } from '../../../src/embed/docx/index.ts';
import type { Problem } from '../../../src/problems.ts';
import { expectTold, type Told } from '../../problems/told.ts';
import { changed, host, paragraph, place, request, shorter } from './hosts.ts';

const main = 'word/document.xml';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
const related = (bytes: Uint8Array, part: string, type: string, target: string) =>
  changed(bytes, part, (xml) =>
    xml.replace(
      '</Relationships>',
      `<Relationship Id="rIdX" Type="${office}/relationships/${type}" Target="${target}"/></Relationships>`,
    ),
  );
const settings = (inner: string) => {
  const xml = `<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${inner}</w:settings>`;
  const report = host(place, { extra: { 'word/settings.xml': xml } });
  return related(report, 'word/_rels/document.xml.rels', 'settings', 'settings.xml');
};
const final = () => {
  const xml = `<Properties xmlns="${office}/custom-properties"><property name="_MarkAsFinal"><bool>true</bool></property></Properties>`;
  const report = host(place, { extra: { 'docProps/custom.xml': xml } });
  return related(report, '_rels/.rels', 'custom-properties', 'docProps/custom.xml');
};
const caption = (number: number) =>
  `<w:p><w:r><w:t>Tabel </w:t></w:r><w:fldSimple w:instr=" SEQ Tabel "><w:r><w:t>${number}</w:t></w:r></w:fldSimple></w:p>`;
const instruction = (text: string) => `<w:p><w:r><w:instrText> ${text} </w:instrText></w:r></w:p>`;
const inserted = '<w:p><w:ins w:id="1" w:author="A"><w:r><w:t>x</w:t></w:r></w:ins></w:p>';
const link = '<w:p><w:hyperlink w:anchor="regional"><w:r><w:t>area</w:t></w:r></w:hyperlink></w:p>';

const warned = async (make: () => Uint8Array | Promise<Uint8Array>) =>
  (await embedDocx(await make(), request())).warnings;

/** What a user is warned of, each with its rules. */
const cases: [what: string, rules: string[], act: () => Promise<Problem[]>][] = [
  [
    'a host that is protected',
    ['host-may-be-changed'],
    () => warned(() => settings('<w:documentProtection w:edit="readOnly" w:enforcement="1"/>')),
  ],
  [
    'a protection that is not in force',
    [],
    () => warned(() => settings('<w:documentProtection w:edit="readOnly" w:enforcement="0"/>')),
  ],
  [
    'a host that is for reading only',
    ['host-may-be-changed'],
    () => warned(() => settings('<w:writeProtection w:recommended="1"/>')),
  ],
  ['a host that is final', ['host-may-be-changed'], () => warned(final)],
  [
    'a host that tracks changes',
    ['tracked-changes-are-off'],
    () => warned(() => settings('<w:trackRevisions/>')),
  ],
  ['a host that does not', [], () => warned(() => settings('<w:trackRevisions w:val="false"/>'))],
  [
    'a host with a tracked change and a table of contents',
    ['tracked-changes-are-off', 'host-contents-are-current'],
    () => warned(() => host(instruction('TOC \\o "1-3"') + inserted + place)),
  ],
  [
    'captions behind the block',
    ['host-captions-are-in-order'],
    () => warned(() => host(caption(3) + paragraph('{{ch}}') + caption(4))),
  ],
  [
    'a link into a block that is taken out',
    ['host-references-lead-somewhere'],
    async () => {
      const { bytes } = await embedDocx(host(place + link), request());
      return (await removeDocxBlock(bytes, { name: 'ch' })).warnings;
    },
  ],
  [
    'a block that somebody has deleted',
    ['block-is-there'],
    async () => {
      const atEnd = { isPlace: false };
      const { bytes } = await embedDocx(host(paragraph('a')), request(atEnd));
      const gone = changed(bytes, main, (xml) => xml.replace(/<w:sdt[ >].*<\/w:sdt>/s, ''));
      const again = await embedDocx(gone, request(atEnd));
      expect(again.state).toBe('added');
      return again.warnings;
    },
  ],
];

test('warns of each, and says what and how to mend it, in both languages', async () => {
  const told: Told[] = [];
  for (const [what, rules, act] of cases) {
    const problems = await act();
    expect([what, problems.map(({ rule }) => rule)]).toEqual([what, rules]);
    told.push({ what, problems });
  }
  await expectTold('embed-docx-warnings', told);
});

test('warns of every reference of the host into a block that leads nowhere afterwards', async () => {
  const { bytes } = await embedDocx(
    host(place + link + instruction('REF introduction \\h')),
    request(),
  );
  const told = async (work: Promise<{ warnings: Problem[] }>) =>
    (await work).warnings.map(({ message }) => /"(.+)"/.exec(message)?.[1]);
  expect(await told(embedDocx(bytes, shorter()))).toContain('regional');
  expect(await told(removeDocxBlock(bytes, { name: 'ch' }))).toEqual(['regional', 'introduction']);
  expect(await told(embedDocx(bytes, request({ startLevel: 3 })))).toEqual([]);
});
