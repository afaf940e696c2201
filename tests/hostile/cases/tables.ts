import type { HostileCase, Made } from '../hostile-case.ts';

const usual = [
  '--content',
  'content',
  '--template',
  'handout',
  '--lang',
  'en',
  '--to',
  'md',
  '--date',
  '2026-11-23',
  '--out',
  'out',
];

function table(
  name: string,
  written: Made,
  exit: 0 | 1 | 2,
  says: readonly string[],
  ...more: string[]
): HostileCase {
  return {
    name,
    files: { 'x.csv': written },
    args: ['batch', '--each', 'x.csv', ...usual, ...more],
    exit,
    says,
  };
}

const head = 'parties,title\n';

/** Tables of requests. */
export const tableCases: readonly HostileCase[] = [
  table('a row with too few cells', `${head}"ID,AU"\n`, 1, ['x.csv:2:8 table-is-rectangular']),
  table('a row with too many cells', `${head}"ID,AU",a,b\n`, 1, [
    'x.csv:2:11 table-is-rectangular',
  ]),
  table('semicolons and a byte order mark', '\ufeffparties;title\r\nID,AU;A\r\n', 0, []),
  table('a quotation mark that is never closed', `${head}"ID,AU,a\n`, 1, [
    'x.csv:2:1 csv-is-well-formed',
  ]),
  table('an empty table', '', 1, ['x.csv:1:1 text-is-not-empty']),
  table('a heading only', head, 1, []),
  table('a column called __proto__', 'parties,__proto__\n"ID,AU",a\n', 1, [
    'x.csv:1:9 key-is-known',
  ]),
  table('a column that stands twice', 'parties,title,title\n"ID,AU",a,b\n', 1, [
    'x.csv:1:15 keys-differ',
  ]),
  table('an unknown column', 'parties,titel\n"ID,AU",a\n', 1, ['x.csv:1:9 key-is-known']),
  table('a formula', `${head}"ID,AU","=cmd|' /C calc'!A0"\n`, 0, []),
  table('an escape sequence in a cell', `${head}"ID,AU","\u001b[31ma"\n`, 1, [
    'x.csv:2:9 value-is-allowed',
  ]),
  table('a NUL in a cell', `${head}"ID,AU","a\u0000"\n`, 1, ['x.csv:2:9 value-is-allowed']),
  table('UTF-16', Buffer.from(`\ufeff${head}`, 'utf16le'), 1, ['x.csv:1:1 file-is-utf8']),
  table('a country that is none', `${head}"ID,XX",a\n`, 1, ['x.csv:2:1 country-is-known']),
  table('a cell of a megabyte', () => `${head}"ID,AU","${'a '.repeat(500_000)}"\n`, 1, []),
  table('a table of 33 MB', () => Buffer.alloc(33 * 2 ** 20, 'a'), 1, [
    'x.csv file-is-within-limits',
  ]),
  table('200,000 rows', () => `${head}${'"ID,AU",a\n'.repeat(200_000)}`, 1, []),
  table('100,000 columns', `${'a,'.repeat(100_000)}\n`, 1, []),
  table(
    'names that climb',
    `${head}"ID,AU",../../up\n`,
    1,
    ['x.csv:2:1 file-name-is-portable'],
    '--name',
    '{title}',
  ),
  table(
    'a name that is reserved in Windows',
    `${head}"ID,AU",a\n`,
    1,
    ['x.csv:2:1 file-name-is-portable'],
    '--name',
    'CON',
  ),
  table(
    'a name that climbs',
    `${head}"ID,AU",a\n`,
    2,
    [],
    '--name',
    '../{parties}_{template}_{lang}',
  ),
];
