import { type Break, findBreaks, toUnits, unitsPerPt } from './find-breaks.ts';
import type { Item } from './items.ts';

/** A line as a range of items; what the break itself consumes is left out. */
export interface LineRange {
  start: number;
  /** After the last item of the line. */
  end: number;
  hyphenated: boolean;
  /** The last line of the paragraph, or one ended by force: never justified. */
  final: boolean;
}

export interface Measure {
  widthPt: number;
  /** Width of the first line, where something else shares it. */
  firstPt: number;
  justify: boolean;
}

/** How far a space may grow or shrink in a justified line, in parts of its width. */
export const spaceStretch = 0.55;
export const spaceShrink = 0.22;

const lineDemerit = 10;
const hyphensInRow = 50_000;
const hyphenBeforeLast = 40_000;
const shortLastLine = 8_000;
const overfull = 1e12;
const tolerance = 0.01 * unitsPerPt;

/** Breaks a paragraph where its lines are evenest as a whole (Knuth and Plass 1981), in linear time. */
export function breakLines(items: readonly Item[], measure: Measure): LineRange[] {
  const breaks = findBreaks(items);
  const starts = bestStarts(breaks, measure);
  const lines: LineRange[] = [];
  for (let to = breaks.length - 1; to > 0; to = starts[to] ?? 0) {
    const end = breaks[to];
    const start = breaks[starts[to] ?? 0];
    if (end === undefined || start === undefined) break;
    lines.push({ start: start.next, end: end.end, hyphenated: end.hyphen, final: end.forced });
  }
  return lines.reverse();
}

/** For every break, at which one before it the line begins that ends there on the cheapest way, by index. */
function bestStarts(breaks: readonly Break[], measure: Measure): number[] {
  const [width, firstWidth] = [toUnits(measure.widthPt), toUnits(measure.firstPt)];
  const costs = [0];
  const starts = [0];
  /** A line from before would be too wide for every break to come, or go over a forced one. */
  let first = 0;
  for (let to = 1; to < breaks.length; to++) {
    const end = breaks[to];
    if (end === undefined) break;
    if (breaks[to - 1]?.forced === true) first = to - 1;
    let least = Number.POSITIVE_INFINITY;
    let chosen = to - 1;
    for (let from = first; from < to; from++) {
      const start = breaks[from];
      if (start === undefined) break;
      const target = from === 0 ? firstWidth : width;
      const slack = target - end.endWidth + start.nextWidth;
      const spaces = measure.justify ? end.endSpaces - start.nextSpaces : 0;
      const isTooWide = slack < -spaces * spaceShrink - tolerance;
      // With its hyphen a line may be wider than one that ends after it.
      if (isTooWide && from === first && !end.hyphen) first++;
      if (isTooWide && from < to - 1) continue;
      const own = isTooWide
        ? overfull * (1 - slack / unitsPerPt)
        : (lineDemerit + badness(slack, spaces, target, end.forced, measure.justify) + end.penalty) ** 2;
      // The lines to come are shorter, so worse.
      if (slack > 0 && own > least) break;
      const cost = (costs[from] ?? 0) + own + extraCost(start, end, from, target - slack, target);
      if (cost > least) continue;
      least = cost;
      chosen = from;
    }
    costs.push(least);
    starts.push(chosen);
  }
  return starts;
}

/** What a line costs for how it begins and ends. */
function extraCost(start: Break, end: Break, from: number, width: number, target: number): number {
  let cost = 0;
  if (start.hyphen && end.hyphen) cost += hyphensInRow;
  if (end.forced && start.hyphen) cost += hyphenBeforeLast;
  if (end.forced && from > 0 && width < target * 0.12) cost += shortLastLine;
  return cost;
}

/** How far a line is from its natural width: 100 is as far as it should go; it grows with the cube. */
function badness(
  slack: number,
  spaces: number,
  target: number,
  forced: boolean,
  justify: boolean,
): number {
  return 100 * ratio(slack, spaces, target, forced, justify) ** 3;
}

function ratio(
  slack: number,
  spaces: number,
  target: number,
  forced: boolean,
  justify: boolean,
): number {
  if (slack < 0) return spaces === 0 ? 0 : -slack / (spaces * spaceShrink);
  if (forced) return 0;
  if (!justify) return slack / (target * 0.3);
  // Without spaces nothing can grow: as bad as a line of very wide ones.
  return Math.min(slack / Math.max(spaces * spaceStretch, 0.5 * unitsPerPt), 20);
}
