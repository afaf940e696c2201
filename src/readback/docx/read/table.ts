import type { Picture } from '../model/pictures.ts';
import { childOf, toggleOf, type XmlElement } from '../xml/element.ts';
import { lookThrough } from '../xml/look-through.ts';
import { readInlines } from './inlines.ts';
import type { Piece } from './pieces.ts';
import type { Story } from './story.ts';

/** A cell with the pieces of all its paragraphs, those of tables and boxes in it too. */
export interface ReadCell {
  header: boolean;
  notes: string[];
  pieces: Piece[];
}

/** A table; `pieces` are those of all cells, `pictures` and `bookmarks` stand anywhere in it. */
export interface ReadTable {
  rows: ReadCell[][];
  pieces: Piece[];
  pictures: Picture[];
  bookmarks: string[];
}

/** Reads a table row by row; deleted rows and cells are left out. */
export function readTable(table: XmlElement, story: Story): ReadTable {
  const read: ReadTable = { rows: [], pieces: [], pictures: [], bookmarks: [] };
  for (const row of rowsOf(table)) {
    const header = isHeader(row) && read.rows.every(([first]) => first?.header !== false);
    const cells = cellsOf(row).map((cell): ReadCell => {
      const own: ReadCell = { header, notes: [], pieces: [] };
      readCell(cell, own, read, story);
      read.pieces.push(...own.pieces);
      return own;
    });
    read.rows.push(cells);
  }
  return read;
}

/** The rows of a table that are not deleted. */
export function rowsOf(table: XmlElement): XmlElement[] {
  return [...lookThrough(table)].filter(
    (row) => row.name === 'w:tr' && !childOf(childOf(row, 'w:trPr'), 'w:del'),
  );
}

/** The cells of a row that are not deleted. */
export function cellsOf(row: XmlElement): XmlElement[] {
  return [...lookThrough(row)].filter(
    (cell) => cell.name === 'w:tc' && !childOf(childOf(cell, 'w:tcPr'), 'w:cellDel'),
  );
}

/** Whether a row repeats as a head on every page (17.4.49); readers take the first such rows for the head. */
export function isHeader(row: XmlElement): boolean {
  return toggleOf(childOf(row, 'w:trPr'), 'w:tblHeader') === true;
}

function readCell(parent: XmlElement, cell: ReadCell, table: ReadTable, story: Story): void {
  for (const child of lookThrough(parent)) {
    if (child.name === 'w:tbl') {
      for (const row of rowsOf(child)) {
        for (const inner of cellsOf(row)) readCell(inner, cell, table, story);
      }
    }
    if (child.name !== 'w:p') continue;
    const inlines = readInlines(child, story, story.styles.chainOf(child));
    cell.pieces.push(...inlines.pieces, { text: ' ', lang: undefined, link: undefined });
    cell.notes.push(...inlines.notes);
    table.pictures.push(...inlines.pictures);
    table.bookmarks.push(...inlines.bookmarks);
    for (const box of inlines.boxes) readCell(box, cell, table, story);
  }
}
