import { cellsOf, isHeader, rowsOf } from '../read/table.ts';
import { allNamed, childOf, elementsOf, valOf, type XmlElement } from '../xml/element.ts';
import type { CheckedDocx, CheckedStory } from './checked-docx.ts';
import type { DocxFault } from './docx-rule.ts';

/** A table with the place of its first paragraph. */
export interface PlacedTable {
  table: XmlElement;
  place: string;
}

/** The tables of a story. */
export function tablesOf({ root, paragraphs }: CheckedStory): PlacedTable[] {
  const places = new Map(paragraphs.map(({ element, place }) => [element, place]));
  return allNamed(root, 'w:tbl').map((table) => {
    const first = allNamed(table, 'w:p')[0];
    return { table, place: (first && places.get(first)) ?? 'a table without paragraphs' };
  });
}

/** Cells that do not end with a paragraph (17.4.65): Word refuses the file. */
export function cellsEndWithParagraphs({ stories }: CheckedDocx): DocxFault[] {
  return stories.flatMap((story) =>
    tablesOf(story).flatMap(({ table, place }) =>
      rowsOf(table)
        .flatMap(cellsOf)
        .filter((cell) => lastBlock(cell)?.name !== 'w:p')
        .map(() => ({ message: 'A cell does not end with a paragraph', place })),
    ),
  );
}

/** The last block of a cell, looked for in content controls too; bookmarks are no blocks. */
function lastBlock(parent: XmlElement): XmlElement | undefined {
  const last = elementsOf(parent).findLast(({ name }) => /^w:(?:p|tbl|sdt|customXml)$/.test(name));
  if (last?.name === 'w:sdt') return lastBlock(childOf(last, 'w:sdtContent') ?? last);
  return last?.name === 'w:customXml' ? lastBlock(last) : last;
}

/** Tables of several rows without a row that is marked as their head. */
export function tableHasHeaderRow({ body }: CheckedDocx): DocxFault[] {
  return tablesOf(body).flatMap(({ table, place }) => {
    const rows = rowsOf(table);
    const [first] = rows;
    if (rows.length < 2 || !first || isHeader(first)) return [];
    return [{ message: 'The first row of the table is not marked as its head', place }];
  });
}

/** Tables with merged or split cells: who moves through them by ear loses the column. */
export function tableCellsAreNotMerged({ body }: CheckedDocx): DocxFault[] {
  return tablesOf(body).flatMap(({ table, place }) => {
    const cells = rowsOf(table).map(cellsOf);
    const merged = cells.flat().some((cell) => {
      const properties = childOf(cell, 'w:tcPr');
      const spans = Number(valOf(properties, 'w:gridSpan') ?? 1) > 1;
      return spans || childOf(properties, 'w:vMerge') || childOf(properties, 'w:hMerge');
    });
    if (merged) return [{ message: 'The table has merged cells', place }];
    const uneven = cells.some(({ length }) => length !== cells[0]?.length);
    return uneven
      ? [{ message: 'The rows of the table have different numbers of cells', place }]
      : [];
  });
}
