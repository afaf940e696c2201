import { type OutlineBlock, type OutlineKind, toOutlineBlock } from '../outline.ts';

/** A block of a Markdown file, whose place is its line. */
export function blockAtLine(
  kind: OutlineKind,
  line: number,
  own: Partial<OutlineBlock>,
): OutlineBlock {
  return toOutlineBlock(kind, `line ${line}`, own);
}
