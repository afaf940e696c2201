import type { Row } from '../flow/row.ts';

/** A row at its place: the top left corner of its column at that height, in pt from the top left of the sheet. */
export interface PlacedRow {
  row: Row;
  xPt: number;
  yPt: number;
}

/** A stretch of one column on one page. */
export interface PlacedColumn {
  xPt: number;
  widthPt: number;
  /** Repeated table head first, if there is one. */
  rows: PlacedRow[];
  notes: PlacedRow[];
  /** Height of the rule above the footnotes. */
  noteRulePt: number;
}

export interface Page {
  columns: PlacedColumn[];
}
