import type { Job } from '../job.ts';
import { mmToPt } from './frame.ts';

const defaultGapMm = 8;

/** Width of the text between the margins. */
export function textWidth(job: Job): number {
  const { left, right } = job.layout.marginsMm;
  return mmToPt(job.theme.paper.widthMm - left - right);
}

/** Height of the text between the margins. */
export function columnHeight(job: Job): number {
  const { top, bottom } = job.layout.marginsMm;
  return mmToPt(job.theme.paper.heightMm - top - bottom);
}

/** Width of one of so many columns. */
export function columnWidth(job: Job, columns: number): number {
  return (textWidth(job) - columnGap(job) * (columns - 1)) / columns;
}

/** White between columns, also where a layout of one column sets its sources in two. */
export function columnGap(job: Job): number {
  return mmToPt(job.layout.columnGapMm || defaultGapMm);
}
