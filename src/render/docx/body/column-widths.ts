/** How text fills a column, in twips. */
export interface CellMeasure {
  /** Width of an average character. */
  character: number;
  /** Space at both sides together. */
  padding: number;
}

/**
 * Widths of table columns in twips, which add up to `total`: every column holds its longest word where that is
 * possible, and what is left goes to the columns by their longest cells, the longer the less than in
 * proportion, so that long cells wrap but short ones do not have to.
 */
export function columnWidths(
  columns: readonly (readonly string[])[],
  total: number,
  { character, padding }: CellMeasure,
): number[] {
  const words = columns.map((cells) => longest(cells.flatMap((text) => text.split(/\s+/))));
  const least = words.map((length) => length * character + padding);
  const wishes = columns.map((cells) => (longest(cells) + 1) ** 0.75);
  const spare = total - sum(least);
  const widths = least.map((width, index) =>
    Math.floor(
      spare < 0
        ? (width / sum(least)) * total
        : width + ((wishes[index] ?? 0) / sum(wishes)) * spare,
    ),
  );
  const others = widths.slice(0, -1);
  return [...others, total - sum(others)];
}

function longest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map((text) => text.length));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
