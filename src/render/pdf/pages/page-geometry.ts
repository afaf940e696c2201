import { columnGap } from '../flow/columns.ts';
import { mmToPt } from '../flow/frame.ts';
import type { Job } from '../job.ts';

/** A sheet and the room for text on it, in pt from its top left corner. */
export interface PageGeometry {
  widthPt: number;
  heightPt: number;
  leftPt: number;
  topPt: number;
  rightPt: number;
  bottomPt: number;
  columnGapPt: number;
}

export function pageGeometry(job: Job): PageGeometry {
  const { paper } = job.theme;
  const { marginsMm } = job.layout;
  return {
    widthPt: round(mmToPt(paper.widthMm)),
    heightPt: round(mmToPt(paper.heightMm)),
    leftPt: mmToPt(marginsMm.left),
    topPt: mmToPt(marginsMm.top),
    rightPt: mmToPt(paper.widthMm - marginsMm.right),
    bottomPt: mmToPt(paper.heightMm - marginsMm.bottom),
    columnGapPt: columnGap(job),
  };
}

/** Sheets are cut to the hundredth of a point. */
function round(pt: number): number {
  return Math.round(pt * 100) / 100;
}
