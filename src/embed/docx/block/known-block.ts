import { bareName, matchName } from '../../match-name.ts';
import { ContentTeller } from '../content/content-teller.ts';
import type { Host } from '../host/host.ts';
import { refuse } from '../refuse.ts';
import { allPlaced, valueAt } from '../xml/walk-elements.ts';
import { type FoundBlock, findBlock } from './find-block.ts';
import { digest, tagOf } from './names.ts';
import type { BlockRecord, HostRecord } from './record.ts';

/** A block that a host has, and what is remembered of it. */
export interface KnownBlock {
  name: string;
  found: FoundBlock;
  isEdited: boolean;
  record: BlockRecord | undefined;
}

/** The name of the block that a name means: as it is written, else the only one that is alike, else a new one. */
export function blockName({ blocks }: HostRecord, name: string): string {
  const own = bareName(name);
  return matchName(own, blocks, (one) => [one.name])[0]?.name ?? own;
}

/** The block of a name. One of which nothing is remembered counts as changed by hand. */
export function knownBlock(
  host: Host,
  { blocks }: HostRecord,
  name: string,
): KnownBlock | undefined {
  const record = blocks.find((one) => one.name === name);
  const root = host.tree(host.main);
  const hasCloser = record?.hasCloser === true;
  const found = findBlock(host.text(host.main), root, { name, hasCloser });
  if (!found) return undefined;
  const tag = tagOf(name);
  const controls = allPlaced(root, 'w:sdt').filter(
    (one) => valueAt(one, 'w:sdtPr', 'w:tag') === tag,
  );
  if (controls.length > 1) {
    const message = `The host has the block "${name}" ${controls.length} times: somebody has copied it.`;
    throw refuse('block-is-unique', message, 'Delete the copies in Word.');
  }
  return { name, found, record, isEdited: isEdited(record, contentOf(host, found)) };
}

/** What is remembered of the content of a block. */
export type BlockContent = Pick<BlockRecord, 'content' | 'bookmarks'>;

/** The content of a block as it stands. */
export function contentOf(host: Host, { elements }: FoundBlock): BlockContent {
  const teller = new ContentTeller(host);
  teller.take(elements);
  return { content: digest(teller.told()), bookmarks: [...teller.bookmarks].toSorted() };
}

/** Programs may drop a bookmark that spans nothing; a new one is somebody's own. */
function isEdited(known: BlockRecord | undefined, { content, bookmarks }: BlockContent): boolean {
  return known?.content !== content || bookmarks.some((one) => !known.bookmarks.includes(one));
}
