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
 * proportion, so that long cells wrap but short ones do not have to. Where words are longer than the page can hold,
 * those that ask for most get the same, and their words are broken.
 */
export function columnWidths(
  columns: readonly (readonly string[])[],
  total: number,
  { character, padding }: CellMeasure,
): number[] {
  const words = columns.map((cells) => longest(cells.flatMap((text) => text.split(/\s+/))));
  const asked = words.map((length) => length * character + padding);
  const least = leastWidths(asked, total);
  const wishes = columns.map((cells) => (longest(cells) + 1) ** 0.75);
  const spare = total - sum(least);
  const widths = least.map((width, index) =>
    Math.floor(width + ((wishes[index] ?? 0) / sum(wishes)) * spare),
  );
  const others = widths.slice(0, -1);
  return [...others, total - sum(others)];
}

/** What is asked, cut to the widest measure with which all have room. */
function leastWidths(asked: readonly number[], total: number): number[] {
  let room = total;
  const ascending = asked.toSorted((one, other) => one - other);
  const cut = ascending.find((width, index) => {
    const share = room / (asked.length - index);
    room -= width;
    return width > share;
  });
  if (cut === undefined) return [...asked];
  const smaller = asked.filter((width) => width < cut);
  const widest = (total - sum(smaller)) / (asked.length - smaller.length);
  return asked.map((width) => Math.min(width, widest));
}

function longest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map((text) => text.length));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
