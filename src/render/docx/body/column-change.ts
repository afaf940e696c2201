import { FileChild } from 'docx';
import { BlockBookmarkEnd } from './bookmark-marks.ts';

/** A mark among the blocks: from here on the text runs in so many columns. It is never written into the document. */
export class ColumnChange extends FileChild {
  readonly columns: number;

  constructor(columns: number) {
    super('column-change');
    this.columns = columns;
  }
}

/** Blocks that stand in the same columns. */
export interface ColumnRun {
  columns: number;
  children: FileChild[];
}

/**
 * The blocks cut at every change of columns, beginning with one column. The end of a bookmark goes to the next run,
 * or stays in the last one: Word keeps the columns of a run in the paragraph that the run ends with.
 */
export function columnRuns(blocks: readonly FileChild[]): ColumnRun[] {
  const first: ColumnRun = { columns: 1, children: [] };
  const runs = [first];
  for (const block of blocks) {
    const run = runs.at(-1) ?? first;
    if (!(block instanceof ColumnChange)) run.children.push(block);
    else if (block.columns !== run.columns) {
      runs.push({ columns: block.columns, children: takeEnds(run) });
    }
  }
  const last = runs.at(-1) ?? first;
  if (last === first || !last.children.every(isEnd)) return runs;
  runs.at(-2)?.children.push(...last.children);
  return runs.slice(0, -1);
}

/** Takes the ends of bookmarks off the end of a run. */
function takeEnds({ children }: ColumnRun): FileChild[] {
  return children.splice(children.findLastIndex((child) => !isEnd(child)) + 1);
}

function isEnd(child: FileChild): boolean {
  return child instanceof BlockBookmarkEnd;
}
