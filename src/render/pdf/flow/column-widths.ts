import type { Line } from '../text/run.ts';

/** What a column of a table needs: its longest word, and its longest cell on one line. */
export interface ColumnNeed {
  minPt: number;
  maxPt: number;
}

/** Shares a width among columns by what they need; what is too much for all is cut in proportion. */
export function columnWidths(needs: readonly ColumnNeed[], widthPt: number): number[] {
  const minimum = sum(needs.map((need) => need.minPt));
  const maximum = sum(needs.map((need) => need.maxPt));
  if (maximum <= widthPt) {
    const spare = widthPt - maximum;
    return needs.map((need) => need.maxPt + (spare * need.maxPt) / maximum);
  }
  if (minimum >= widthPt) return needs.map((need) => (widthPt * need.minPt) / minimum);
  const share = (widthPt - minimum) / (maximum - minimum);
  return needs.map((need) => need.minPt + (need.maxPt - need.minPt) * share);
}

/** Width of the longest piece of a line that is not a space. */
export function longestWord(line: Line | undefined): number {
  const words = line?.pieces.filter((piece) => piece.shaped.glyphs[0]?.text !== ' ') ?? [];
  return Math.max(0, ...words.map((piece) => piece.widthPt));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
