/** Blocks in Markdown files of others. */
import { RisalahError } from '../../problems.ts';
import type { BlockCheck, Embedded, Embedder, EmbedRequest } from '../types.ts';
import { type EmbeddedMarkdown, embedMarkdown } from './embed-markdown.ts';
import type { MarkdownOrder } from './order.ts';
import { readHost } from './read-host.ts';
import { attributesRequest, requestAttributes } from './request-attributes.ts';

export type { BlockRequest } from './block-request.ts';
export { type BlockState, type EmbeddedMarkdown, embedMarkdown } from './embed-markdown.ts';
export type { AttributeName, Attributes } from './marker.ts';
export type { MarkdownOrder } from './order.ts';

/** The embedder for a report of this name, in which briefings are put that are composed already. */
export function markdownEmbedder(name: string): Embedder {
  const has = (bytes: Uint8Array, key: string): boolean =>
    readHost(name, bytes).blocks.some((block) => block.key.toLowerCase() === key.toLowerCase());
  return {
    embed: async (bytes, request) => finish(await embedMarkdown(toOrder(name, bytes, request))),
    check: async (bytes, request): Promise<BlockCheck> => {
      const { name: key } = request;
      if (!has(bytes, key)) return { isMissing: true, isStale: false, isEdited: false };
      const { blocks } = await embedMarkdown(toOrder(name, bytes, request));
      const { isStale = false, state } = blocks[0] ?? {};
      return { isMissing: false, isStale, isEdited: state === 'edited' };
    },
    remove: async (bytes, { name: at, force = false }) => {
      const compose = () => Promise.reject(new Error('nothing is composed to remove a block'));
      const order = { name, bytes, at, given: {}, usual: {}, removes: true, force, compose };
      return finish(await embedMarkdown(order));
    },
    list: async (bytes) =>
      readHost(name, bytes).blocks.map(({ key, attributes }) => ({
        name: key,
        request: attributesRequest(attributes),
      })),
  };
}

function toOrder(name: string, bytes: Uint8Array, request: EmbedRequest): MarkdownOrder {
  const { name: own, isPlace, briefing, startLevel, force = false, md = {} } = request;
  const level = startLevel ?? md.startLevel;
  const chosen = level === undefined ? md : { ...md, startLevel: level };
  return {
    ...{ name, bytes, force, usual: {} },
    ...(isPlace ? { at: own } : { key: own }),
    given: requestAttributes(briefing, chosen),
    compose: async () => briefing,
  };
}

const states = {
  new: 'added',
  fresh: 'unchanged',
  stale: 'replaced',
  edited: 'replaced',
  removed: 'removed',
} as const;

/** Throws a `RisalahError` if words of others would be lost. */
function finish({ bytes, beside, blocks, edited, warnings }: EmbeddedMarkdown): Embedded {
  if (edited.length > 0) throw new RisalahError(edited);
  const [block] = blocks;
  const state = block === undefined ? 'unchanged' : states[block.state];
  return { bytes, state, warnings, ...(beside.length === 0 ? {} : { beside }) };
}
