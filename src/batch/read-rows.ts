import path from 'node:path';
import type { SourceFile } from '../input/source-file.ts';
import type { Problem } from '../problems.ts';
import { readCsv } from './read-csv.ts';
import { readDataGroups, readDataTable } from './read-data-table.ts';
import { readTableFile } from './read-table-file.ts';
import { type Row, splitCell } from './row.ts';

/** The rows of a table of requests; `known` are the columns it may have. Throws a `RisalahError` if it cannot be read. */
export function readTable(name: string, known: readonly string[]): Row[] {
  const file = readTableFile(name);
  return isData(name) ? readDataTable(file, known) : readCsv(file, known);
}

/** One row a group of countries: a line of a text, or an entry of a YAML or JSON list. */
export function readGroups(name: string): Row[] {
  const file = readTableFile(name);
  return isData(name) ? readDataGroups(file) : readGroupLines(file);
}

/** All pairs of the countries, in their order. */
export function pairRows(countries: readonly string[]): Row[] {
  const pairs = countries.flatMap((one, index) =>
    countries.slice(index + 1).map((other) => [one, other]),
  );
  return pairs.map((parties, index) => ({
    row: index + 1,
    cells: { parties },
    problemAt: (_, { rule, message, hint }): Problem => ({
      ...{ rule, severity: 'error', message: `${parties.join(', ')}: ${message}` },
      ...(hint === undefined ? {} : { hint }),
    }),
    problems: [],
  }));
}

function isData(name: string): boolean {
  return ['.json', '.yaml', '.yml'].includes(path.extname(name).toLowerCase());
}

/** Lines without a country, such as empty ones, are passed over, and so are the heading `parties` and comments with #. */
function readGroupLines(file: SourceFile): Row[] {
  const rows: Row[] = [];
  let offset = 0;
  for (const line of file.text.split('\n')) {
    const start = offset;
    offset += line.length + 1;
    const text = line.replaceAll('"', '').trim();
    const parties = splitCell(text);
    if (parties.length === 0 || text.startsWith('#')) continue;
    if (rows.length === 0 && text.toLowerCase() === 'parties') continue;
    rows.push({
      row: rows.length + 1,
      cells: { parties },
      problemAt: (_, { rule, ...fault }) => ({
        ...file.problemAt(start, { ...fault, rule: 'value-is-allowed' }),
        rule,
      }),
      problems: [],
    });
  }
  return rows;
}
