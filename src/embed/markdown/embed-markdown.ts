import type { Problem } from '../../problems.ts';
import type { SideFile } from '../../render/types.ts';
import { isEdited } from './block-text.ts';
import { blockWarnings } from './block-warnings.ts';
import { chooseBlocks } from './choose-blocks.ts';
import type { MarkdownOrder } from './order.ts';
import type { HostBlock } from './pair-markers.ts';
import { type Host, parseHost, readHost } from './read-host.ts';
import { toEmbedProblem } from './rules.ts';
import { takeOut } from './take-out.ts';
import { writeBlocks } from './write-blocks.ts';

/** How a block was found, before anything is done with it. */
export type BlockState = 'new' | 'fresh' | 'stale' | 'edited' | 'removed';

/** What was found of a block. */
export interface EmbeddedState {
  key: string;
  line: number;
  state: BlockState;
  /** Whether the block would say something else now, had nobody edited it. */
  isStale: boolean;
  /** What it had been asked for and is not any more, such as `lang=en`. */
  dropped: string[];
}

export interface EmbeddedMarkdown {
  /** The whole report as it should be. */
  bytes: Uint8Array;
  /** Pictures beside it, their names relative to its folder. */
  beside: SideFile[];
  /** The blocks that the order concerns, by line. */
  blocks: EmbeddedState[];
  /** What was edited by hand and is not in `bytes` any more; empty with `force`. */
  edited: Problem[];
  warnings: Problem[];
}

/**
 * The report with its blocks as they should be now; all else is byte for byte as it was. Nothing is written. Throws a
 * `RisalahError` with everything that stands in the way.
 */
export async function embedMarkdown(order: MarkdownOrder): Promise<EmbeddedMarkdown> {
  const { host, blocks, isNew } = chooseBlocks(order, readHost(order.name, order.bytes));
  const edited = blocks.filter((block) => isEdited(host, block));
  const problems = order.force ? [] : edited.map((block) => editedBlock(host, block));
  if (order.removes) return { ...removeBlocks(host, blocks), edited: problems, warnings: [] };
  const written = await writeBlocks(order, host, blocks);
  const textOf = (block: HostBlock): string | undefined => written.get(block)?.text;
  const text = spliceAll(host.text, blocks, (before, block) => {
    const own = textOf(block);
    return own === undefined
      ? before
      : before.slice(0, block.start) + own + before.slice(block.innerEnd);
  });
  const stateOf = (block: HostBlock): BlockState => {
    if (isNew) return 'new';
    if (edited.includes(block)) return 'edited';
    return textOf(block) === undefined ? 'fresh' : 'stale';
  };
  return {
    bytes: toBytes(host, text, host.blocks.length),
    beside: blocks.flatMap((block) => written.get(block)?.beside ?? []),
    blocks: blocks.map((block) => ({
      ...tell(block),
      state: stateOf(block),
      isStale: written.get(block)?.isStale === true,
      dropped: written.get(block)?.dropped ?? [],
    })),
    edited: problems,
    warnings: blocks.flatMap((block) => blockWarnings(host, block, written.get(block))),
  };
}

function removeBlocks(
  host: Host,
  blocks: HostBlock[],
): Omit<EmbeddedMarkdown, 'edited' | 'warnings'> {
  const text = spliceAll(host.text, blocks, (before, block) =>
    takeOut(parseHost(host.name, before, host.mark), block),
  );
  return {
    bytes: toBytes(host, text, host.blocks.length - blocks.length),
    beside: [],
    blocks: blocks.map((block) => ({
      ...tell(block),
      state: 'removed',
      isStale: false,
      dropped: [],
    })),
  };
}

/** From the last block to the first, so that the places of the others stay. */
function spliceAll(
  text: string,
  blocks: HostBlock[],
  splice: (text: string, block: HostBlock) => string,
): string {
  return blocks.reduceRight(splice, text);
}

/** Read again before anybody else does: what is written must have the blocks that it should. */
function toBytes(host: Host, text: string, count: number): Uint8Array {
  const { blocks } = parseHost(host.name, text, host.mark);
  if (blocks.length !== count) throw new Error('blocks were lost in writing');
  return Buffer.from(host.mark + text);
}

function tell({ key, at }: HostBlock): { key: string; line: number } {
  return { key, line: at.line };
}

function editedBlock({ name }: Host, { key, at }: HostBlock): Problem {
  const message = `The block "${key}" was edited by hand; writing it anew would lose that.`;
  const hint = 'Move your words out of the block, or give them up with --force.';
  return toEmbedProblem({ rule: 'block-is-as-written', message, hint }, name, at);
}
