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
  const { starts } = new Search(breaks, measure);
  const lines: LineRange[] = [];
  for (let to = breaks.length - 1; to > 0; to = starts[to] ?? 0) {
    const end = breaks[to];
    const start = breaks[starts[to] ?? 0];
    if (end === undefined || start === undefined) break;
    lines.push({ start: start.next, end: end.end, hyphenated: end.hyphen, final: end.forced });
  }
  return lines.reverse();
}

/** Finds for every break at which one before it the line begins that ends there on the cheapest way. */
class Search {
  /** By index of the break. */
  readonly starts = [0];
  readonly #costs = [0];
  readonly #breaks: readonly Break[];
  readonly #justify: boolean;
  readonly #width: number;
  readonly #firstWidth: number;
  /** A line from before would be too wide for every break to come, or go over a forced one. */
  #first = 0;

  constructor(breaks: readonly Break[], measure: Measure) {
    this.#breaks = breaks;
    this.#justify = measure.justify;
    this.#width = toUnits(measure.widthPt);
    this.#firstWidth = toUnits(measure.firstPt);
    breaks.forEach((end, to) => {
      if (to === 0) return;
      if (breaks[to - 1]?.forced === true) this.#first = to - 1;
      this.#findStart(end, to);
    });
  }

  /** Tries lines from the longest to the shortest; those still to come cost more than the line alone, once it is loose. */
  #findStart(end: Break, to: number): void {
    let least = Number.POSITIVE_INFINITY;
    let chosen = to - 1;
    for (let from = this.#first; from < to; from++) {
      const start = this.#breaks[from];
      if (start === undefined) break;
      const target = from === 0 ? this.#firstWidth : this.#width;
      const slack = target - end.endWidth + start.nextWidth;
      const own = this.#lineCost(start, end, slack, target);
      if (slack > 0 && own > least) break;
      // With its hyphen a line may be wider than one that ends after it.
      if (own >= overfull && from === this.#first && !end.hyphen) this.#first++;
      const extra = from > 0 && end.forced && target - slack < target * 0.12 ? shortLastLine : 0;
      const cost = (this.#costs[from] ?? 0) + own + extra + hyphenCost(start, end);
      if (cost > least) continue;
      least = cost;
      chosen = from;
    }
    this.#costs.push(least);
    this.starts.push(chosen);
  }

  #lineCost({ nextSpaces }: Break, end: Break, slack: number, target: number): number {
    const spaces = this.#justify ? end.endSpaces - nextSpaces : 0;
    if (slack < -spaces * spaceShrink - tolerance) return overfull * (1 - slack / unitsPerPt);
    const badness = 100 * ratio(slack, spaces, target, end.forced, this.#justify) ** 3;
    return (lineDemerit + badness + end.penalty) ** 2;
  }
}

function hyphenCost(start: Break, end: Break): number {
  if (!start.hyphen) return 0;
  return (end.hyphen ? hyphensInRow : 0) + (end.forced ? hyphenBeforeLast : 0);
}

/** How far a line is from its natural width, 1 being as far as it should go; `spaces` are those that shrink and grow. */
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
