/** Least share of a column, in characters, and the length from which text wraps anyway. */
const shortest = 6;
const longest = 48;

/**
 * Widths of table columns in twips, which add up to `total`: a column is as wide as its longest cell asks, within
 * bounds, but never narrower than its longest word where that is possible.
 */
export function columnWidths(
  columns: readonly (readonly string[])[],
  totalTwips: number,
): number[] {
  const shares = columns.map((cells) => {
    const cell = Math.max(0, ...cells.map((text) => text.length));
    const word = Math.max(
      0,
      ...cells.flatMap((text) => text.split(/\s+/)).map((text) => text.length),
    );
    return Math.max(shortest, word + 2, Math.min(cell, longest));
  });
  const sum = shares.reduce((total, share) => total + share, 0);
  const widths = shares.map((share) => Math.floor((share / sum) * totalTwips));
  const rest = totalTwips - widths.reduce((total, width) => total + width, 0);
  return widths.map((width, index) => (index === widths.length - 1 ? width + rest : width));
}
