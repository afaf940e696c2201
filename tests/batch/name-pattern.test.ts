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

test('names that some file system takes for one have one key', () => {
  expect(nameKey('Andr\u00e9')).toBe(nameKey('ANDRE\u0301'));
  expect(nameKey('stra\u00dfe')).toBe(nameKey('STRASSE'));
  expect(nameKey('ID-AU')).not.toBe(nameKey('ID-AT'));
});
