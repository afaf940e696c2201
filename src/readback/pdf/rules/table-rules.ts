import { childrenOf, type Element } from '../model/element.ts';
import type { PdfModel } from '../model/load-pdf.ts';
import { decodeText, Name, PdfString } from '../objects/values.ts';
import type { Fault, PdfRules } from './rule.ts';

/** Rules about tables. */
export const tableRules: PdfRules = {
  'pdf-table-is-regular': {
    clause: 'ISO 14289-1, 7.2',
    checks:
      'All rows of a table have the same number of columns, with spans counted, and no cells overlap.',
    severity: 'error',
    hint: 'Add the missing cells, or correct RowSpan and ColSpan.',
    find: (model) => tablesOf(model).flatMap((table) => gridFaults(model, table)),
  },
  'pdf-table-has-header-cells': {
    clause: 'ISO 14289-1, 7.5',
    checks: 'Every table with more than one row has header cells.',
    severity: 'error',
    hint: 'Mark the first row, or the first column, as a header.',
    find: (model) =>
      tablesOf(model)
        .filter(
          (table) => rowsOf(table).length > 1 && cellsOf(table).every(({ role }) => role !== 'TH'),
        )
        .map((element) => ({ element, message: 'The table has no header cells' })),
  },
  'pdf-header-cells-say-for-what': {
    clause: 'ISO 14289-1, 7.5',
    checks: 'Every header cell has a Scope, or other cells name it in Headers.',
    severity: 'error',
    hint: 'Set the scope of the header cell: column or row.',
    find: (model) =>
      tablesOf(model).flatMap((table) => {
        const named = new Set(cellsOf(table).flatMap((cell) => headersOf(model, cell)));
        return cellsOf(table)
          .filter((cell) => cell.role === 'TH' && !(cell.attributes.get('Scope') instanceof Name))
          .filter(({ id }) => id === undefined || !named.has(id))
          .map((element) => ({ element, message: 'The header cell has no Scope' }));
      }),
  },
  'pdf-cells-name-their-headers': {
    clause: 'ISO 32000-1, 14.8.5.7',
    checks: 'Every ID that a cell names in Headers is that of a cell of the same table.',
    severity: 'error',
    hint: 'Correct the Headers attribute.',
    find: (model) =>
      tablesOf(model).flatMap((table) => {
        const ids = new Set(cellsOf(table).map(({ id }) => id));
        return cellsOf(table).flatMap((element) =>
          headersOf(model, element)
            .filter((id) => !ids.has(id))
            .map((id) => ({ element, message: `No cell of the table has the ID “${id}”` })),
        );
      }),
  },
};

function tablesOf({ structure }: PdfModel): Element[] {
  return (structure?.elements ?? []).filter(({ role }) => role === 'Table');
}

function rowsOf(table: Element): Element[] {
  return childrenOf(table).flatMap((child) => {
    if (child.role === 'TR') return [child];
    return /^T(Head|Body|Foot)$/.test(child.role) ? rowsOf(child) : [];
  });
}

function cellsOf(table: Element): Element[] {
  return rowsOf(table).flatMap((row) => childrenOf(row).filter(({ role }) => /^T[HD]$/.test(role)));
}

function headersOf({ file }: PdfModel, cell: Element): string[] {
  const headers = file.follow(cell.attributes.get('Headers'));
  return (Array.isArray(headers) ? headers : []).flatMap((value) => {
    const id = file.follow(value);
    return id instanceof PdfString ? [decodeText(id)] : [];
  });
}

/** Columns and rows that no table of a document has. */
const largestSpan = 1000;

/** Lays the cells out as readers do: each in the first free place of its row. */
function gridFaults({ file }: PdfModel, table: Element): Fault[] {
  const rows = rowsOf(table);
  /** For each row, the columns that are taken, also by cells from above. */
  const taken: Set<number>[] = rows.map(() => new Set<number>());
  const span = (cell: Element, key: string): number => {
    const value = file.follow(cell.attributes.get(key));
    return typeof value === 'number' ? Math.max(1, Math.min(largestSpan, Math.floor(value))) : 1;
  };
  const faults: Fault[] = [];
  rows.forEach((row, index) => {
    let column = 0;
    for (const cell of childrenOf(row)) {
      while (taken[index]?.has(column)) column++;
      const [width, height] = [span(cell, 'ColSpan'), span(cell, 'RowSpan')];
      file.budget.keep(1);
      if (index + height > rows.length) {
        faults.push({
          element: cell,
          message: `The cell spans ${height} rows, more than there are`,
        });
      }
      for (let y = index; y < Math.min(rows.length, index + height); y++) {
        for (let x = column; x < column + width; x++) {
          if (taken[y]?.has(x))
            faults.push({ element: cell, message: 'The cell lies over another one' });
          taken[y]?.add(x);
        }
      }
      column += width;
    }
  });
  const [first] = taken;
  rows.forEach((element, index) => {
    const [own, wanted] = [taken[index]?.size ?? 0, first?.size ?? 0];
    if (own === wanted) return;
    faults.push({
      element,
      message: `Row ${index + 1} has ${own} columns, the first one ${wanted}`,
    });
  });
  return faults;
}
