import type { NaturalWidth } from '../text/natural-width.ts';

/**
 * Shares a width among the columns of a table, given the cells of each row. Every column has room for its longest
 * word; what is left is shared so that the table becomes as low as it can. What is too much for all is cut in proportion.
 */
export function columnWidths(rows: readonly NaturalWidth[][], widthPt: number): number[] {
  const needs = widest(rows);
  const minimum = sum(needs.map((need) => need.minPt));
  const maximum = sum(needs.map((need) => need.maxPt));
  if (minimum >= widthPt) return needs.map((need) => (widthPt * need.minPt) / minimum);
  if (maximum <= widthPt) {
    return needs.map((need) => need.maxPt + ((widthPt - maximum) * need.maxPt) / maximum);
  }
  return lowest(rows.slice(0, mostRows), needs, shared(needs, widthPt), widthPt);
}

/** Of a cell without words. */
const leastPt = 6;

/** Least and largest width that a column can use. */
type Need = Pick<NaturalWidth, 'minPt' | 'maxPt'>;

function widest(rows: readonly NaturalWidth[][]): Need[] {
  return (rows[0] ?? []).map((_, column) =>
    rows.reduce<Need>(
      ({ minPt, maxPt }, row) => ({
        minPt: Math.max(minPt, row[column]?.minPt ?? 0),
        maxPt: Math.max(maxPt, row[column]?.maxPt ?? 0),
      }),
      { minPt: leastPt, maxPt: leastPt },
    ),
  );
}

/** 1 would share in proportion, 0 evenly. */
const damping = 0.75;

/** A first guess: by what the columns still need, damped so that one of long texts does not starve the others. */
function shared(needs: readonly Need[], widthPt: number): number[] {
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

/** Bounds of the work: rows that are looked at, columns of a table that is improved, moves of one size. */
const mostRows = 200;
const mostColumns = 12;
const mostMoves = 40;
/** Widths moved from column to column, in parts of the whole. */
const moves = [1 / 16, 1 / 32, 1 / 64];

/** Moves width from one column to another as long as that makes the table lower. */
function lowest(
  rows: readonly NaturalWidth[][],
  needs: readonly Need[],
  guess: readonly number[],
  widthPt: number,
): number[] {
  let best = { widths: [...guess], lines: lineCount(rows, guess) };
  if (needs.length > mostColumns) return best.widths;
  for (const part of moves) {
    for (let count = 0; count < mostMoves; count++) {
      const { lines } = best;
      for (const widths of neighbours(best.widths, needs, widthPt * part)) {
        const tried = { widths, lines: lineCount(rows, widths) };
        if (tried.lines < best.lines - 0.001) best = tried;
      }
      if (best.lines === lines) break;
    }
  }
  return best.widths;
}

function neighbours(widths: readonly number[], needs: readonly Need[], stepPt: number): number[][] {
  return widths.flatMap((own, from) =>
    own - stepPt < (needs[from]?.minPt ?? 0)
      ? []
      : widths.flatMap((_, to) => (from === to ? [] : [moved(widths, from, to, stepPt)])),
  );
}

function moved(widths: readonly number[], from: number, to: number, stepPt: number): number[] {
  return widths.map((own, index) => {
    if (index === from) return own - stepPt;
    return index === to ? own + stepPt : own;
  });
}

/** Weight of the cells that do not decide how tall their row is: of two tables as low, the more even one is better. */
const evenness = 0.04;

/** Lines of all rows, parts of lines included; each row is as tall as its tallest cell. */
function lineCount(rows: readonly NaturalWidth[][], widths: readonly number[]): number {
  return rows.reduce((total, row) => {
    const lines = row.map((cell, index) => cellLines(cell, widths[index] ?? 1));
    return total + Math.max(...lines) + evenness * sum(lines);
  }, 0);
}

/** Left free at the end of a line that is broken, on average. */
const raggedPt = 9;
/** The last line of a broken text is a whole one, whatever is in it. */
const lastLine = 0.5;

function cellLines({ linesPt }: NaturalWidth, widthPt: number): number {
  return linesPt.reduce((lines, linePt) => {
    if (linePt <= widthPt) return lines + 1;
    return lines + linePt / Math.max(widthPt - raggedPt, raggedPt) + lastLine;
  }, 0);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
