import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import { embedDocx, removeDocxBlock } from '../../../src/embed/docx/index.ts';
import {
  calling,
  changed,
  differences,
  foreign,
  host,
  part,
  place,
  request,
  shorter,
} from './hosts.ts';
import { longZip, retold, without } from './odd-hosts.ts';

const main = 'word/document.xml';
const plain = host(place + calling(2), { notes: [2] });
const pandoc = () => foreign('pandoc-report');
const atEnd = { isPlace: false };
const renamed =
  (own: string, other: string) =>
  (name: string, xml: string): [string, string] => [
    name.replace(own, other),
    /rels$|Types/.test(name) ? xml.replaceAll(own, other) : xml,
  ];

/** Hosts as some program writes them, if not Word. */
const odd: Record<string, () => Uint8Array> = {
  'whose text has another name': () => retold(plain, renamed('document.xml', 'document2.xml')),
  'whose styles have another name': () => retold(plain, renamed('styles.xml', 'my styles.xml')),
  'in another folder': () =>
    retold(plain, (name, xml) => [
      name.replace(/^word\//, 'doc/'),
      xml.replaceAll('"/word/', '"/doc/').replaceAll('"word/', '"doc/'),
    ]),
  'with targets from the root': () =>
    retold(plain, (name, xml) => [
      name,
      name.endsWith('document.xml.rels') ? xml.replace(/Target="/g, 'Target="/word/') : xml,
    ]),
  'whose text has its type by its ending': () =>
    retold(plain, (name, xml) => [
      name,
      name.startsWith('[')
        ? xml
            .replace(/<Override PartName="\/word\/document.xml"[^>]*>/, '')
            .replace(
              '"application/xml"',
              '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"',
            )
        : xml,
    ]),
  'with byte order marks': () =>
    retold(plain, (name, xml) => [name, `\uFEFF${xml.replace(/^\uFEFF/, '')}`]),
  'with other prefixes': () =>
    retold(plain, (name, xml) => [
      name,
      xml.replace(/([<\s/])w:/g, '$1ns0:').replace('xmlns:w=', 'xmlns:ns0='),
    ]),
  'with single quotes': () =>
    retold(plain, (name, xml) => [name, xml.replace(/="([^"']*)"/g, "='$1'")]),
  'with prefixes in its relationships': () =>
    retold(plain, (name, xml) => [
      name,
      name.endsWith('.rels')
        ? xml.replace('xmlns=', 'xmlns:p=').replace(/<(\/?)Relationship/g, '<$1p:Relationship')
        : xml,
    ]),
  'with words as they stand': () =>
    retold(plain, (name, xml) => [
      name,
      xml.replace(/(<w:t[ >][^<]*)>([^<]*)<\/w:t>/g, '$1><![CDATA[$2]]></w:t>'),
    ]),
  'with comments and instructions': () =>
    changed(plain, main, (xml) =>
      xml.replace('<w:body>', '<!-- <w:p> --><?x y?><w:body><!-- </w:p> -->'),
    ),
  'without a last section': () =>
    changed(plain, main, (xml) => xml.replace(/<w:sectPr>.*<\/w:sectPr>/, '')),
  'with relationships of notes that are one empty tag': () =>
    retold(pandoc(), (name, xml) => [
      name,
      name.endsWith('footnotes.xml.rels') ? xml.replace(/(<Relationships[^>]*)>.*/s, '$1/>') : xml,
    ]),
  'without styles': () => without(pandoc(), 'styles'),
  'without lists': () => without(pandoc(), 'numbering'),
  'without settings': () => without(pandoc(), 'settings'),
  'without the lists that it is led to': () =>
    retold(pandoc(), (name, xml) => (name.endsWith('numbering.xml') ? undefined : [name, xml])),
  'in a long zip': () => longZip(plain),
};

test.each(Object.entries(odd))('takes a block into a host %s', async (_, make) => {
  const report = make();
  const text = part(report, main);
  const where = text === '' || text.includes('{{ch}}') ? {} : atEnd;
  const first = await embedDocx(report, request(where));
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(first.bytes) });
  expect(value).toContain('Perjanjian yang berlaku');
  expect((await embedDocx(first.bytes, request(where))).bytes).toBe(first.bytes);
  const other = await embedDocx(first.bytes, shorter(where));
  expect((await embedDocx(other.bytes, request(where))).bytes).toEqual(first.bytes);
  const removed = await removeDocxBlock(other.bytes, { name: 'ch' });
  expect(differences(removed.bytes, report)).toEqual([]);
});

test('does not lend its styles and lists to text that names some which are not there', async () => {
  const body = `<w:p><w:pPr><w:pStyle w:val="Heading2"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:p>`;
  const { bytes } = await embedDocx(host(place + body), request());
  expect(part(bytes, 'word/styles.xml')).not.toContain('w:styleId="Heading2"');
  expect(part(bytes, 'word/numbering.xml')).not.toContain('w:numId="1"');
});

test('brings a list for a style of the host whose own is not there', async () => {
  const style =
    '<w:style w:type="paragraph" w:styleId="Butir"><w:name w:val="List Number"/><w:pPr><w:numPr><w:numId w:val="9"/></w:numPr></w:pPr></w:style>';
  const report = changed(host(place), 'word/styles.xml', (xml) =>
    xml.replace('</w:styles>', `${style}</w:styles>`),
  );
  const { bytes } = await embedDocx(report, request());
  const id = /"Butir"\/><w:numPr><w:ilvl w:val="0"\/><w:numId w:val="(\d+)"/.exec(
    part(bytes, main),
  )?.[1];
  expect(id).not.toBe('9');
  expect(part(bytes, 'word/numbering.xml')).toContain(`<w:num w:numId="${id}">`);
});
