import type { Styles } from '../model/styles.ts';
import { cellsOf, rowsOf } from '../read/table.ts';
import { allNamed, childOf, elementsOf, valOf, type XmlElement } from '../xml/element.ts';

/** What a cell's text takes from its cell, its table and the style of its table, nearest first. */
export interface CellLook {
  /** `w:shd` of the cell and behind it. */
  shadings: XmlElement[];
  /** `w:rPr` of the table's style. */
  runs: XmlElement[];
}

/** The looks of the paragraphs in tables; an inner table stands on the ground of the cell around it. */
export function tableLooks(root: XmlElement, styles: Styles): Map<XmlElement, CellLook> {
  const looks = new Map<XmlElement, CellLook>();
  for (const table of allNamed(root, 'w:tbl')) {
    const rows = rowsOf(table);
    rows.forEach((row, rowIndex) => {
      const cells = cellsOf(row);
      cells.forEach((cell, cellIndex) => {
        const spot = { rowIndex, cellIndex, lastRow: rows.length - 1, lastCell: cells.length - 1 };
        const look = cellLook(table, cell, spot, styles);
        for (const paragraph of allNamed(cell, 'w:p')) {
          const outer = looks.get(paragraph);
          looks.set(paragraph, {
            shadings: [...look.shadings, ...(outer?.shadings ?? [])],
            runs: [...look.runs, ...(outer?.runs ?? [])],
          });
        }
      });
    });
  }
  return looks;
}

interface Spot {
  rowIndex: number;
  cellIndex: number;
  lastRow: number;
  lastCell: number;
}

function cellLook(table: XmlElement, cell: XmlElement, spot: Spot, styles: Styles): CellLook {
  const properties = childOf(table, 'w:tblPr');
  const chain = styles.chain(valOf(properties, 'w:tblStyle'));
  const parts = chain.flatMap(({ element }) => [
    ...conditionsOf(properties, spot).flatMap((type) =>
      elementsOf(element).filter(
        ({ name, attributes }) => name === 'w:tblStylePr' && attributes['w:type'] === type,
      ),
    ),
    element,
  ]);
  const holders = [
    childOf(cell, 'w:tcPr'),
    ...parts.flatMap((part) => [childOf(part, 'w:tcPr'), childOf(part, 'w:tblPr')]),
    properties,
  ];
  return {
    shadings: holders.flatMap((holder) => childOf(holder, 'w:shd') ?? []),
    runs: parts.flatMap((part) => childOf(part, 'w:rPr') ?? []),
  };
}

/** Which conditional formats of the table's style apply to a cell, strongest first (17.7.6). */
function conditionsOf(properties: XmlElement | undefined, spot: Spot): string[] {
  const look = lookOf(properties);
  const conditions: [boolean, string][] = [
    [look('firstRow', 0x20) && spot.rowIndex === 0, 'firstRow'],
    [look('lastRow', 0x40) && spot.rowIndex === spot.lastRow, 'lastRow'],
    [look('firstColumn', 0x80) && spot.cellIndex === 0, 'firstCol'],
    [look('lastColumn', 0x100) && spot.cellIndex === spot.lastCell, 'lastCol'],
    [!look('noVBand', 0x400), bandOf(spot.cellIndex, look('firstColumn', 0x80), 'Vert')],
    [!look('noHBand', 0x200), bandOf(spot.rowIndex, look('firstRow', 0x20), 'Horz')],
  ];
  return conditions.filter(([applies]) => applies).map(([, type]) => type);
}

/** Bands are counted behind the head. */
function bandOf(index: number, headed: boolean, direction: 'Vert' | 'Horz'): string {
  return `band${(index + (headed ? 1 : 0)) % 2 === 0 ? 1 : 2}${direction}`;
}

/** `w:tblLook` says each choice by an attribute, or all by the bits of one (17.4.55). */
function lookOf(properties: XmlElement | undefined): (name: string, bit: number) => boolean {
  const attributes = childOf(properties, 'w:tblLook')?.attributes ?? {};
  const bits = Number.parseInt(attributes['w:val'] ?? '0', 16);
  return (name, bit) => {
    const own = attributes[`w:${name}`];
    return own === undefined ? (bits & bit) !== 0 : ['1', 'true', 'on'].includes(own);
  };
}
