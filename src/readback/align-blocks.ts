import { isAlike, likeness, signatureOf } from './likeness.ts';
import type { OutlineBlock } from './outline.ts';

/** A block of the one side and its counterpart on the other; an index is undefined where there is none. */
export interface Pair {
  there: number | undefined;
  here: number | undefined;
  /** The counterpart stands in another order. */
  moved: boolean;
}

/** Product of lengths up to which a stretch is searched for its best alignment. */
const mostComparisons = 2_000_000;

/**
 * Which block of `there` is which of `here`, in the order of `here`, missing ones where they would stand. Blocks that
 * are found once on both sides hold the rest in place; between them the alignment with the greatest likeness counts.
 */
export function alignBlocks(there: readonly OutlineBlock[], here: readonly OutlineBlock[]): Pair[] {
  const sides = {
    there: there.map((block) => ({ block, signature: signatureOf(block) })),
    here: here.map((block) => ({ block, signature: signatureOf(block) })),
  };
  const pairs: Pair[] = [];
  let from = { there: 0, here: 0 };
  for (const anchor of [...anchors(sides), { there: there.length, here: here.length }]) {
    pairs.push(...alignStretch(sides, from, anchor));
    if (anchor.there < there.length) pairs.push({ ...anchor, moved: false });
    from = { there: anchor.there + 1, here: anchor.here + 1 };
  }
  return joinMoved(pairs, sides);
}

interface Side {
  block: OutlineBlock;
  signature: string;
}

interface Sides {
  there: Side[];
  here: Side[];
}

interface Place {
  there: number;
  here: number;
}

/** The longest run of blocks in the same order that are alike and found once on each side. */
function anchors({ there, here }: Sides): Place[] {
  const places = onceIn(here);
  const ownOnce = onceIn(there);
  const shared = there.flatMap(({ signature }, index): Place[] => {
    const at = places.get(signature);
    if (at === undefined || at === -1 || ownOnce.get(signature) === -1) return [];
    return [{ there: index, here: at }];
  });
  return longestRising(shared);
}

/** Index of each signature; -1 if it is found more than once. */
function onceIn(side: readonly Side[]): Map<string, number> {
  const places = new Map<string, number>();
  side.forEach(({ signature }, index) => {
    places.set(signature, places.has(signature) ? -1 : index);
  });
  return places;
}

/** Patience: the ends of the best runs of each length, each place linked to the one before it. */
function longestRising(places: readonly Place[]): Place[] {
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  places.forEach(({ here }, index) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((places[ends[middle] ?? 0]?.here ?? 0) < here) low = middle + 1;
      else high = middle;
    }
    before.push(ends[low - 1]);
    ends[low] = index;
  });
  const run: Place[] = [];
  for (let at = ends.at(-1); at !== undefined; at = before[at]) {
    const place = places[at];
    if (place !== undefined) run.push(place);
  }
  return run.reverse();
}

/** Aligns what stands from `from` up to `to`, both sides; like beginnings and ends need no search. */
function alignStretch(sides: Sides, from: Place, to: Place): Pair[] {
  const start: Pair[] = [];
  const end: Pair[] = [];
  const [low, high] = [{ ...from }, { ...to }];
  const same = (there: number, here: number): boolean =>
    sides.there[there]?.signature === sides.here[here]?.signature;
  while (low.there < high.there && low.here < high.here && same(low.there, low.here)) {
    start.push({ there: low.there++, here: low.here++, moved: false });
  }
  while (low.there < high.there && low.here < high.here && same(high.there - 1, high.here - 1)) {
    end.push({ there: --high.there, here: --high.here, moved: false });
  }
  return [...start, ...search(sides, low, high), ...end.reverse()];
}

/** The alignment of a stretch with the greatest sum of likeness (Needleman and Wunsch). */
function search(sides: Sides, from: Place, to: Place): Pair[] {
  const there = sides.there.slice(from.there, to.there);
  const here = sides.here.slice(from.here, to.here);
  const width = here.length + 1;
  if (there.length * here.length > mostComparisons) return unpaired(from, to);
  const like = there.map((own) => here.map((other) => likeness(own.block, other.block)));
  const best = new Float64Array((there.length + 1) * width);
  const at = (row: number, column: number): number => best[row * width + column] ?? 0;
  const gain = (row: number, column: number): number => {
    const own = like[row]?.[column] ?? 0;
    return isAlike(own) ? at(row + 1, column + 1) + own : -1;
  };
  for (let row = there.length - 1; row >= 0; row--) {
    for (let column = here.length - 1; column >= 0; column--) {
      best[row * width + column] = Math.max(
        at(row + 1, column),
        at(row, column + 1),
        gain(row, column),
      );
    }
  }
  const pairs: Pair[] = [];
  let [row, column] = [0, 0];
  while (row < there.length && column < here.length) {
    const own = at(row, column);
    if (gain(row, column) === own) {
      pairs.push({ there: from.there + row++, here: from.here + column++, moved: false });
    } else if (at(row + 1, column) === own) {
      pairs.push({ there: from.there + row++, here: undefined, moved: false });
    } else pairs.push({ there: undefined, here: from.here + column++, moved: false });
  }
  const left = { there: from.there + row, here: from.here + column };
  return joinLone([...pairs, ...unpaired(left, to)], sides);
}

function unpaired(from: Place, to: Place): Pair[] {
  const pairs: Pair[] = [];
  for (let there = from.there; there < to.there; there++) {
    pairs.push({ there, here: undefined, moved: false });
  }
  for (let here = from.here; here < to.here; here++) {
    pairs.push({ there: undefined, here, moved: false });
  }
  return pairs;
}

/** One block without a counterpart on each side, of one kind and in one place: its words have all changed. */
function joinLone(pairs: readonly Pair[], sides: Sides): Pair[] {
  const joined: Pair[] = [];
  pairs.forEach((pair, index) => {
    const last = joined.at(-1);
    const isLone =
      last !== undefined &&
      isHalf(last) &&
      isHalf(pair) &&
      (last.there === undefined) !== (pair.there === undefined) &&
      !isHalf(joined.at(-2)) &&
      !isHalf(pairs[index + 1]);
    const whole = isLone ? { ...merge(last, pair), moved: false } : undefined;
    const kinds = [sides.there[whole?.there ?? -1], sides.here[whole?.here ?? -1]];
    if (whole && kinds[0]?.block.kind === kinds[1]?.block.kind) joined[joined.length - 1] = whole;
    else joined.push(pair);
  });
  return joined;
}

function isHalf(pair: Pair | undefined): boolean {
  return pair !== undefined && (pair.there === undefined || pair.here === undefined);
}

function merge(one: Pair, other: Pair): Pick<Pair, 'there' | 'here'> {
  return { there: one.there ?? other.there, here: one.here ?? other.here };
}

/** Joins what is missing in one place and too much in another. */
function joinMoved(pairs: readonly Pair[], sides: Sides): Pair[] {
  const missing = new Map<string, number[]>();
  for (const { there, here } of pairs) {
    const own = here === undefined && there !== undefined ? sides.there[there] : undefined;
    if (own && there !== undefined) {
      missing.set(own.signature, [...(missing.get(own.signature) ?? []), there]);
    }
  }
  const found = new Set<number>();
  const joined = pairs.map((pair): Pair => {
    const added = pair.there === undefined ? sides.here[pair.here ?? -1] : undefined;
    const there = added && missing.get(added.signature)?.shift();
    if (there === undefined) return pair;
    found.add(there);
    return { there, here: pair.here, moved: true };
  });
  return joined.filter(
    ({ there, here }) => here !== undefined || there === undefined || !found.has(there),
  );
}
