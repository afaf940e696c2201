import { isUtf8 } from 'node:buffer';
import type { Problem } from '../problems.ts';
import { codePointName, forbiddenCharacters } from '../problems.ts';
import { type Folder, nameIn, readBytes } from './folder.ts';
import { type Fault, SourceFile, toProblem } from './source-file.ts';

/** Largest text file that is read: 1 MB. */
export const maxTextBytes = 2 ** 20;

const byteOrderMark = '\ufeff';

/**
 * A text file in the folder, normalised: no byte order mark, line feeds only, Unicode NFC.
 * Undefined, with the reason in `problems`, if it cannot be read as UTF-8 text.
 */
export function readText(
  folder: Folder,
  relative: string,
  problems: Problem[],
): SourceFile | undefined {
  const name = nameIn(folder, relative);
  const read = readBytes(folder, relative, maxTextBytes);
  if ('fault' in read) {
    problems.push(toProblem(read.fault, name));
    return undefined;
  }
  const text = decodeText(read.bytes, name, problems);
  if (text === undefined) return undefined;
  const file = new SourceFile(name, text);
  const fault = findForbidden(text);
  if (fault === undefined) return file;
  problems.push(file.problemAt(fault.index, fault));
  return undefined;
}

/** The bytes as normalised text; undefined, with the reason in `problems`, if they are not UTF-8. */
export function decodeText(
  bytes: Uint8Array,
  name: string,
  problems: Problem[],
): string | undefined {
  if (!isUtf8(bytes)) {
    problems.push(notUtf8(name, Buffer.from(bytes)));
    return undefined;
  }
  const decoded = Buffer.from(bytes).toString('utf8');
  return (decoded.startsWith(byteOrderMark) ? decoded.slice(1) : decoded)
    .replace(/\r\n?/g, '\n')
    .normalize('NFC');
}

/** The first character of a text that may not stand in it. */
export function findForbidden(text: string): (Fault & { index: number }) | undefined {
  const found = forbiddenCharacters.exec(text);
  if (found === null) return undefined;
  return {
    index: found.index,
    rule: 'characters-are-printable',
    message: `The character ${codePointName(found[0])} may not stand in a text`,
    hint: mendOf(found[0]),
  };
}

function mendOf(character: string): string {
  if (character === '\ufffd') return 'A letter was lost here: write it again.';
  if (/\p{Co}/u.test(character)) return 'Write it in another way: only some fonts know what it is.';
  return 'Delete it; it shows nothing, but changes how the text is read.';
}

function notUtf8(name: string, bytes: Buffer): Problem {
  const index = firstBadByte(bytes);
  const before = bytes.subarray(0, index);
  const lineStart = before.lastIndexOf(0x0a) + 1;
  const end = bytes.indexOf(0x0a, index);
  const hex = (bytes[index] ?? 0).toString(16).toUpperCase();
  const isUtf16 = ['fffe', 'feff'].includes(bytes.toString('hex', 0, 2));
  return {
    rule: 'file-is-utf8',
    severity: 'error',
    message: isUtf16
      ? 'The file is written in UTF-16, not in UTF-8'
      : `Byte ${index + 1} (0x${hex}) is not UTF-8`,
    hint: 'Save the file as UTF-8.',
    file: name,
    line: before.filter((byte) => byte === 0x0a).length + 1,
    column: before.subarray(lineStart).toString('utf8').length + 1,
    snippet: bytes.subarray(lineStart, end === -1 ? undefined : end).toString('utf8'),
  };
}

/** Index of the first byte that a decoder replaces by U+FFFD although no U+FFFD is written there. */
function firstBadByte(bytes: Buffer): number {
  const decoded = bytes.toString('utf8');
  let offset = 0;
  let from = 0;
  for (let at = decoded.indexOf('\ufffd'); at !== -1; at = decoded.indexOf('\ufffd', from)) {
    offset += Buffer.byteLength(decoded.slice(from, at));
    if (bytes.subarray(offset, offset + 3).toString('hex') !== 'efbfbd') return offset;
    offset += 3;
    from = at + 1;
  }
  return bytes.length;
}
