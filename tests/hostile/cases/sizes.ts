import { accepted, build, claim, type HostileCase, prose, refused, text } from '../hostile-case.ts';

const times = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join('');
const table = (rows: number, columns: number): string =>
  `Table: Numbers\n\n${[
    times(columns, (column) => `| c${column} `),
    times(columns, () => '|---'),
    ...Array.from({ length: rows }, (_, row) => times(columns, (column) => `| r${row}c${column} `)),
  ]
    .map((line) => `${line}|`)
    .join('\n')}`;

/** More than usual of everything. */
export const sizeCases: readonly HostileCase[] = [
  {
    name: 'a text of 64 MB',
    files: { [text]: () => Buffer.alloc(2 ** 26, 'a') },
    exit: 1,
    says: [`${text} file-is-within-limits`],
  },
  refused(
    'a list of 10,000 items',
    times(10_000, (i) => `- item ${i}\n`),
    '5562:10',
    'prose-is-within-limits',
  ),
  refused('a text of more than 64 KB', 'word '.repeat(20_000), '9:65536', 'prose-is-within-limits'),
  refused(
    '100 lists in one another',
    times(100, (i) => `${' '.repeat(2 * i)}- x\n`),
    '41:1',
    'prose-is-within-limits',
  ),
  refused(
    '10,000 quotations in one another',
    `${'>'.repeat(10_000)} x`,
    '9:1',
    'prose-is-within-limits',
  ),
  refused(
    '20,000 pairs of asterisks',
    `${'**a '.repeat(9000)}${'b** '.repeat(9000)}`.slice(0, 60_000),
    '9:1',
    'prose-is-within-limits',
  ),
  accepted(
    'a list of 1,900 items',
    times(1900, (i) => `- item ${i}\n`),
    'item 1899',
  ),
  accepted('a table of 60 x 6 cells', table(60, 6), 'r59c5'),
  accepted('a word of 1,500 letters', 'x'.repeat(1500), 'x'.repeat(1500)),
  refused('a word of 50,000 letters', 'x'.repeat(50_000), '9:1', 'prose-is-within-limits'),
  refused(
    'a word of 20,000 letters in a table',
    `${table(2, 3)}
| ${'y'.repeat(20_000)} | b | c |`,
    '15:3',
    'prose-is-within-limits',
  ),
  refused(
    'lists 16 deep',
    times(16, (i) => `${'  '.repeat(i)}- level ${i}\n`),
    '18:19',
    'prose-fits-the-model',
  ),
  accepted(
    'lists 9 deep',
    times(9, (i) => `${'  '.repeat(i)}- level ${i}\n`),
    'level 8',
  ),
  accepted(
    '150 footnotes',
    `${times(150, (i) => `x[^n${i}] `)}\n\n${times(150, (i) => `[^n${i}]: Note ${i}.\n`)}`,
    'Note 149.',
  ),
  accepted(
    'one source cited 300 times',
    times(300, (i) => `x [@leeds2003, p. ${i}]. `),
    'p. 299',
  ),
  {
    name: 'a claim of 60,000 letters',
    files: claim('word '.repeat(12_000)),
    args: build,
    exit: 0,
    shows: 'word word',
  },
  {
    name: 'a title of 20,000 letters',
    args: [...build, '--set', `title=${'long '.repeat(4000)}`],
    files: prose('Words.'),
    exit: 2,
  },
  {
    name: '400 facts',
    files: {
      'content/evidence/facts.yaml': `facts:\n${times(
        400,
        (i) =>
          `  - { key: f${i}, unit: security/deterrence, kind: research, direction: supports, statement: { id: "A.", en: "A." }, parties: [], years: [2003], sources: [leeds2003], verified: "yes", how: "read" }\n`,
      )}`,
    },
    exit: 0,
  },
];
