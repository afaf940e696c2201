import type { StyleName, TextStyle } from '../../../template/types.ts';
import type { Job } from '../job.ts';
import type { StructNode } from '../structure/struct-node.ts';
import type { Box } from './row.ts';
import type { Stack } from './stack.ts';

/** Where blocks are set: the place in the column, in the structure and in the language. */
export interface Frame {
  job: Job;
  stack: Stack;
  /** Element that the blocks become children of. */
  node: StructNode;
  /** From the left edge of the column. */
  xPt: number;
  widthPt: number;
  /** Of the whole column, for footnotes. */
  columnPt: number;
  boxes: readonly Box[];
  lang: string;
  /** Cost of a column break between two blocks here; the deeper, the dearer. */
  breakCost: number;
  /** Style of a paragraph without a role. */
  style: StyleName;
  /** Of the sections here; 1 for those at the top. */
  depth: number;
}

/** A frame further in. */
export function inset(frame: Frame, leftPt: number, rightPt = 0): Frame {
  return {
    ...frame,
    xPt: frame.xPt + leftPt,
    widthPt: Math.max(frame.widthPt - leftPt - rightPt, 10),
  };
}

export function styleOf(frame: Frame, name: StyleName): TextStyle {
  return frame.job.layout.styles[name];
}

/** The `lang` attribute of a block's element: only where it differs. */
export function langChange(frame: Frame, lang: string | undefined): { lang?: string } {
  return lang === undefined || lang === frame.lang ? {} : { lang };
}

const pointsPerMm = 72 / 25.4;

export function mmToPt(mm: number): number {
  return mm * pointsPerMm;
}
