import type { Block } from '../../../document/types.ts';
import type { Job } from '../job.ts';
import { addBlocks } from './add-blocks.ts';
import { addTitleBlock } from './add-title-block.ts';
import { columnWidth, textWidth } from './columns.ts';
import type { Frame } from './frame.ts';
import type { Segment } from './row.ts';
import { Stack } from './stack.ts';

/** Measures the whole briefing: title block and summary over the full width, the rest in the columns of the layout. */
export function toSegments(job: Job): Segment[] {
  const { layout, briefing } = job;
  const stack = new Stack();
  const full = frameOf(job, stack, textWidth(job));
  addTitleBlock(full);
  const narrow = frameOf(job, stack, columnWidth(job, layout.columns));
  let columns = 1;
  for (const block of briefing.children) {
    const wanted = spansColumns(block) ? 1 : layout.columns;
    // Columns are balanced where a segment ends, so also above a page break.
    if (wanted !== columns || block.type === 'pageBreak') stack.openColumns(wanted);
    columns = wanted;
    addBlocks(columns === 1 ? full : narrow, [block]);
  }
  return stack.segments;
}

function spansColumns(block: Block): boolean {
  return block.type === 'callout' && block.kind === 'summary';
}

function frameOf(job: Job, stack: Stack, widthPt: number): Frame {
  return {
    job,
    stack,
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
