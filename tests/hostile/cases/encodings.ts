import { build, type HostileCase, prose, text } from '../hostile-case.ts';

const good = prose('Pacts reduce attacks.\n\nIn two paragraphs.')[text] ?? '';
const bytes = (words: string, encoding: BufferEncoding): Uint8Array => Buffer.from(words, encoding);

function encoded(name: string, data: Uint8Array, place: string): HostileCase {
  return { name, files: { [text]: data }, exit: 1, says: [`${text}:${place} file-is-utf8`] };
}
function same(name: string, data: string): HostileCase {
  return {
    name,
    files: { [text]: data },
    args: build,
    exit: 0,
    shows: /Pacts reduce attacks\.\n\nIn two/,
  };
}

/** Texts in other encodings, and what may stand around a text. */
export const encodingCases: readonly HostileCase[] = [
  encoded('UTF-16 with a mark', bytes(`\ufeff${good}`, 'utf16le'), '1:1'),
  encoded(
    'UTF-16 the other way round',
    Buffer.from(bytes(`\ufeff${good}`, 'utf16le')).swap16(),
    '1:1',
  ),
  {
    name: 'UTF-16 without a mark',
    files: { [text]: bytes(good, 'utf16le') },
    exit: 1,
    says: [`${text}:1:2 characters-are-printable`],
  },
  encoded('Latin-1', bytes(good.replace('attacks', 'attackés'), 'latin1'), '9:20'),
  encoded(
    'UTF-8 that is cut off',
    Buffer.concat([bytes(good, 'utf8'), Buffer.from([0xe2, 0x82])]),
    '12:1',
  ),
  encoded(
    'UTF-8 that is longer than it may be',
    Buffer.concat([bytes(good, 'utf8'), Buffer.from([0xc0, 0xaf])]),
    '12:1',
  ),
  encoded(
    'half a character in UTF-8',
    Buffer.concat([bytes(good, 'utf8'), Buffer.from([0xed, 0xa0, 0x80])]),
    '12:1',
  ),
  same('a byte order mark', `\ufeff${good}`),
  same('lines that end as in Windows', good.replaceAll('\n', '\r\n')),
  same('lines that end as in old Macs', good.replaceAll('\n', '\r')),
  same('a mark, and lines that end as in Windows', `\ufeff${good.replaceAll('\n', '\r\n')}`),
];
