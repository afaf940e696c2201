import { alignBlocks, type Pair } from './align-blocks.ts';
import { compareBlocks } from './compare-blocks.ts';
import { compareFront, isTitleLine } from './compare-front.ts';
import type { Difference, Fault } from './finding.ts';
import type { OutlineBlock } from './outline.ts';
import { toParityForm } from './parity-form.ts';
import { nameOf } from './tell-change.ts';

/** Fewer common blocks than this share, and the files are not of one briefing: to list all that differs helps nobody. */
const leastCommon = 0.5;
const fewBlocks = 8;

/** A document for comparison: its title block, the rest, and the section of each block of the rest. */
interface Compared {
  front: OutlineBlock[];
  body: OutlineBlock[];
  units: (string | undefined)[];
}

/** How the blocks `here` differ from those `there`, in reading order; none if a reader meets the same in both. */
export function compareOutlines(
  there: readonly OutlineBlock[],
  here: readonly OutlineBlock[],
): Difference[] {
  const sides = [toParityForm(there), toParityForm(here)] as const;
  const openings = sides.flatMap((side) => side.find(isHeading)?.text ?? []);
  const [own, other] = [toCompared(sides[0], openings), toCompared(sides[1], openings)];
  const pairs = alignBlocks(own.body, other.body);
  const common = pairs.filter((pair) => pair.there !== undefined && pair.here !== undefined);
  const most = Math.max(own.body.length, other.body.length);
  if (most > fewBlocks && common.length < most * leastCommon) {
    const place = here[0]?.place ?? '';
    const message = `only ${common.length} of ${most} blocks have a counterpart: this is another text`;
    return [{ rule: 'briefing-is-the-same', message, place }];
  }
  return [
    ...compareFront(own.front, other.front).map((fault) => ({
      ...fault,
      place: other.front[0]?.place ?? 'the start',
      ...(own.front[0] === undefined ? {} : { placeThere: own.front[0].place }),
    })),
    ...comparePairs(pairs, own, other),
  ];
}

function isHeading({ kind }: OutlineBlock): boolean {
  return kind === 'heading';
}

/** The title block ends at the first heading, or at its words if one of the sides has lost it. */
function toCompared(blocks: readonly OutlineBlock[], openings: readonly string[]): Compared {
  const first = blocks.findIndex(
    (block) => isHeading(block) || (block.kind !== 'title' && openings.includes(block.text)),
  );
  const inFront = (block: OutlineBlock, index: number): boolean =>
    (first === -1 || index < first) && isTitleLine(block);
  const body = blocks.filter((block, index) => !inFront(block, index));
  let unit: string | undefined;
  const units = body.map((block) => {
    if (isHeading(block)) unit = block.key;
    return unit;
  });
  return { front: blocks.filter(inFront), body, units };
}

function comparePairs(pairs: readonly Pair[], own: Compared, other: Compared): Difference[] {
  let last: string | undefined;
  return pairs.flatMap((pair) => {
    const differences = comparePair(
      pair,
      own,
      other,
      last === undefined ? 'the start' : `after ${last}`,
    );
    last = other.body[pair.here ?? -1]?.place ?? last;
    return differences;
  });
}

/** `gap` says where a block would stand that is missing. */
function comparePair(
  { there, here, moved }: Pair,
  own: Compared,
  other: Compared,
  gap: string,
): Difference[] {
  const [block, counterpart] = [own.body[there ?? -1], other.body[here ?? -1]];
  const unit = own.units[there ?? -1] ?? other.units[here ?? -1];
  const told = (fault: Fault): Difference => ({
    ...fault,
    ...(unit === undefined ? {} : { unit }),
    place: counterpart?.place ?? gap,
    ...(block === undefined ? {} : { placeThere: block.place }),
  });
  if (block === undefined) {
    if (counterpart === undefined) return [];
    const message = `${nameOf(counterpart)} stands here only`;
    return [told({ rule: 'no-block-is-added', message })];
  }
  if (counterpart === undefined) {
    return [told({ rule: 'no-block-is-missing', message: `${nameOf(block)} is missing` })];
  }
  const faults = compareBlocks(block, counterpart);
  if (moved) {
    const before = own.body[(there ?? 0) - 1];
    const where = before === undefined ? 'at the start' : `after ${nameOf(before)}`;
    const message = `${nameOf(block)} should stand ${where}`;
    faults.unshift({ rule: 'order-is-the-same', message });
  }
  return faults.map(told);
}
