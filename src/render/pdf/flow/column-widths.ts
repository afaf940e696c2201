import type { NaturalWidth } from '../text/natural-width.ts';

/**
 * Shares a width among the columns of a table. Each has room for its longest word; what is left goes to the columns
 * by what they still need, damped so that a column of long texts does not starve the others.
 * What is too much for all is cut in proportion.
 */
export function columnWidths(needs: readonly NaturalWidth[], widthPt: number): number[] {
  const minimum = sum(needs.map((need) => need.minPt));
  const maximum = sum(needs.map((need) => need.maxPt));
  if (minimum >= widthPt) return needs.map((need) => (widthPt * need.minPt) / minimum);
  if (maximum <= widthPt) {
    return needs.map((need) => need.maxPt + ((widthPt - maximum) * need.maxPt) / maximum);
  }
  let widths = needs.map((need) => need.minPt);
  // Each round fills at least one column or uses up the spare.
  for (let round = 0; round < needs.length; round++) {
    const sparePt = widthPt - sum(widths);
    const shares = needs.map(
      (need, index) => Math.max(0, need.maxPt - (widths[index] ?? 0)) ** damping,
    );
    const total = sum(shares);
    if (sparePt < 0.01 || total === 0) break;
    widths = needs.map((need, index) =>
      Math.min(need.maxPt, (widths[index] ?? 0) + (sparePt * (shares[index] ?? 0)) / total),
    );
  }
  return widths;
}

/** 1 would share in proportion, 0 evenly. */
const damping = 0.75;

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
