import type { ColourName } from '../../../template/types.ts';
import type { Picture } from '../pictures/picture.ts';
import type { Leaf } from '../structure/struct-node.ts';
import type { Line, LinkTarget, Run } from '../text/run.ts';

/** Something drawn in a row; places are in pt from the row's top and the column's left edge. */
export type Draw =
  | { type: 'line'; line: Line; xPt: number; baselinePt: number }
  | {
      type: 'rule';
      xPt: number;
      yPt: number;
      widthPt: number;
      weightPt: number;
      colour: ColourName;
    }
  | {
      type: 'dots';
      xPt: number;
      centrePt: number;
      filled: number;
      colour: ColourName;
      /** In parts of the usual size; 1 unless given. */
      scale?: number;
      leaf?: Leaf;
    }
  /** Dots of a contents line, counted from its end, so that they stand under one another. */
  | { type: 'leader'; xPt: number; widthPt: number; baselinePt: number; colour: ColourName }
  /** A whole line to click on. */
  | {
      type: 'link';
      xPt: number;
      yPt: number;
      widthPt: number;
      heightPt: number;
      target: LinkTarget;
    }
  | {
      type: 'picture';
      xPt: number;
      yPt: number;
      widthPt: number;
      heightPt: number;
      picture: Picture;
      leaf: Leaf;
    };

/** Ground and bar behind a run of rows; drawn anew in every column the rows stand in. */
export interface Box {
  xPt: number;
  widthPt: number;
  fill?: ColourName;
  bar?: { widthPt: number; colour: ColourName };
  /** Fills the sheet from edge to edge and up to its top. */
  bleed?: boolean;
}

/** A place that links lead to; `bookmark` lists it in the outline. */
export interface Anchor {
  name: string;
  bookmark?: { title: string; depth: number };
}

/** Room for the number of the page that a place is on; known when all pages are made. */
export interface PageNumber {
  /** Name of the place. */
  name: string;
  run: Run;
  /** Where the number ends, from the column's left edge. */
  rightPt: number;
  baselinePt: number;
}

/** Cost of a break that is never chosen for the look of a page, only where rows would not fit on one otherwise. */
export const wholeCost = 10_000;

/** The smallest piece that is never torn: a line, a row of a table, a picture. */
export interface Row {
  heightPt: number;
  /** White above; left out at the head of a column. */
  spacePt: number;
  /** What a new column before this row costs: 0 is welcome, `Infinity` is refused, `-Infinity` is forced. */
  breakCost: number;
  draws: Draw[];
  /** Outermost first. */
  boxes: readonly Box[];
  /** Footnotes called in the row, as rows of their own. */
  notes: Row[][];
  anchors: Anchor[];
  pageNumber?: PageNumber;
  /** Repeated above the row when it opens a column: the head of its table. */
  head?: readonly Row[];
  /** Drawn beside the row when it opens a column: the name of the unit that goes on. */
  continued?: readonly Draw[];
}

/** Rows that fill columns of one width, one after the other. */
export interface Segment {
  columns: number;
  /** Stands over all columns where the segment begins, and keeps with its first row. */
  head: Row[];
  rows: Row[];
}
