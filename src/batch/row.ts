import type { Problem } from '../problems.ts';

/** What is wrong with a row, without its place. */
export interface RowFault {
  rule: string;
  message: string;
  hint?: string | undefined;
}

/** One row of what the user asked for: what it says, and where it stands. */
export interface Row {
  /** 1-based; a heading is not counted. */
  row: number;
  /** What the row says by column; what is empty is left out. */
  cells: Readonly<Record<string, string | readonly string[]>>;
  /** A problem with the row, or with one of its columns. */
  problemAt: (column: string | undefined, fault: RowFault) => Problem;
  /** What was found wrong when it was read: the row cannot be built. */
  problems: readonly Problem[];
}

/** Columns that every table may have. */
export const requestColumns = [
  'parties',
  'lang',
  'template',
  'date',
  'title',
  'subtitle',
  'author',
  'organisation',
  'audience',
  'sections',
] as const;

/** Most rows of a run. */
export const maxRows = 100_000;

/** Largest table that is read: 32 MB. */
export const maxTableBytes = 32 * 2 ** 20;

/** The values of a cell that may hold several: `ID, AU`, `ID;AU` or `ID+AU`. */
export function splitCell(value: string | readonly string[]): string[] {
  const parts = typeof value === 'string' ? value.split(/[,;+\t]/) : [...value];
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}
