import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { readGroups, readTable } from '../../src/batch/read-rows.ts';
import { maxRows, type Row, requestColumns } from '../../src/batch/row.ts';
import { type Problem, RisalahError } from '../../src/problems.ts';

let folder = '';

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'risalah-rows-'));
  return () => fs.rmSync(folder, { recursive: true });
});

function write(name: string, text: string | Uint8Array): string {
  const file = path.join(folder, name);
  fs.writeFileSync(file, text);
  return file;
}

const table = (name: string, text: string | Uint8Array): Row[] =>
  readTable(write(name, text), requestColumns);

const cellsOf = (rows: Row[]): unknown[] => rows.map((row) => row.cells);

/** `rule line:column` of each problem. */
function placesOf(problems: readonly Problem[]): string[] {
  return problems.map(({ rule, line, column }) => `${rule} ${line}:${column}`);
}

function refusal(act: () => unknown): string[] {
  try {
    act();
  } catch (error) {
    if (error instanceof RisalahError) return placesOf(error.problems);
    throw error;
  }
  return [];
}

test.each([
  ['commas', 'parties,lang,title\n"ID,AU",en,T\n'],
  ['semicolons', 'parties;lang;title\nID,AU;en;T\n'],
  ['tabs', 'parties\tlang\ttitle\nID,AU\ten\tT'],
  ['quotes', '"parties","lang","title"\n"ID,AU","en","T"\n'],
  ['a byte order mark and CRLF', '\ufeffparties;lang;title\r\nID,AU;en;T\r\n'],
  ['blanks and empty lines', '\n parties ; lang ;title\n\n ID,AU ; en ; T \n;;\n\n'],
])('CSV with %s', (_, text) => {
  expect(cellsOf(table('t.csv', text))).toEqual([{ parties: 'ID,AU', lang: 'en', title: 'T' }]);
});

test('cells are text and nothing else: formulas, numbers, quotation marks, lines, NFD', () => {
  const text = 'title,author,audience\n=HYPERLINK("x"),007,"a ""b"", c"\n@SUM(1),1e3,Andre\u0301\n';
  expect(cellsOf(table('t.csv', text))).toEqual([
    { title: '=HYPERLINK("x")', author: '007', audience: 'a "b", c' },
    { title: '@SUM(1)', author: '1e3', audience: 'Andr\u00e9' },
  ]);
});

test('a row with too few or too many cells costs that row, with its place', () => {
  const rows = table('t.csv', 'parties;lang\nID;en\nAU\n"é\nJP";en;x\nSG;id\n');
  expect(rows.map((row) => placesOf(row.problems))).toEqual([
    [],
    ['table-is-rectangular 3:3'],
    ['table-is-rectangular 5:8'],
    [],
  ]);
});

test('a problem stands at the cell of its column, whatever is in the cells before', () => {
  const rows = table('t.csv', 'title;lang;date\n"é; ""x""\ny";fr;2026\n\nz;en;2027\n');
  const at = (row: Row | undefined, column: string): string[] =>
    row === undefined ? [] : placesOf([row.problemAt(column, { rule: 'r', message: 'm' })]);
  expect([at(rows[0], 'lang'), at(rows[0], 'date'), at(rows[1], 'date')]).toEqual([
    ['r 3:4'],
    ['r 3:7'],
    ['r 5:6'],
  ]);
});

test.each([
  ['an unknown column', 'partys,lang\nID,en\n', ['key-is-known 1:1']],
  ['a column twice', 'lang,parties,lang\n', ['keys-differ 1:14']],
  ['a column without a name', 'lang,,title\n', ['text-is-not-empty 1:6']],
  ['an open quotation mark', 'parties,title\nID,a\nAU,"b\nc,d\n', ['csv-is-well-formed 3:1']],
  ['nothing', '', ['text-is-not-empty 1:1']],
])('a table with %s is refused', (_, text, places) => {
  expect(refusal(() => table('t.csv', text))).toEqual(places);
});

test('a table that is no UTF-8, too long or not there is refused', () => {
  expect(refusal(() => table('t.csv', Buffer.from('lang\nid\nM\xe9', 'latin1')))).toEqual([
    'file-is-utf8 3:2',
  ]);
  const long = `lang\n${'id\n'.repeat(maxRows + 1)}`;
  expect(refusal(() => table('long.csv', long))).toEqual([
    `data-is-within-limits ${maxRows + 2}:1`,
  ]);
  expect(table('full.csv', long.slice(0, -3))).toHaveLength(maxRows);
  expect(refusal(() => readTable(path.join(folder, 'x.csv'), requestColumns))).toEqual([
    'file-exists undefined:undefined',
  ]);
});

test.each([
  ['t.yaml', '- parties: [ID, AU]\n  lang: en\n- parties: ID;JP\n  date: 2026-01-02\n  title:\n'],
  [
    't.json',
    '[{"parties":["ID","AU"],"lang":"en"},{"parties":"ID;JP","date":"2026-01-02","title":null}]',
  ],
])('%s holds rows as a CSV does', (name, text) => {
  expect(cellsOf(table(name, text))).toEqual([
    { parties: ['ID', 'AU'], lang: 'en' },
    { parties: 'ID;JP', date: '2026-01-02' },
  ]);
});

test('a wrong entry of YAML costs its row; what is no list is refused', () => {
  const rows = table('t.yaml', '- parties: ID\n  titel: x\n- foo\n- parties: {a: b}\n- lang: id\n');
  expect(rows.map((row) => placesOf(row.problems))).toEqual([
    ['key-is-known 2:3'],
    ['value-has-the-right-type 3:3'],
    ['value-has-the-right-type 4:3'],
    [],
  ]);
  expect(refusal(() => table('m.yaml', 'parties: ID\n'))).toEqual(['value-has-the-right-type 1:1']);
  expect(refusal(() => table('m.json', '[{]'))).toEqual(['json-is-well-formed 1:3']);
});

test.each([
  ['t.yaml', '- {title: a}\n- title: "b\u0007"\n  lang: no\n- title: "\\u202e"\n- title: c\n'],
  [
    't.json',
    '[{"title":"a"},\n{"title":"b\u0007","lang":"id",\n"lang":"en"},{"title":\n"\\u202e"},\n{"title":"c"}]',
  ],
])('a character that may not stand in %s, or a key twice, costs its row', (name, text) => {
  const rows = table(name, text);
  const second = name === 't.yaml' ? 'yes-and-no-are-quoted 3:9' : 'keys-differ 3:1';
  expect(rows.map((row) => placesOf(row.problems))).toEqual([
    [],
    ['characters-are-printable 2:12', second],
    [`characters-are-printable 4:${name === 't.yaml' ? 11 : 2}`],
    [],
  ]);
});

test('a character that may not stand before the first row, or where no text is, is a fault of the table', () => {
  const before = '# \u0007\n- title: a\n';
  expect(refusal(() => table('t.yaml', before))).toEqual(['characters-are-printable 1:3']);
  expect(refusal(() => table('t.json', '[{}\u0007]'))).toEqual([
    'characters-are-printable 1:4',
    'json-is-well-formed 1:4',
  ]);
});

test('a table in YAML may have more keys than a text', () => {
  expect(table('t.yaml', '- {parties: ID, lang: en}\n'.repeat(4000))).toHaveLength(4000);
});

test('groups: a line, a CSV or a list', () => {
  const groups = [{ parties: ['ID', 'AU'] }, { parties: ['JP', 'Korea Selatan', 'SG'] }];
  const lines = '# kunjungan\nID, AU\n\n"JP";"Korea Selatan";"SG"\r\n';
  expect(cellsOf(readGroups(write('g.txt', lines)))).toEqual(groups);
  expect(cellsOf(readGroups(write('g.csv', `parties\n${lines}`)))).toEqual(groups);
  const list = '- [ID, AU]\n- [JP, Korea Selatan, SG]\n';
  expect(cellsOf(readGroups(write('g.yaml', list)))).toEqual(groups);
  const [, second] = readGroups(write('g.txt', lines));
  expect(second && placesOf([second.problemAt('parties', { rule: 'r', message: 'm' })])).toEqual([
    'r 4:1',
  ]);
});
