import type { Inline, Table } from '../../document/types.ts';
import { writeCaption } from './caption.ts';
import { toSpokenPieces } from './to-pieces.ts';
import { writePieces } from './write-pieces.ts';
import type { Writer } from './writer.ts';

/** A table of GitHub and Pandoc: one line a row, the first the header. */
export function writePipeTable(
  { caption, header, rows, lang }: Table,
  writer: Writer,
): { caption: string; rows: string } {
  const words = writeCaption(caption, writer, lang);
  const line = (cells: string[]): string => `| ${cells.join(' | ')} |`;
  const row = (cells: Inline[][]): string =>
    line(cells.map((cell) => writePieces(toSpokenPieces(cell, writer, lang), writer, 'line')));
  const lines = [row(header), line(header.map(() => '---')), ...rows.map(row)];
  return { caption: words, rows: lines.join('\n') };
}
