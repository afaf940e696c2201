import {
  type FileChild,
  type ITableOptions,
  Paragraph,
  StringValueElement,
  Table,
  TableCell,
  TableProperties,
  TableRow,
} from 'docx';
import type { Inline, Table as TableNode } from '../../../document/types.ts';
import { toPlainText } from '../../../document/walk.ts';
import { cellPaddingPt, columnWidthTwips } from '../geometry.ts';
import { twipsOfPt } from '../measures.ts';
import { styleIds } from '../style-ids.ts';
import { legalText } from '../xml.ts';
import { BlockBookmarkEnd } from './bookmark-marks.ts';
import { caption } from './caption.ts';
import { type CellMeasure, columnWidths } from './column-widths.ts';
import type { Drawing } from './drawing.ts';
import { runs, type Voice } from './inlines.ts';
import type { Place } from './place.ts';

/** The caption, then the table: a head that repeats on every page, rows that stay whole, a name for screen readers. */
export function table(node: TableNode, drawing: Drawing, place: Place): FileChild[] {
  const voice = { lang: place.lang };
  const bookmark = drawing.bookmarks.place(node.key);
  const at = { key: node.key, keepNext: true, opens: [bookmark] };
  const above = caption(node.caption, drawing, voice, at);
  const total = columnWidthTwips(drawing.theme, drawing.layout);
  const widths = columnWidths(columnsOf(node), total, cellMeasure(drawing));
  const options: ITableOptions = {
    style: styleIds.table,
    layout: 'fixed',
    width: { size: total, type: 'dxa' },
    columnWidths: widths,
    tableLook: {
      firstRow: true,
      lastRow: false,
      firstColumn: false,
      lastColumn: false,
      noHBand: true,
      noVBand: true,
    },
    rows: [
      row(node.header, styleIds.tableHead, drawing, voice, widths),
      ...node.rows.map((cells) => row(cells, styleIds.tableText, drawing, voice, widths)),
    ],
  };
  return [above, new NamedTable(options, node), new BlockBookmarkEnd(bookmark)];
}

/** Semibold letters of the label face are half as wide as they are high, with some room to be safe. */
function cellMeasure({ layout }: Drawing): CellMeasure {
  return {
    character: twipsOfPt(layout.styles.tableHead.sizePt * 0.56),
    padding: twipsOfPt(2 * cellPaddingPt),
  };
}

function row(
  cells: readonly Inline[][],
  style: string,
  drawing: Drawing,
  voice: Voice,
  widths: readonly number[],
): TableRow {
  return new TableRow({
    cantSplit: true,
    ...(style === styleIds.tableHead ? { tableHeader: true } : {}),
    children: cells.map(
      (cell, index) =>
        new TableCell({
          width: { size: widths[index] ?? 0, type: 'dxa' },
          children: [new Paragraph({ style, children: runs(cell, drawing, voice) })],
        }),
    ),
  });
}

function columnsOf({ header, rows }: TableNode): string[][] {
  return header.map((head, index) =>
    [head, ...rows.map((cells) => cells[index] ?? [])].map(toPlainText),
  );
}

/**
 * A table with `w:tblCaption` and `w:tblDescription` (17.4.40, 17.4.46), by which screen readers name it: its caption
 * and the heads of its columns. The package has no option for them.
 */
class NamedTable extends Table {
  constructor(options: ITableOptions, { caption: { children }, header }: TableNode) {
    super(options);
    const properties: unknown = this.root[0];
    if (!(properties instanceof TableProperties)) throw new Error('Table without properties');
    const texts = {
      Caption: toPlainText(children),
      Description: header.map(toPlainText).join('; '),
    };
    for (const [name, text] of Object.entries(texts)) {
      properties.addChildElement(new StringValueElement(`w:tbl${name}`, legalText(text)));
    }
  }
}
