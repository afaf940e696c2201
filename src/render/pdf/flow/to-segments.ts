import type { Block } from '../../../document/types.ts';
import type { Job } from '../job.ts';
import { addBlocks } from './add-blocks.ts';
import { addTitleBlock } from './add-title-block.ts';
import { type Frame, mmToPt } from './frame.ts';
import type { Segment } from './row.ts';
import { Stack } from './stack.ts';

/** Measures the whole briefing: title block and summary over the full width, the rest in the columns of the layout. */
export function toSegments(job: Job): Segment[] {
  const { layout, briefing } = job;
  const fullPt =
    mmToPt(job.theme.paper.widthMm) - mmToPt(layout.marginsMm.left + layout.marginsMm.right);
  const columnPt = (fullPt - mmToPt(layout.columnGapMm) * (layout.columns - 1)) / layout.columns;
  const opening = frameOf(job, fullPt);
  addTitleBlock(opening);
  if (layout.columns === 1) {
    addBlocks(opening, briefing.children);
    return [{ columns: 1, rows: opening.stack.rows }];
  }
  const segments: Segment[] = [{ columns: 1, rows: opening.stack.rows }];
  let current = opening;
  for (const block of briefing.children) {
    const columns = spansColumns(block) ? 1 : layout.columns;
    if (segments.at(-1)?.columns !== columns) {
      current = frameOf(job, columns === 1 ? fullPt : columnPt);
      segments.push({ columns, rows: current.stack.rows });
    }
    addBlocks(current, [block]);
  }
  return segments;
}

function spansColumns(block: Block): boolean {
  return block.type === 'callout' && block.kind === 'summary';
}

function frameOf(job: Job, widthPt: number): Frame {
  return {
    job,
    stack: new Stack(),
    node: job.root,
    xPt: 0,
    widthPt,
    columnPt: widthPt,
    boxes: [],
    lang: job.briefing.lang,
    breakCost: 10,
    style: 'body',
    depth: 1,
  };
}
