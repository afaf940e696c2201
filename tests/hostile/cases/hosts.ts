import { deflateRawSync } from 'node:zlib';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { host, paragraph } from '../../embed/docx/hosts.ts';
import { type MadeEntry, makeZip } from '../../zip/make-zip.ts';
import type { HostileCase, Made } from '../hostile-case.ts';

const usual = [
  '--content',
  'content',
  '--template',
  'handout',
  '--lang',
  'en',
  '--date',
  '2026-11-23',
];

function embed(
  name: string,
  bytes: Made,
  exit: 0 | 1,
  says: readonly string[] | undefined = [],
  file = 'host.docx',
): HostileCase {
  const out = `out/host${file.slice(file.lastIndexOf('.'))}`;
  return {
    name,
    files: { [file]: bytes, 'out/kept.txt': '' },
    args: ['embed', '--into', file, ...usual, '--out', out],
    exit,
    says,
  };
}
const bad = (name: string, bytes: Made, rule: string): HostileCase =>
  embed(name, bytes, 1, [`host.docx ${rule}`]);

const good = host(paragraph('before'));
const parts = unzipSync(good);
const entries = (): MadeEntry[] => Object.entries(parts).map(([name, data]) => ({ name, data }));
const withPart = (name: string, xml: string): Uint8Array =>
  zipSync({ ...parts, [name]: strToU8(xml) });
const main = 'word/document.xml';
const mainXml = Buffer.from(parts[main] ?? []).toString();
const changed = (change: (xml: string) => string): Uint8Array => withPart(main, change(mainXml));
const rels = (target: string, type: string): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="x1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/></Relationships>`;

/** An entry of many zeros that is packed small. */
const large = (size: number): Buffer => Buffer.alloc(size);

/** Reports of others that are broken, locked, lying or bombs. */
export const hostCases: readonly HostileCase[] = [
  bad('a report that is no zip', 'Words.', 'zip-is-readable'),
  bad('a report that is empty', '', 'host-is-well-formed'),
  bad('a report that is cut off', good.slice(0, -100), 'zip-is-readable'),
  bad(
    'a report that is locked',
    Buffer.from('d0cf11e0a1b11ae1'.padEnd(1024, '0'), 'hex'),
    'zip-is-not-encrypted',
  ),
  bad(
    'a report with a locked part',
    makeZip([...entries(), { name: 'x', data: strToU8('x'), says: { flags: 0x801 } }]),
    'zip-is-not-encrypted',
  ),
  bad(
    'a report with a bomb',
    () => makeZip([...entries(), { name: 'x', data: large(70 * 2 ** 20) }]),
    'zip-is-within-limits',
  ),
  bad(
    'a report with a bomb that lies',
    () => makeZip([...entries(), { name: 'x', data: large(70 * 2 ** 20), says: { size: 10 } }]),
    'zip-is-within-limits',
  ),
  bad(
    'a report with a part that lies',
    makeZip([...entries(), { name: 'x', data: large(1000), says: { size: 10 } }]),
    'zip-entry-is-true',
  ),
  bad(
    'a report with ten bombs',
    () =>
      makeZip([
        ...entries(),
        ...Array.from({ length: 10 }, (_, i) => ({ name: `x${i}`, data: large(40 * 2 ** 20) })),
      ]),
    'zip-is-within-limits',
  ),
  bad(
    'a report with a wrong check sum',
    makeZip([...entries(), { name: 'x', data: strToU8('x'), says: { crc: 1 } }]),
    'zip-entry-is-true',
  ),
  ...['../up', '/up', '..\\up', 'C:/up', 'a/../../up', 'a//b'].map((name) =>
    bad(
      `a report with a part called ${name}`,
      makeZip([...entries(), { name }]),
      'zip-entry-stays-inside',
    ),
  ),
  bad(
    'a report with a link',
    makeZip([
      ...entries(),
      { name: 'x', data: strToU8('/etc/passwd'), says: { attributes: 0xa1ff0000 } },
    ]),
    'zip-entry-stays-inside',
  ),
  bad(
    'a report with a part that stands twice',
    makeZip([...entries(), { name: main, data: strToU8(mainXml) }]),
    'zip-entry-is-unique',
  ),
  bad(
    'a report with two parts that differ in case',
    makeZip([...entries(), { name: 'WORD/document.xml', data: strToU8(mainXml) }]),
    'zip-entry-is-unique',
  ),
  bad(
    'a report with a part of another name inside',
    makeZip([...entries(), { name: 'x', says: { localName: 'y' } }]),
    'zip-entry-is-true',
  ),
  bad(
    'a report with 5,000 parts',
    () =>
      makeZip([
        ...entries(),
        ...Array.from({ length: 5000 }, (_, i) => ({ name: `x${i}`, method: 0 })),
      ]),
    'zip-is-within-limits',
  ),
  bad(
    'a report that lists fewer parts than it has',
    makeZip(entries(), { count: 3 }),
    'zip-is-readable',
  ),
  bad(
    'a report with another zip in its comment',
    makeZip(entries(), { comment: makeZip([]) }),
    'zip-is-readable',
  ),
  bad('a report behind another one', Buffer.concat([good, good]), 'zip-is-readable'),
  bad(
    'a report with a document type in a part that nobody asks for',
    withPart('docProps/app.xml', '<!DOCTYPE a [<!ENTITY x SYSTEM "secret.txt">]><a>&x;</a>'),
    'host-is-well-formed',
  ),
  bad(
    'a report with an open element in a part that nobody asks for',
    withPart('customXml/item1.xml', '<a>'),
    'host-is-well-formed',
  ),
  bad(
    'a report packed in an odd way',
    makeZip([...entries(), { name: 'x', method: 12 }]),
    'zip-is-readable',
  ),
  bad(
    'a zip that is no report',
    makeZip([{ name: 'x', data: strToU8('x') }]),
    'host-is-well-formed',
  ),
  bad(
    'a report with a document type',
    changed((xml) => xml.replace('?>', '?><!DOCTYPE w:document [<!ENTITY x "y">]>')),
    'host-is-well-formed',
  ),
  bad(
    'a report with laughs',
    changed((xml) =>
      xml
        .replace('?>', '?><!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>')
        .replace('before', '&b;'),
    ),
    'host-is-well-formed',
  ),
  bad(
    'a report with an unknown entity',
    changed((xml) => xml.replace('before', '&nbsp;')),
    'host-is-well-formed',
  ),
  bad(
    'a report with an open element',
    changed((xml) => xml.replace('</w:p>', '')),
    'host-is-well-formed',
  ),
  bad(
    'a report of 100,000 elements in one another',
    changed((xml) => xml.replace('<w:body>', `<w:body>${'<w:p>'.repeat(100_000)}`)),
    'host-is-well-formed',
  ),
  bad(
    'a report with a control',
    changed((xml) => xml.replace('before', 'be\u0001fore')),
    'host-is-well-formed',
  ),
  bad(
    'a report in Latin-1',
    zipSync({ ...parts, [main]: Buffer.from(mainXml.replace('before', 'befôre'), 'latin1') }),
    'host-is-well-formed',
  ),
  bad(
    'a report in the strict form',
    changed((xml) =>
      xml.replace(
        'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
        'http://purl.oclc.org/ooxml/wordprocessingml/main',
      ),
    ),
    'host-is-transitional',
  ),
  bad(
    'a report with a signature',
    withPart('_xmlsignatures/sig1.xml', '<a/>'),
    'host-is-not-signed',
  ),
  bad('a report with macros', withPart('word/vbaProject.bin', 'x'), 'host-has-no-macros'),
  embed(
    'a report with a template of the web',
    withPart(
      'word/_rels/settings.xml.rels',
      rels('https://example.org/x.dotm', 'attachedTemplate'),
    ),
    0,
  ),
  embed(
    'a report with a part called __proto__',
    makeZip([...entries(), { name: '__proto__', data: strToU8('x') }]),
    0,
  ),
  embed('a whole report', good, 0),
  embed('a report in Markdown of 64 MB', () => Buffer.alloc(2 ** 26, 'a'), 1, undefined, 'host.md'),
  embed(
    'a report in Markdown with a NUL',
    'a\u0000b\n',
    1,
    ['host.md:1:2 host-is-text'],
    'host.md',
  ),
  embed(
    'a report in Markdown in UTF-16',
    Buffer.from('\ufeffa\n', 'utf16le'),
    1,
    ['host.md:1:1 host-is-text'],
    'host.md',
  ),
  embed(
    'a report in Markdown with an open mark',
    '<!-- risalah:begin "x" -->\nwords\n',
    1,
    undefined,
    'host.md',
  ),
  embed(
    'a report in Markdown with 30,000 marks',
    '<!-- risalah:begin "x" -->\n'.repeat(30_000),
    1,
    undefined,
    'host.md',
  ),
  embed(
    'a report in Markdown of brackets',
    '['.repeat(200_000),
    1,
    ['host.md:1:1 host-is-within-limits'],
    'host.md',
  ),
  embed(
    'a report that is a picture',
    Buffer.from('89504e470d0a1a0a', 'hex'),
    1,
    undefined,
    'host.png',
  ),
];

const zeros = deflateRawSync(large(2 ** 20));

function verify(name: string, bytes: Made, file = 'x.docx'): HostileCase {
  return { name, files: { [file]: bytes }, args: ['verify', file], exit: 1 };
}
const pdf = (...objects: string[]): string =>
  `%PDF-1.7\n${objects.join('\n')}\ntrailer<</Root 1 0 R>>\n`;

/** Files that others want to have read back. */
export const foundCases: readonly HostileCase[] = [
  verify('a PDF that is none', 'Words.', 'x.pdf'),
  verify('an empty PDF', '', 'x.pdf'),
  verify(
    'a PDF whose pages go in a circle',
    pdf(
      '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
      '2 0 obj<</Type/Pages/Kids[2 0 R]/Count 1>>endobj',
    ),
    'x.pdf',
  ),
  verify('a PDF of 100,000 brackets', pdf(`1 0 obj${'['.repeat(100_000)}endobj`), 'x.pdf'),
  verify(
    'a PDF of 200,000 objects',
    () =>
      pdf(
        Array.from(
          { length: 200_000 },
          (_, i) => `${i + 1} 0 obj<</Type/Catalog/Pages ${i + 2} 0 R>>endobj`,
        ).join('\n'),
      ),
    'x.pdf',
  ),
  verify(
    'a PDF whose length leads to itself',
    pdf('1 0 obj<</Length 1 0 R>>stream\nx\nendstream endobj'),
    'x.pdf',
  ),
  verify('a PDF of 65 MB', () => Buffer.alloc(65 * 2 ** 20), 'x.pdf'),
  verify('a DOCX with a bomb', () =>
    makeZip([...entries(), { name: 'x', data: large(70 * 2 ** 20) }]),
  ),
  verify(
    'a DOCX with laughs',
    changed((xml) => xml.replace('?>', '?><!DOCTYPE d [<!ENTITY a "ha">]>')),
  ),
  verify(
    'a DOCX of 100,000 elements in one another',
    changed((xml) => xml.replace('<w:body>', `<w:body>${'<w:p>'.repeat(100_000)}`)),
  ),
  verify('a DOCX of 400,000 paragraphs', () =>
    changed((xml) => xml.replace('<w:body>', `<w:body>${'<w:p/>'.repeat(400_000)}`)),
  ),
  verify('Markdown of 9 MB', 'a'.repeat(9 * 2 ** 20), 'x.md'),
  verify('Markdown of brackets', '['.repeat(100_000), 'x.md'),
  verify('Markdown of 50,000 quotations', `${'>'.repeat(50_000)} x`, 'x.md'),
  verify('Markdown of asterisks', `${'**a '.repeat(20_000)}${'b** '.repeat(20_000)}`, 'x.md'),
  verify(
    'Markdown whose front matter is a bomb',
    `---\na: &a [x]\n${Array.from({ length: 20 }, (_, i) => `b${i}: &b${i} [*a, *a]`).join('\n')}\n---\n\nx\n`,
    'x.md',
  ),
  verify('a packed stream in place of a DOCX', zeros),
];
