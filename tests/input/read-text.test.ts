import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openFolder } from '../../src/input/folder.ts';
import { readText } from '../../src/input/read-text.ts';
import type { Problem } from '../../src/problems.ts';

const root = fs.mkdtempSync(path.join(os.tmpdir(), 'risalah-text-'));
afterAll(() => fs.rmSync(root, { recursive: true }));

function read(name: string, bytes?: Buffer | string): { text?: string; problems: Problem[] } {
  if (bytes !== undefined) fs.writeFileSync(path.join(root, name), bytes);
  const opened = openFolder(root);
  if ('fault' in opened) throw new Error(opened.fault.message);
  const problems: Problem[] = [];
  const file = readText(opened.folder, name, problems);
  return file === undefined ? { problems } : { text: file.text, problems };
}

test('a byte order mark, CRLF, CR and decomposed letters give the same text', () => {
  const plain = read('a', 'Côte\nIvoire\n').text;
  expect(read('b', '\ufeffCôte\nIvoire\n').text).toBe(plain);
  expect(read('c', 'Côte\r\nIvoire\r').text).toBe(plain);
  expect(read('d', 'Co\u0302te\nIvoire\n').text).toBe(plain);
});

test.each([
  ['latin-1', Buffer.from([0x61, 0x0a, 0x62, 0xe9, 0x63]), 'Byte 4 (0xE9)', 2, 2],
  ['a cut sequence', Buffer.from([0x61, 0xe2, 0x82]), 'Byte 2 (0xE2)', 1, 2],
  ['an overlong form', Buffer.from([0xc0, 0xaf]), 'Byte 1 (0xC0)', 1, 1],
  ['half of a pair', Buffer.from([0x61, 0xed, 0xa0, 0x80]), 'Byte 2 (0xED)', 1, 2],
  ['after a real U+FFFD', Buffer.from([0xef, 0xbf, 0xbd, 0xff]), 'Byte 4 (0xFF)', 1, 2],
  ['after an emoji', Buffer.from([0xf0, 0x9f, 0x98, 0x80, 0xff]), 'Byte 5 (0xFF)', 1, 3],
])('the first byte that is not UTF-8 is named: %s', (_, bytes, message, line, column) => {
  const [problem] = read('x', bytes).problems;
  expect(problem).toMatchObject({ rule: 'file-is-utf8', line, column });
  expect(problem?.message).toContain(message);
});

test.each([
  '\u0000',
  '\u0007',
  '\u001b',
  '\u007f',
  '\u0085',
  '\u202e',
  '\u2066',
  '\u2028',
  '\u206e',
  '\ue000',
  '\ufeff',
  '\ufffd',
  '\ufffe',
  '\uffff',
  '\u{1fffe}',
  '\u{e0041}',
  '\u{f0000}',
  '\u{10ffff}',
])('the character %j is refused with its number and place', (character) => {
  const [problem] = read('x', `a\nbc${character}d`).problems;
  const code = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
  expect(problem).toMatchObject({ rule: 'characters-are-printable', line: 2, column: 3 });
  expect(problem?.message).toContain(`U+${code}`);
});

test.each(['\t', '\u00a0', '\u00ad', '\u200e', '\u200d', '\u{1f600}', 'ع', '國'])(
  'the character %j is kept',
  (character) => {
    expect(read('x', `a${character}`)).toEqual({ text: `a${character}`, problems: [] });
  },
);

test('only regular files inside the folder are read', () => {
  fs.mkdirSync(path.join(root, 'sub'));
  fs.symlinkSync('/dev/zero', path.join(root, 'zero'));
  fs.symlinkSync('/etc/hostname', path.join(root, 'out'));
  fs.symlinkSync('a', path.join(root, 'inside'));
  execFileSync('mkfifo', [path.join(root, 'pipe')]);
  const rules = ['sub', 'zero', 'out', 'pipe', '../x', '/etc/hostname', 'none', 'a/b'].map(
    (name) => read(name).problems[0]?.rule,
  );
  expect(rules).toEqual([
    'file-is-regular',
    'file-is-in-its-folder',
    'file-is-in-its-folder',
    'file-is-regular',
    'file-is-in-its-folder',
    'file-is-in-its-folder',
    'file-exists',
    'file-exists',
  ]);
  expect(read('inside').text).toBe('Côte\nIvoire\n');
});

test('a file may have 1 MB and no more', () => {
  expect(read('x', 'a'.repeat(2 ** 20)).problems).toEqual([]);
  expect(read('x', 'a'.repeat(2 ** 20 + 1)).problems[0]?.rule).toBe('file-is-within-limits');
});

test.each([
  ['\ufffd', 'A letter was lost here: write it again.'],
  ['\ue000', 'Write it in another way: only some fonts know what it is.'],
  ['\u{f0000}', 'Write it in another way: only some fonts know what it is.'],
  ['\u202e', 'Delete it; it shows nothing, but changes how the text is read.'],
])('how to mend %j is told', (character, hint) => {
  expect(read('x', character).problems).toMatchObject([{ hint, severity: 'error' }]);
});

test('a file that is not UTF-8 gives no text, but its line as far as it can be read', () => {
  const latin = (text: string): Buffer => Buffer.from(text, 'latin1');
  expect(read('x', latin('a\nb\xe9c\nd'))).toEqual({
    problems: [
      {
        ...{ rule: 'file-is-utf8', severity: 'error', file: `${root}/x`, line: 2, column: 2 },
        ...{ message: 'Byte 4 (0xE9) is not UTF-8', hint: 'Save the file as UTF-8.' },
        snippet: 'b\ufffdc',
      },
    ],
  });
  expect(read('x', latin('\xe9b')).problems[0]?.snippet).toBe('\ufffdb');
  const lost = Buffer.concat([Buffer.from('\ufffda\ufffdb'), latin('\xe9')]);
  expect(read('x', lost).problems[0]?.message).toBe('Byte 9 (0xE9) is not UTF-8');
});

test.each(['fffe', 'feff'])('a file that begins with %s is UTF-16', (mark) => {
  const message = 'The file is written in UTF-16, not in UTF-8';
  expect(read('x', Buffer.from(`${mark}6100`, 'hex')).problems[0]?.message).toBe(message);
  expect(read('x', Buffer.from(`61${mark}`, 'hex')).problems[0]?.message).not.toBe(message);
});
