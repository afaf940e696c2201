import { columnsOf, toPrintable } from './printable.ts';
import type { Problem } from './problem.ts';
import { type Say, sayInEnglish } from './say.ts';

/** Columns of a source line that are shown; a longer line is cut around the place. */
const snippetColumns = 100;

/** How the parts of a message are coloured. */
export interface Paint {
  error: (text: string) => string;
  warning: (text: string) => string;
  faint: (text: string) => string;
  strong: (text: string) => string;
}

const ansi =
  (code: number) =>
  (text: string): string =>
    `\u001b[${code}m${text}\u001b[0m`;
const plain = (text: string): string => text;

const colours: Paint = { error: ansi(31), warning: ansi(33), faint: ansi(2), strong: ansi(1) };
const noColours: Paint = { error: plain, warning: plain, faint: plain, strong: plain };

/** Colours for a terminal, or none. */
export function paintFor(options: { colour: boolean }): Paint {
  return options.colour ? colours : noColours;
}

/** How problems are printed: in colour or not, and in which language. */
export interface PrintOptions {
  colour: boolean;
  /** English unless given. */
  say?: Say;
}

/**
 * Problems as text for a terminal, a blank line between two, with a line feed at the end:
 * `file:line:column  error  message [rule]`, the source line with a caret, the hint. Empty for no problem.
 */
export function formatProblems(
  problems: readonly Problem[],
  { colour, say = sayInEnglish }: PrintOptions,
): string {
  const paint = paintFor({ colour });
  return problems.map((problem) => `${formatProblem(problem, paint, say)}\n`).join('\n');
}

function formatProblem(problem: Problem, paint: Paint, say: Say): string {
  const place = [problem.file, problem.line, problem.column].filter((part) => part !== undefined);
  const head = [
    ...(place.length > 0 ? [paint.strong(toPrintable(place.join(':')))] : []),
    paint[problem.severity](say(problem.severity)),
    `${toPrintable(say(problem.message))} ${paint.faint(`[${toPrintable(problem.rule)}]`)}`,
  ].join('  ');
  const hint =
    problem.hint === undefined ? [] : [`  ${say('hint')}: ${toPrintable(say(problem.hint))}`];
  return [head, ...formatSnippet(problem, paint), ...hint].join('\n');
}

function formatSnippet({ snippet, line, column }: Problem, paint: Paint): string[] {
  if (snippet === undefined || line === undefined || snippet.trim() === '') return [];
  const shown = cut(snippet, (column ?? 1) - 1);
  const gutter = `${line} | `;
  const source = `  ${paint.faint(gutter)}${shown.text}`;
  if (column === undefined) return [source];
  return [source, `${' '.repeat(2 + gutter.length + shown.caret)}${paint.error('^')}`];
}

/** The part of a line around an offset, printable, and the terminal column of the offset in it. */
function cut(line: string, offset: number): { text: string; caret: number } {
  const before = measure(line.slice(0, offset));
  const after = measure(line.slice(offset));
  const start = takeBack(before, snippetColumns / 2);
  const room = snippetColumns - columns(start);
  const end = take(after, room);
  const lead = start.length < before.length ? '…' : '';
  const tail = end.length < after.length ? '…' : '';
  const text = [...start, ...end].map((cell) => cell.text).join('');
  return { text: `${lead}${text}${tail}`, caret: lead.length + columns(start) };
}

interface Cell {
  text: string;
  columns: number;
}

function measure(text: string): Cell[] {
  return [...text].map((character) => {
    const shown = toPrintable(character);
    return { text: shown, columns: shown === character ? columnsOf(character) : shown.length };
  });
}

function columns(cells: Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.columns, 0);
}

/** As many cells from the front as fit into the room. */
function take(cells: Cell[], room: number): Cell[] {
  let used = 0;
  const end = cells.findIndex((cell) => {
    used += cell.columns;
    return used > room;
  });
  return end === -1 ? cells : cells.slice(0, end);
}

function takeBack(cells: Cell[], room: number): Cell[] {
  return take(cells.toReversed(), room).toReversed();
}
