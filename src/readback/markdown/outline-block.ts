import type { OutlineBlock, OutlineKind } from '../outline.ts';

/** A block with what is given, and nothing of what is not. */
export function outlineBlock(
  kind: OutlineKind,
  line: number,
  own: Partial<OutlineBlock>,
): OutlineBlock {
  return {
    kind,
    level: 0,
    text: '',
    lang: undefined,
    key: undefined,
    quoted: false,
    ordered: false,
    rows: [],
    alt: undefined,
    links: [],
    notes: [],
    foreign: [],
    place: `line ${line}`,
    ...own,
  };
}
