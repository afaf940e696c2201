import { strFromU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { embedDocx, removeDocxBlock } from '../../../src/embed/docx/index.ts';
import { rawEntries } from '../../../src/embed/docx/zip/raw-entries.ts';
import { expectRefusals, problemsOf } from '../../problems/told.ts';
import { changed, heading, host, paragraph, place, request } from './hosts.ts';
import { retold, without } from './odd-hosts.ts';

const main = 'word/document.xml';
const bytesOf = (text: string) => new TextEncoder().encode(text);
const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
const inText = (change: (xml: string) => string) => changed(host(place), main, change);
const dtd = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>';
const bookmark = `<w:p>${run('see ')}<w:bookmarkStart w:id="0" w:name="ch"/>${run('here')}<w:bookmarkEnd w:id="0"/></w:p>`;
const { bytes: embedded } = await embedDocx(host(place), request());
const block = /<w:sdt[ >].*<\/w:sdt>/s;

/** Hosts that are refused, each with the rule that does not hold. */
const refused: [what: string, rule: string, make: () => Uint8Array][] = [
  ['an empty file', 'host-is-well-formed', () => new Uint8Array()],
  ['Rich Text', 'host-is-well-formed', () => bytesOf('{\\rtf1 x}')],
  ['one file of XML', 'host-is-well-formed', () => bytesOf('<?xml version="1.0"?><pkg:package/>')],
  ['a PDF', 'host-is-well-formed', () => bytesOf('%PDF-1.7')],
  [
    'a document of before 2007, or one with a password',
    'zip-is-not-encrypted',
    () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
  ],
  [
    'a text document of another office',
    'host-is-well-formed',
    () => zipSync({ mimetype: bytesOf('application/vnd.oasis.opendocument.text') }),
  ],
  [
    'a workbook',
    'host-is-well-formed',
    () => changed(host(place), '[Content_Types].xml', (xml) => xml.replace('document.main', 'x')),
  ],
  [
    'a package that does not say what its parts are',
    'host-is-well-formed',
    () => retold(host(place), (name, xml) => (name.startsWith('[') ? undefined : [name, xml])),
  ],
  ['no zip', 'zip-is-readable', () => bytesOf('plain words')],
  [
    'half a file',
    'zip-is-readable',
    () => {
      const whole = host(place);
      return whole.subarray(0, whole.length / 2);
    },
  ],
  [
    'an entry that climbs',
    'zip-entry-stays-inside',
    () => host(place, { extra: { '../x.xml': '<x/>' } }),
  ],
  ['a part with a zero', 'host-is-well-formed', () => inText((xml) => `\u0000${xml}`)],
  [
    'a part in Latin-1',
    'host-is-well-formed',
    () => inText((xml) => xml.replace('?>', ' encoding="ISO-8859-1"?>')),
  ],
  [
    'a part in UTF-16',
    'host-is-well-formed',
    () =>
      zipSync({
        ...Object.fromEntries(partsOf(host(place))),
        [main]: Buffer.from(
          `\ufeff${strFromU8(partsOf(host(place)).get(main) ?? bytesOf(''))}`,
          'utf16le',
        ),
      }),
  ],
  [
    'a tag that is not closed',
    'host-is-well-formed',
    () => inText((xml) => xml.replace('</w:body>', '')),
  ],
  [
    'a document type',
    'host-is-well-formed',
    () => inText((xml) => xml.replace('<w:document', `${dtd}<w:document`)),
  ],
  [
    'a host without a text',
    'host-is-well-formed',
    () => inText((xml) => xml.replace(/<w:body>.*<\/w:body>/, '<w:body/>')),
  ],
  [
    'strict Open XML',
    'host-is-transitional',
    () => inText((xml) => xml.replaceAll(word, 'http://purl.oclc.org/ooxml/wordprocessingml/main')),
  ],
  [
    'a text that is none',
    'host-is-transitional',
    () => inText((xml) => xml.replaceAll('w:document', 'w:styles')),
  ],
  [
    'a signed host',
    'host-is-not-signed',
    () => host(place, { extra: { '_xmlsignatures/sig1.xml': '<x/>' } }),
  ],
  ['macros', 'host-has-no-macros', () => host(place, { extra: { 'word/vbaProject.bin': 'x' } })],
  ['a placeholder twice', 'place-is-unique', () => host(place + place)],
  ['many placeholders', 'place-is-unique', () => host(place.repeat(7))],
  ['a heading twice', 'place-is-unique', () => host(heading('Ch') + heading('CH'))],
  ['a placeholder in a sentence', 'place-is-a-paragraph', () => host(paragraph('see {{ch}} here'))],
  ['a bookmark in a sentence', 'place-is-a-paragraph', () => host(bookmark)],
  ['a name like another', 'place-is-known', () => host(paragraph('{{hc}}'))],
  ['no place', 'place-is-known', () => host(paragraph('words'))],
  [
    'a block that was changed by hand',
    'block-is-unedited',
    () => changed(embedded, main, (xml) => xml.replace('Butir ketiga', 'Butir kelima')),
  ],
  [
    'a block twice',
    'block-is-unique',
    () => changed(embedded, main, (xml) => xml.replace(block, '$&$&')),
  ],
];

function partsOf(bytes: Uint8Array): Map<string, Uint8Array> {
  const parts = new Map<string, Uint8Array>();
  retold(bytes, (name, xml) => {
    parts.set(name, bytesOf(xml));
    return [name, xml];
  });
  return parts;
}

const acts: [what: string, rule: string, act: () => Promise<unknown>][] = [
  ...refused.map(([what, rule, make]): (typeof acts)[number] => [
    what,
    rule,
    () => embedDocx(make(), request()),
  ]),
  [
    'a directory that cannot be copied',
    'zip-is-readable',
    async () => rawEntries(new Uint8Array(30)),
  ],
  [
    'a placeholder that is asked for by its braces',
    'place-is-known',
    () => embedDocx(host(paragraph('words')), request({ name: '{{xyz}}' })),
  ],
  [
    'a block to be taken out that is not there',
    'block-is-there',
    () => removeDocxBlock(embedded, { name: 'hc' }),
  ],
  [
    'a block to be taken out of a host without any',
    'block-is-there',
    () => removeDocxBlock(without(host(place), 'settings'), { name: 'xyz' }),
  ],
];

test.each(acts)('refuses %s: %s', async (_, rule, act) => {
  expect((await problemsOf(act)).map((problem) => problem.rule)).toEqual([rule]);
});

test('refuses a bomb', async () => {
  const bomb = zipSync({ [main]: new Uint8Array(70 * 2 ** 20) });
  const problems = await problemsOf(() => embedDocx(bomb, request()));
  expect(problems).toMatchObject([{ rule: 'zip-is-within-limits' }]);
});

test('says of each what is wrong and how to mend it, in both languages', () =>
  expectRefusals(
    'embed-docx',
    acts.map(([what, , act]) => [what, act]),
  ));
