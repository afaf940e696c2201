import path from 'node:path';
import type { Block } from '../../document/types.ts';
import { childBlocks } from '../../document/walk.ts';
import { type Problem, RisalahError } from '../../problems.ts';
import { render } from '../../render/index.ts';
import type { SideFile } from '../../render/types.ts';
import { fitBlocks } from '../fit-blocks.ts';
import { blockPrefixes } from './block-prefixes.ts';
import { toBlockRequest } from './block-request.ts';
import { blockText, isAsMarked, isEdited, isEmpty } from './block-text.ts';
import { hostHeadings, levelAt } from './headings.ts';
import { droppedAttributes, keptAttributes } from './kept-attributes.ts';
import type { Attributes } from './marker.ts';
import type { MarkdownOrder } from './order.ts';
import type { HostBlock } from './pair-markers.ts';
import type { Host } from './read-host.ts';
import { toEmbedProblem } from './rules.ts';
import { shadowedHeadings } from './shadowed-headings.ts';

/** What a block should be. */
export interface WrittenBlock {
  /** Up to the end marker; undefined if the block says that already. */
  text: string | undefined;
  /** The marker asks for something else, or the words are not those of its digest. */
  isStale: boolean;
  beside: SideFile[];
  /** What the block had been asked for and is not any more, since the order says all that it holds. */
  dropped: string[];
  /** How many levels of headings lie below the last one that there is. */
  levelsPast: number;
  /** Ids of headings of the report that links now find in the block. */
  shadowed: string[];
}

/** The last level of headings in Markdown. */
const lastLevel = 6;

/** What each block should be now. Throws a `RisalahError` with all that cannot be made. */
export async function writeBlocks(
  order: MarkdownOrder,
  host: Host,
  blocks: readonly HostBlock[],
): Promise<Map<HostBlock, WrittenBlock>> {
  const prefixes = blockPrefixes(host);
  const written = new Map<HostBlock, WrittenBlock>();
  const problems: Problem[] = [];
  for (const block of blocks) {
    try {
      written.set(
        block,
        await writeBlock(order, host, block, prefixes.get(block.key) ?? block.key),
      );
    } catch (error) {
      if (!(error instanceof RisalahError)) throw error;
      const { line, column } = block.at;
      // What is wrong in the content has a place of its own.
      problems.push(
        ...error.problems.map((own) =>
          own.file === undefined ? { ...own, file: host.name, line, column } : own,
        ),
      );
    }
  }
  if (problems.length > 0) throw new RisalahError(problems);
  return written;
}

async function writeBlock(
  { given, usual, compose }: MarkdownOrder,
  host: Host,
  block: HostBlock,
  prefix: string,
): Promise<WrittenBlock> {
  const attributes = { ...usual, ...keptAttributes(block.attributes, given), ...given };
  const request = toBlockRequest(attributes);
  if (typeof request === 'string') {
    const message = `The block "${block.key}" cannot be made: ${request}.`;
    const hint = 'Such as: template=handout between=ID,AU lang=en date=2026-11-23';
    throw new RisalahError([
      toEmbedProblem({ rule: 'block-says-what-it-holds', message, hint }, host.name, block.at),
    ]);
  }
  const briefing = await compose(request);
  const startLevel = request.markdown.startLevel ?? levelAt(hostHeadings(host), block.start);
  const figureFolder = `${path.parse(host.name).name}_figures/${block.key}`;
  const md = {
    ...request.markdown,
    fragment: true,
    untitled: true,
    prefix,
    startLevel,
    figureFolder,
  };
  const children = fitBlocks(briefing.children);
  const { bytes, beside = [] } = await render({ ...briefing, children }, noTheme, 'md', { md });
  const words = Buffer.from(bytes).toString('utf8');
  const { parties } = briefing.properties;
  const asked: Attributes = { ...attributes, lang: briefing.lang };
  if (parties.length > 0) asked.between = parties.join(',');
  const isStale = !isAsMarked(block, asked, words);
  const isFresh = !isStale && !isEdited(host, block) && !isEmpty(host, block);
  const text = isFresh ? undefined : blockText(host, block.key, asked, words);
  const dropped = droppedAttributes(block.attributes, given, asked).map(
    (name) => `${name}=${block.attributes[name]}`,
  );
  const levelsPast = Math.max(0, startLevel + depthOf(children) - 1 - lastLevel);
  const isOfWords = request.markdown.flavour !== 'pandoc';
  const shadowed = isOfWords ? shadowedHeadings(host, block, children) : [];
  return { text, isStale, beside, dropped, levelsPast, shadowed };
}

/** How many levels of headings stand below each other. */
function depthOf(blocks: readonly Block[]): number {
  const depths = blocks.map((block) =>
    block.type === 'section' ? 1 + depthOf(block.children) : depthOf(childBlocks(block)),
  );
  return Math.max(0, ...depths);
}

function noTheme(): never {
  throw new Error('Markdown takes no theme');
}
