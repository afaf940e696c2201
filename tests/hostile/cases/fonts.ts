import { makeFont } from '../../fixtures/fonts/make-font.ts';
import { build, type HostileCase } from '../hostile-case.ts';

const font = Buffer.from(makeFont());

function bad(name: string, bytes: Uint8Array, file = 'x.otf'): HostileCase {
  return {
    name,
    files: { [file]: bytes },
    args: [...build, '--to', 'pdf', '--font', file],
    exit: 1,
    says: [`${file} font-is-readable`],
  };
}

/** The font with its table filled with a byte. */
function filled(tag: string, byte: number, from = 0): Uint8Array {
  const bytes = Buffer.from(font);
  const record = bytes.indexOf(tag, 12, 'latin1');
  const start = bytes.readUInt32BE(record + 8);
  return bytes.fill(byte, start + from, start + bytes.readUInt32BE(record + 12));
}

function starting(letters: string): Uint8Array {
  const bytes = Buffer.from(font);
  bytes.write(letters, 'latin1');
  return bytes;
}

/** Fonts that are broken, of another kind, or may not be embedded. */
export const fontCases: readonly HostileCase[] = [
  bad('a font that is cut off', font.subarray(0, 2000)),
  bad('only the begin of a font', font.subarray(0, 11)),
  bad('an empty font', new Uint8Array()),
  bad('a text in place of a font', Buffer.from('Words.')),
  bad('a web font', starting('wOFF')),
  bad('a web font of the second kind', starting('wOF2')),
  bad('a collection of fonts', starting('ttcf')),
  bad('a variable font', Buffer.from(makeFont({ extraTables: ['fvar'] }))),
  bad('a font that must not be embedded', Buffer.from(makeFont({ embedding: 2 }))),
  bad('a font of which no part may be embedded', Buffer.from(makeFont({ embedding: 0x100 }))),
  bad('a font whose glyphs are noise', filled('CFF ', 0xff)),
  bad('a font whose glyphs are zeros', filled('CFF ', 0)),
  bad('a font whose glyphs never end', filled('CFF ', 0x1d, 30)),
  bad('a font without characters', filled('cmap', 0)),
  bad('a font whose characters are noise', filled('cmap', 0xff)),
  bad('a font without a size', filled('head', 0)),
  bad('a font without glyphs', filled('maxp', 0)),
  bad('a font of noise', Buffer.concat([font.subarray(0, 300), Buffer.alloc(8000, 0xa5)])),
  {
    name: 'a whole font',
    files: { 'x.otf': font },
    args: [...build, '--to', 'pdf', '--font', 'x.otf'],
    exit: 0,
  },
];
