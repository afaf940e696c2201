import { resolveCountries } from '../build/countries.ts';
import type { Content } from '../content/types.ts';
import { didYouMean, type Problem, RisalahError } from '../problems.ts';
import type { BatchOptions } from './batch-options.ts';
import { columnsInName, ownMarks } from './name-pattern.ts';
import { pairRows, readGroups, readTable } from './read-rows.ts';
import { maxRows, type Row, requestColumns } from './row.ts';

/** The rows that the options ask for. Throws a `RisalahError` if they cannot be read, or if there are none. */
export function readSelection(
  { selection, name }: Pick<BatchOptions, 'selection' | 'name'>,
  countries: Content['countries'],
): Row[] {
  const rows = readRows(selection, name, countries);
  checkNamedColumns(selection, name, rows);
  if (rows.length > 0 && rows.length <= maxRows) return rows;
  const file = selection.kind === 'pairs' ? {} : { file: selection.file };
  const [rule, message, hint] =
    rows.length === 0
      ? ['text-is-not-empty', emptyMessages[selection.kind], emptyHints[selection.kind]]
      : ['data-is-within-limits', `There are more than ${maxRows} rows.`, 'Split it.'];
  throw new RisalahError([{ rule, severity: 'error', message, hint, ...file }]);
}

/** A pattern names only columns that the rows have: else every file would lack the same part of its name. */
function checkNamedColumns(
  selection: BatchOptions['selection'],
  name: string,
  rows: readonly Row[],
): void {
  const known = selection.kind === 'each' ? requestColumns : [];
  const missing = columnsInName(name).filter(
    (column) =>
      !known.some((one) => one === column) &&
      !rows.some(({ cells }) => Object.hasOwn(cells, column)),
  );
  if (missing.length === 0) return;
  const problems = missing.map((column): Problem => {
    const hint = didYouMean(column, new Set([...ownMarks, ...known]));
    return {
      rule: 'key-is-known',
      severity: 'error',
      message: `--name names {${column}}, and no row has such a column.`,
      ...(hint === undefined ? {} : { hint }),
    };
  });
  throw new RisalahError(problems);
}

const emptyMessages = {
  pairs: 'One country makes no pair.',
  groups: 'The file names no country.',
  each: 'The table has a heading and no rows.',
};

const emptyHints = {
  pairs: 'Name two countries or more.',
  groups: 'Write the countries of a group on a line, such as ID, AU.',
  each: 'Write a row for each briefing.',
};

function readRows(
  selection: BatchOptions['selection'],
  name: string,
  countries: Content['countries'],
): Row[] {
  switch (selection.kind) {
    case 'pairs':
      return pairRows(resolveCountries(selection.countries, countries));
    case 'groups':
      return readGroups(selection.file);
    case 'each':
      return readTable(selection.file, [...requestColumns, ...columnsInName(name)]);
  }
}
