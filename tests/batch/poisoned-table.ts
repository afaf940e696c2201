import fs from 'node:fs';
import path from 'node:path';

/** Loaded into every process of a run, it makes the rows of `faults` meet their ends. */
export const poison = {
  NODE_OPTIONS: `--require ${path.resolve(import.meta.dirname, '../fixtures/batch/poison.cjs')}`,
};

/** A row that cannot be built, and the rule that its failure names. */
interface Poisoned {
  cells: string;
  rule: string;
}

const wrong = (cells: string, rule: string): Poisoned => ({ cells, rule });
const fatal = (word: string, rule = 'briefing-is-built-to-its-end'): Poisoned =>
  wrong(`"ID,AU",en,handout,,,,poison-${word}`, rule);

/** One row of every kind: wrong input, a place that is taken, and ends of the worker's process. */
export const poisoned: readonly Poisoned[] = [
  wrong('"ID,Atlantis",en,handout,,,,x', 'country-is-known'),
  wrong('"ID,IDN",en,handout,,,,x', 'countries-differ'),
  wrong('"ID,AU",xx,handout,,,,x', 'value-is-allowed'),
  wrong('"ID,AU",en,leaflet,,,,x', 'value-is-allowed'),
  wrong('"ID,AU",en,handout,2026-02-30,,,x', 'value-is-allowed'),
  wrong('"ID,AU",en,handout,,"evil \u202e text",,x', 'value-is-allowed'),
  wrong('"ID,AU",en,handout,,"bell \u0007",,x', 'value-is-allowed'),
  wrong(`"ID,AU",en,handout,,${'A'.repeat(501)},,x`, 'value-is-allowed'),
  wrong('"ID,AU",en,handout,,,securty,x', 'section-is-known'),
  wrong('"ID,AU",en', 'table-is-rectangular'),
  wrong('"ID,AU",en,handout,,,,x,y', 'table-is-rectangular'),
  wrong('"ID,AU",en,handout,,,,CON', 'file-name-is-portable'),
  wrong(`"ID,AU",en,handout,,,,${'n'.repeat(201)}`, 'file-name-is-portable'),
  wrong('"ID,AU",en,handout,,,,taken', 'existing-file-is-own'),
  wrong('"ID,AU",en,handout,,,,folder', 'output-can-be-written'),
  fatal('hang', 'briefing-is-built-in-time'),
  fatal('abort'),
  fatal('exit'),
  fatal('kill'),
  fatal('heap'),
  fatal('buffers'),
];

const heading = 'parties,lang,template,date,title,sections,audience';
const codes = ['ID', 'AU', 'JP', 'SG', 'US', 'IN', 'KR', 'FR', 'GB', 'MY', 'PH', 'TH', 'VN', 'BN'];

/** The `number`-th right row; its file is named `file-NUMBER`. */
function rightRow(number: number): string {
  const one = codes[number % codes.length];
  const other = codes[(number + 1 + (number % 11)) % codes.length];
  const lang = number % 2 === 0 ? 'id' : 'en';
  return `"${one},${other}",${lang},handout,2026-11-23,Visit ${number},,file-${number}`;
}

/** What is written, and what is expected of it. */
interface Tables {
  /** Rows that fail, 1-based, with their rules. */
  failures: { row: number; rule: string }[];
}

/**
 * Writes `poisoned.csv` with so many rows, among them `bad` poisoned ones at even distances (each kind in turn; those
 * that end a process once only), and `right.csv` with the others alone. The files go by the column `audience`.
 */
export function writeTables(folder: string, { rows, bad }: { rows: number; bad: number }): Tables {
  const cheap = poisoned.filter(({ cells }) => !/poison-|taken|folder|CON|n{201}/.test(cells));
  const chosen = Array.from(
    { length: bad },
    (_, at) => poisoned[at] ?? cheap[at % cheap.length],
  ).filter((one) => one !== undefined);
  const every = Math.floor(rows / bad);
  const failures: Tables['failures'] = [];
  const all: string[] = [];
  const right: string[] = [];
  for (let row = 1; row <= rows; row += 1) {
    const poison = row % every === 0 ? chosen[row / every - 1] : undefined;
    if (poison === undefined) right.push(rightRow(row));
    else failures.push({ row, rule: poison.rule });
    all.push(poison?.cells.replace(/,x$/, `,x-${row}`) ?? rightRow(row));
  }
  fs.writeFileSync(path.join(folder, 'poisoned.csv'), [heading, ...all].join('\n'));
  fs.writeFileSync(path.join(folder, 'right.csv'), [heading, ...right].join('\n'));
  return { failures };
}

/** Puts what is somebody else's where two of the poisoned rows are to be written. */
export function takePlaces(out: string): void {
  fs.mkdirSync(path.join(out, 'folder.md'), { recursive: true });
  fs.writeFileSync(path.join(out, 'taken.md'), 'my notes');
}
