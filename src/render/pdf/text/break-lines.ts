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
const hyphenPenalty = 110;
const emergencyPenalty = 3000;
const hyphensInRow = 50_000;
const hyphenBeforeLast = 40_000;
const shortLastLine = 8_000;
const overfull = 1e12;

interface Break {
  /** Items of the line end here. */
  end: number;
  /** The next line begins here. */
  next: number;
  penalty: number;
  hyphenPt: number;
  hyphen: boolean;
  forced: boolean;
}

/** Breaks a paragraph where its lines are evenest as a whole (Knuth and Plass 1981), in linear time. */
export function breakLines(items: readonly Item[], measure: Measure): LineRange[] {
  const breaks = findBreaks(items);
  const sums = prefixSums(items);
  const best: { cost: number; from: number }[] = [{ cost: 0, from: -1 }];
  for (let to = 1; to < breaks.length; to++) {
    let chosen = { cost: Number.POSITIVE_INFINITY, from: to - 1 };
    for (let from = to - 1; from >= 0; from--) {
      const line = lineCost(breaks, sums, from, to, measure);
      const cost = (best[from]?.cost ?? 0) + line.cost;
      if (cost < chosen.cost) chosen = { cost, from };
      if (line.tooWide || (from > 0 && breaks[from]?.forced === true)) break;
    }
    best.push(chosen);
  }
  const lines: LineRange[] = [];
  for (let to = breaks.length - 1; to > 0; to = best[to]?.from ?? 0) {
    const end = breaks[to];
    const start = breaks[best[to]?.from ?? 0];
    if (end === undefined || start === undefined) break;
    lines.push({ start: start.next, end: end.end, hyphenated: end.hyphen, final: end.forced });
  }
  return lines.reverse();
}

function findBreaks(items: readonly Item[]): Break[] {
  const plain = { penalty: 0, hyphenPt: 0, hyphen: false, forced: false };
  const breaks: Break[] = [{ ...plain, end: 0, next: 0, forced: true }];
  items.forEach((item, index) => {
    if (item.type === 'space') {
      // A space before a forced break belongs to that break.
      if (items[index + 1]?.type !== 'newline')
        breaks.push({ ...plain, end: index, next: index + 1 });
    } else if (item.type === 'newline') {
      const end = items[index - 1]?.type === 'space' ? index - 1 : index;
      breaks.push({ ...plain, end, next: index + 1, forced: true });
    } else if (item.breakAfter !== 'none') {
      breaks.push({
        end: index + 1,
        next: index + 1,
        penalty: penaltyOf[item.breakAfter],
        hyphenPt: item.breakAfter === 'hyphen' ? item.hyphenPt : 0,
        hyphen: item.breakAfter === 'hyphen',
        forced: false,
      });
    }
  });
  breaks.push({ ...plain, end: items.length, next: items.length, forced: true });
  return breaks;
}

const penaltyOf = { hyphen: hyphenPenalty, plain: 15, emergency: emergencyPenalty };

interface Sums {
  width: Float64Array;
  spaces: Float64Array;
}

function prefixSums(items: readonly Item[]): Sums {
  const width = new Float64Array(items.length + 1);
  const spaces = new Float64Array(items.length + 1);
  items.forEach((item, index) => {
    const own = item.type === 'newline' ? 0 : item.widthPt;
    width[index + 1] = (width[index] ?? 0) + own;
    spaces[index + 1] = (spaces[index] ?? 0) + (item.type === 'space' ? own : 0);
  });
  return { width, spaces };
}

function lineCost(
  breaks: readonly Break[],
  sums: Sums,
  from: number,
  to: number,
  measure: Measure,
): { cost: number; tooWide: boolean } {
  const start = breaks[from];
  const end = breaks[to];
  if (start === undefined || end === undefined) return { cost: overfull, tooWide: true };
  const target = from === 0 ? measure.firstPt : measure.widthPt;
  const natural = (sums.width[end.end] ?? 0) - (sums.width[start.next] ?? 0) + end.hyphenPt;
  const spaces = (sums.spaces[end.end] ?? 0) - (sums.spaces[start.next] ?? 0);
  const slack = target - natural;
  const shrink = measure.justify ? spaces * spaceShrink : 0;
  if (slack < -shrink - 0.01) return { cost: overfull * (1 - slack), tooWide: true };
  const badness = 100 * ratio(slack, spaces, shrink, target, end.forced, measure.justify) ** 3;
  let cost = (lineDemerit + badness + end.penalty) ** 2;
  if (start.hyphen && end.hyphen) cost += hyphensInRow;
  if (end.forced && start.hyphen) cost += hyphenBeforeLast;
  if (end.forced && from > 0 && natural < target * 0.12) cost += shortLastLine;
  return { cost, tooWide: false };
}

/** How far a line is from its natural width, 1 being as far as it should go. */
function ratio(
  slack: number,
  spaces: number,
  shrink: number,
  target: number,
  forced: boolean,
  justify: boolean,
): number {
  if (slack < 0) return shrink === 0 ? 0 : -slack / shrink;
  if (forced) return 0;
  if (!justify) return slack / (target * 0.3);
  // Without spaces nothing can grow: as bad as a line of very wide ones.
  return Math.min(slack / Math.max(spaces * spaceStretch, 0.5), 20);
}
