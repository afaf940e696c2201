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
 * The blocks cut at every change of columns, beginning with one column. Ends of bookmarks alone make no run: Word
 * would need an empty paragraph for it.
 */
export function columnRuns(blocks: readonly FileChild[]): ColumnRun[] {
  let run: ColumnRun = { columns: 1, children: [] };
  const runs = [run];
  for (const block of blocks) {
    if (!(block instanceof ColumnChange)) run.children.push(block);
    else if (block.columns !== run.columns) {
      run = { columns: block.columns, children: [] };
      runs.push(run);
    }
  }
  return runs.reduce<ColumnRun[]>((kept, next) => {
    const last = kept.at(-1);
    const isText = next.children.some((child) => !(child instanceof BlockBookmarkEnd));
    if (isText || !last) kept.push(next);
    else last.children.push(...next.children);
    return kept;
  }, []);
}
