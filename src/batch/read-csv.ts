import { CsvError, type InfoRecord, parse } from 'csv-parse/sync';
import { isAlpha2 } from '../content/country-codes.ts';
import type { SourceFile } from '../input/source-file.ts';
import { type Problem, RisalahError } from '../problems.ts';
import { checkColumns } from './check-columns.ts';
import { maxRows, type Row, type RowFault } from './row.ts';

/** A row of cells as written, with the offset in the text where it begins. */
interface Line {
  cells: string[];
  start: number;
}

/**
 * The rows of a table with a heading (RFC 4180), its cells between commas, semicolons or tabs. A cell is never more than
 * its text: no formula is worked out. Throws a `RisalahError` if the heading or a quotation mark is wrong; a row with too
 * few or too many cells costs that row.
 */
export function readCsv(file: SourceFile, known: readonly string[]): Row[] {
  const delimiter = findDelimiter(file.text);
  const [head, ...lines] = readLines(file, delimiter);
  if (head === undefined) {
    const hint = 'Begin with a heading, such as "parties;lang", and write a row for each briefing.';
    const fault = { rule: 'text-is-not-empty', message: 'The table is empty.', hint } as const;
    throw new RisalahError([problemAt(file, 0, fault)]);
  }
  const cellAt = (line: Line, index: number): number =>
    findCell(file.text, line.start, delimiter, index);
  const columns = checkColumns(head.cells, known, (index, fault) =>
    problemAt(file, cellAt(head, index), fault),
  );
  return lines.map((line, index): Row => {
    const at = (column: string | undefined, fault: RowFault): Problem =>
      problemAt(file, cellAt(line, Math.max(0, columns.indexOf(column ?? ''))), fault);
    const ragged = raggedFault(line.cells.length, columns.length);
    const shifted = ragged ? undefined : shiftedFault(columns, line.cells);
    const spare = Math.min(line.cells.length, columns.length);
    return {
      row: index + 1,
      cells: toCells(columns, line.cells),
      problemAt: at,
      problems: [
        ...(ragged ? [problemAt(file, cellAt(line, spare), ragged)] : []),
        ...(shifted ? [at('parties', shifted)] : []),
      ],
    };
  });
}

/** The separator that stands most often in the heading. */
function findDelimiter(text: string): string {
  const head =
    text
      .trimStart()
      .split('\n', 1)[0]
      ?.replace(/"[^"]*"/g, '') ?? '';
  const count = (mark: string): number => head.split(mark).length;
  const [best = ','] = [',', ';', '\t'].toSorted((one, other) => count(other) - count(one));
  return best;
}

function readLines(file: SourceFile, delimiter: string): Line[] {
  const bytes = Buffer.from(file.text);
  const starts: number[] = [];
  let [endByte, end] = [0, 0];
  const keepPlace = (cells: string[], context: InfoRecord): string[] | null => {
    const start = skipEmptyLines(file.text, end);
    end += bytes.toString('utf8', endByte, context.bytes).length;
    endByte = context.bytes;
    if (starts.length > maxRows) throw tooMany(file, start);
    if (cells.every((cell) => cell.trim() === '')) return null;
    starts.push(start);
    return cells;
  };
  try {
    const shape = { relax_column_count: true, relax_quotes: true, skip_empty_lines: true };
    const options = { ...shape, delimiter, record_delimiter: '\n', on_record: keepPlace };
    return parse(bytes, options).map((cells, index) => ({ cells, start: starts[index] ?? 0 }));
  } catch (error) {
    // With quotation marks and numbers of cells taken as they come, nothing else can be wrong.
    if (!(error instanceof CsvError) || error.code !== 'CSV_QUOTE_NOT_CLOSED') throw error;
    throw new RisalahError([problemAt(file, skipEmptyLines(file.text, end), openQuote)]);
  }
}

function skipEmptyLines(text: string, offset: number): number {
  let at = offset;
  while (text[at] === '\n') at += 1;
  return at;
}

function tooMany(file: SourceFile, offset: number): RisalahError {
  const message = `The table has more than ${maxRows} rows.`;
  const fault = { rule: 'data-is-within-limits', message, hint: 'Split it.' } as const;
  return new RisalahError([problemAt(file, offset, fault)]);
}

const openQuote: RowFault = {
  rule: 'csv-is-well-formed',
  message: 'A quotation mark that is opened in this row, or after it, is never closed.',
  hint: 'Put a text that holds quotation marks, separators or line ends in double quotes, and write " in it as "".',
};

/** Offset of a cell in the text; the end of the row if it has fewer. */
function findCell(text: string, start: number, delimiter: string, index: number): number {
  let [at, cell, quoted] = [start, 0, false];
  for (; cell < index && at < text.length; at += 1) {
    if (text[at] === '"') quoted = !quoted;
    else if (!quoted && text[at] === '\n') return at;
    else if (!quoted && text[at] === delimiter) cell += 1;
  }
  return at;
}

function raggedFault(found: number, wanted: number): RowFault | undefined {
  if (found === wanted) return undefined;
  return {
    rule: 'table-is-rectangular',
    message: `The row has ${found} cells, and the heading has ${wanted}.`,
    hint: 'Put a text that holds a separator in double quotes.',
  };
}

function isLanguage(cell: string): boolean {
  return ['id', 'en'].includes(cell.toLowerCase());
}

/** `ID,AU,en,handout` without quotation marks: a country stands where a language, template or date belongs. */
function shiftedFault(columns: readonly string[], cells: readonly string[]): RowFault | undefined {
  const first = columns.indexOf('parties');
  const [own = '', next = '', afterNext = ''] = cells.slice(first).map((cell) => cell.trim());
  const [column = '', afterColumn = ''] = columns.slice(first + 1);
  if (first < 0 || !isAlpha2(own) || !isAlpha2(next)) return undefined;
  // ID is a country and a language: what follows tells which is meant.
  const isShifted =
    column === 'lang' && isLanguage(next)
      ? ['template', 'date'].includes(afterColumn) && isLanguage(afterNext)
      : ['lang', 'template', 'date'].includes(column);
  if (!isShifted) return undefined;
  return {
    rule: 'table-is-rectangular',
    message: 'The countries of this row stand in more than one column.',
    hint: 'Put all countries of a row in double quotes, such as "ID,AU".',
  };
}

function toCells(columns: readonly string[], cells: readonly string[]): Record<string, string> {
  const filled = columns.flatMap((column, index) => {
    const text = cells[index]?.trim() ?? '';
    return text === '' ? [] : [[column, text] as const];
  });
  return Object.fromEntries(filled);
}

function problemAt(file: SourceFile, offset: number, { rule, ...fault }: RowFault): Problem {
  return { ...file.problemAt(offset, { ...fault, rule: 'value-is-allowed' }), rule };
}
