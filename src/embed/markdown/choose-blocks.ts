import { didYouMean, RisalahError } from '../../problems.ts';
import { findPlaces } from './find-places.ts';
import { saysAll } from './kept-attributes.ts';
import { toBlockKey } from './marker.ts';
import type { MarkdownOrder } from './order.ts';
import type { HostBlock } from './pair-markers.ts';
import { ambiguousPlace, placeBlock } from './place-block.ts';
import type { Host } from './read-host.ts';
import { type EmbedFault, type Point, toEmbedProblem } from './rules.ts';

/** The blocks that an order concerns; a new one stands in `host` as an empty pair of markers. */
export interface ChosenBlocks {
  host: Host;
  blocks: HostBlock[];
  isNew: boolean;
}

const otherFile = 'Look whether this is the file that you mean.';

/** The block that the order names, a new one, or all there are. */
export function chooseBlocks(
  { at, key: own, given, usual, removes }: MarkdownOrder,
  host: Host,
): ChosenBlocks {
  const isWhole = saysAll(given);
  if (at === undefined && !isWhole) {
    if (host.blocks.length > 0) return { host, blocks: host.blocks, isNew: false };
    const message = 'The file holds no block of Risalah.';
    const hint = removes ? otherFile : 'Make one with --template or --unit.';
    throw refusal(host, { rule: 'block-is-known', message, hint });
  }
  const asked = { ...usual, ...given };
  const key = toBlockKey(
    at ??
      own ??
      [asked.template, asked.between, asked.lang, asked.unit].filter((part) => part).join('-'),
  );
  const find = (all: Host): HostBlock[] =>
    all.blocks.filter((block) => block.key.toLowerCase() === key.toLowerCase());
  const [block] = find(host);
  if (block !== undefined) {
    checkAlone(host, block, at);
    return { host, blocks: [block], isNew: false };
  }
  if (!isWhole || removes || key === '') {
    const message = `The file holds no block "${at ?? key}".`;
    const names = host.blocks.map((own) => own.key);
    const hint = removes
      ? (didYouMean(at ?? key, names) ?? otherFile)
      : 'A new one needs --template or --unit.';
    throw refusal(host, { rule: 'block-is-known', message, hint });
  }
  const placed = placeBlock(host, key, at);
  return { host: placed, blocks: find(placed), isNew: true };
}

/** A paragraph `{{name}}` beside the block of that name is another place; its heading is where it was put. */
function checkAlone(host: Host, block: HostBlock, at: string | undefined): void {
  const rivals = at === undefined ? [] : findPlaces(host, at).filter(({ isHeading }) => !isHeading);
  if (at === undefined || rivals.length === 0) return;
  const places = [{ what: `block "${block.key}"`, at: block.at }, ...rivals];
  throw refusal(host, ambiguousPlace(at, places), block.at);
}

function refusal(host: Host, fault: EmbedFault, at?: Point): RisalahError {
  return new RisalahError([toEmbedProblem(fault, host.name, at)]);
}
