import { toItems } from './items.ts';
import type { Span } from './run.ts';

/** Widths of a text that nothing limits: of its longest unbroken part, and of its longest line. */
export interface NaturalWidth {
  minPt: number;
  maxPt: number;
}

/** Measures text without breaking it into lines. */
export function naturalWidth(spans: readonly Span[]): NaturalWidth {
  const width: NaturalWidth = { minPt: 0, maxPt: 0 };
  let wordPt = 0;
  let linePt = 0;
  for (const item of toItems(spans, Number.POSITIVE_INFINITY, false)) {
    if (item.type === 'newline') linePt = 0;
    else linePt += item.widthPt;
    wordPt = item.type === 'box' ? wordPt + item.widthPt : 0;
    width.minPt = Math.max(width.minPt, wordPt);
    width.maxPt = Math.max(width.maxPt, linePt);
    if (item.type === 'box' && item.breakAfter === 'plain') wordPt = 0;
  }
  return width;
}
