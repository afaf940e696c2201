import { toItems } from './items.ts';
import type { Span } from './run.ts';

/** Widths of a text that nothing limits: of its longest unbroken part, of its longest line, and of every line. */
export interface NaturalWidth {
  minPt: number;
  maxPt: number;
  linesPt: number[];
}

/** Measures text without breaking it into lines. */
export function naturalWidth(spans: readonly Span[]): NaturalWidth {
  const linesPt = [0];
  let minPt = 0;
  let wordPt = 0;
  for (const item of toItems(spans, Number.POSITIVE_INFINITY, false)) {
    if (item.type === 'newline') linesPt.push(0);
    else linesPt.push((linesPt.pop() ?? 0) + item.widthPt);
    wordPt = item.type === 'box' ? wordPt + item.widthPt : 0;
    minPt = Math.max(minPt, wordPt);
    if (item.type === 'box' && item.breakAfter === 'plain') wordPt = 0;
  }
  return { minPt, maxPt: Math.max(...linesPt), linesPt };
}
