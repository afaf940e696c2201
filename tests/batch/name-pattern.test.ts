import { expect, test } from 'vitest';
import {
  columnsInName,
  defaultName,
  fillName,
  nameFault,
  nameKey,
  patternFault,
} from '../../src/batch/name-pattern.ts';
import type { Row } from '../../src/batch/row.ts';

function fill(pattern: string, cells: Row['cells'] = {}): string {
  const problemAt: Row['problemAt'] = (_, fault) => ({
    severity: 'error',
    rule: fault.rule,
    message: '',
  });
  const row: Row = { row: 7, cells, problemAt, problems: [] };
  const request = { parties: ['ID', 'AU'], lang: 'en' as const, date: '2026-11-23' };
  return fillName(pattern, row, { template: 'handout', request });
}

test('a name is made of template, parties, language, row and columns', () => {
  expect(fill(defaultName)).toBe('handout_ID-AU_en');
  expect(fill('{row} {title} { lang }', { title: 'Kunjungan' })).toBe('7 Kunjungan en');
  expect(fill('{lang}-{nothing}')).toBe('en-');
  expect(fill('{lang}-{constructor}{__proto__}')).toBe('en-');
  expect(columnsInName('{row}_{title}_{x y}')).toEqual(['title', 'x y']);
});

test.each([
  ['../../etc/passwd', '..-..-etc-passwd'],
  ['a\\b:c*d?"e<f>g|h', 'a-b-c-d-e-f-g-h'],
  [' Laporan\tJanuari\n', 'Laporan-Januari'],
  ['{row}', '{row}'],
  ['\u202egnp.exe', '-gnp.exe'],
  ['Andre\u0301', 'Andr\u00e9'],
])('a cell %j becomes %j in a name', (cell, name) => {
  expect(fill('{title}', { title: cell })).toBe(name);
});

test.each(['', '.', '..', '.hidden', '-rf', ' x', 'CON', 'nul', 'com1.x', 'LPT9', 'é'.repeat(101)])(
  'the name %j is refused',
  (name) => {
    expect(nameFault(name)).toBeDefined();
  },
);

test('names that look like refused ones are taken', () => {
  const names = ['CONTENT', 'com10', 'a.b', 'x'.repeat(200), 'nul_ID'];
  expect(names.map(nameFault)).toEqual(names.map(() => undefined));
});

test('a pattern holds no separator, no brace of its own and no control character', () => {
  const wrong = ['a/{row}', 'a\\b', '{row', 'row}', 'a:b', '\u0007{row}'];
  expect(wrong.filter((pattern) => patternFault(pattern) === undefined)).toEqual([]);
  expect(patternFault('{row} - {title}')).toBeUndefined();
});

test.each([
  ['', 'The name of the file would be empty.'],
  ['.a', 'The name ".a" begins with a dot, a hyphen or a blank.'],
  ['-a', 'The name "-a" begins with a dot, a hyphen or a blank.'],
  [' a', 'The name " a" begins with a dot, a hyphen or a blank.'],
  ['x'.repeat(201), 'The name has 201 bytes; at most 200 are taken.'],
  [`${'é'.repeat(100)}x`, 'The name has 201 bytes; at most 200 are taken.'],
])('of the name %j it is said: %s', (name, fault) => expect(nameFault(name)).toBe(fault));

test('every device of Windows is told, with and without an ending, and nothing like it', () => {
  const devices = ['con', 'prn', 'aux', 'nul', 'conin$', 'conout$'];
  const numbered = [...'0123456789¹²³'].flatMap((one) => [`com${one}`, `lpt${one}`]);
  for (const name of [...devices, ...numbered]) {
    for (const written of [name, name.toUpperCase(), `${name}.x.pdf`]) {
      expect(nameFault(written)).toBe(`Windows keeps the name "${written}" for a device.`);
    }
    expect([`x${name}`, `${name}x`, `${name}_`].map(nameFault)).toEqual([
      ...[undefined, undefined, undefined],
    ]);
  }
  expect(['com', 'lpt', 'conin', 'a.con'].map(nameFault)).toEqual(Array(4).fill(undefined));
});

test.each([
  ['a/{row}', '"/" cannot stand in the name of a file.'],
  ['{row}}', '"}" cannot stand in the name of a file.'],
  ['{{row}', '"{" cannot stand in the name of a file.'],
  ['a\u202eb', 'U+202E cannot stand in the name of a file.'],
  ...[...'\\:*?"<>|\t\n'].map((mark) => [
    `a${mark}`,
    `"${mark}" cannot stand in the name of a file.`,
  ]),
])('of the pattern %j it is said: %s', (pattern, fault) => {
  expect(patternFault(pattern)).toBe(fault);
});

test('what cannot stand in a name becomes one hyphen, however much of it there is', () => {
  expect(fill('{a}{b}', { a: ' x / \u0007 y ', b: ['p', 'q:r'] })).toBe('x-yp-q-r');
  expect(fill('a{ row }b{}c')).toBe('a7bc');
  expect(columnsInName('{template}{parties}{lang}{row}{ title }{}')).toEqual(['title', '']);
});

test('names that some file system takes for one have one key', () => {
  expect(nameKey('Andr\u00e9')).toBe(nameKey('ANDRE\u0301'));
  expect(nameKey('\u1e9e')).toBe(nameKey('ss'));
  expect(nameKey('stra\u00dfe')).toBe(nameKey('STRASSE'));
  expect(nameKey('ID-AU')).not.toBe(nameKey('ID-AT'));
});
