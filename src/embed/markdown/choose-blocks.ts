import { didYouMean, RisalahError } from '../../problems.ts';
import { toBlockKey } from './marker.ts';
import type { MarkdownOrder } from './order.ts';
import { placeBlock } from './place-block.ts';
import type { Host, HostBlock } from './read-host.ts';
import { type EmbedFault, toEmbedProblem } from './rules.ts';

/** The blocks that an order concerns; a new one stands in `host` as an empty pair of markers. */
export interface ChosenBlocks {
  host: Host;
  blocks: HostBlock[];
  isNew: boolean;
}

/** The block that the order names, a new one, or all there are. */
export function chooseBlocks(
  { at, key: own, given, usual, removes }: MarkdownOrder,
  host: Host,
): ChosenBlocks {
  const names = given.template !== undefined || given.unit !== undefined;
  if (at === undefined && (removes || !names)) {
    if (host.blocks.length > 0) return { host, blocks: host.blocks, isNew: false };
    const message = 'The file holds no block of Risalah.';
    const hint = 'Make one with --template or --unit.';
    throw refusal(host, { rule: 'block-is-known', message, ...(removes ? {} : { hint }) });
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
  if (block !== undefined) return { host, blocks: [block], isNew: false };
  if (!names || removes || key === '') {
    const message = `The file holds no block "${at}".`;
    const hint = removes
      ? didYouMean(
          at ?? '',
          host.blocks.map((own) => own.key),
        )
      : 'A new one needs --template or --unit.';
    throw refusal(host, { rule: 'block-is-known', message, ...(hint ? { hint } : {}) });
  }
  const placed = placeBlock(host, key, at);
  return { host: placed, blocks: find(placed), isNew: true };
}

function refusal(host: Host, fault: EmbedFault): RisalahError {
  return new RisalahError([toEmbedProblem(fault, host.name)]);
}
