import type { RisalahError } from '../../problems.ts';
import type { BlockCheck, Embedded, EmbeddedBlock, EmbedRequest, RemoveRequest } from '../types.ts';
import { buildBlock } from './block/build-block.ts';
import { cutBlock } from './block/cut-block.ts';
import { type FoundBlock, findBlock } from './block/find-block.ts';
import { type Fragment, makeFragment } from './block/fragment.ts';
import { digest } from './block/names.ts';
import { type BlockRecord, type HostRecord, readRecord, writeRecord } from './block/record.ts';
import { ContentTeller } from './content/content-teller.ts';
import type { Host } from './host/host.ts';
import { openHost } from './host/open-host.ts';
import { ownParts, sortOwnTypes } from './host/own-parts.ts';
import { relatedPart } from './host/relationships.ts';
import { hostWarnings } from './host-warnings.ts';
import { dropEmptyParts } from './parts/ensure-part.ts';
import { dropUnusedLists, sortOwnLists } from './parts/list-map.ts';
import { numberNotes } from './parts/notes.ts';
import { readStyles } from './parts/read-styles.ts';
import { dropUnusedStyles, sortOwnStyles } from './parts/style-map.ts';
import { captionsAround } from './place/captions-around.ts';
import { endOfBody, findPlace, searched } from './place/find-place.ts';
import { closerOf, heldMarkup } from './place/held-markup.ts';
import type { Place } from './place/place.ts';
import { levelBefore, textWidthAt } from './place/surroundings.ts';
import { refuse } from './refuse.ts';

/** A block that a host has, and what is remembered of it. */
interface KnownBlock {
  found: FoundBlock;
  isEdited: boolean;
  record: BlockRecord | undefined;
}

/**
 * Puts a briefing into a Word document as a block in the looks of that document, or in place of the block of that name.
 * Everything outside of the block stays as it is, byte for byte; a block that would be the same gives back the host.
 * Throws a `RisalahError` for a host that cannot take it.
 */
export async function embedDocx(bytes: Uint8Array, request: EmbedRequest): Promise<Embedded> {
  const host = await openHost(bytes, request.allowMacros === true);
  const record = readRecord(host);
  const known = knownBlock(host, record, request.name);
  const planned = await plan(host, request, known);
  if (known && isSame(planned, known, request)) return { bytes, state: 'unchanged', warnings: [] };
  if (known?.isEdited && !request.force) throw edited(request.name);
  const warnings = hostWarnings(host, planned.place, request.briefing);
  const { rest, place } = known
    ? cutBlock(host, record, known, request.name)
    : { rest: record, place: planned.place };
  const put = putBlock(host, rest, place, request, planned);
  settle(host, put);
  return { bytes: host.toBytes(ownParts(host)), state: known ? 'replaced' : 'added', warnings };
}

/** How the block of a name stands to what would be put there now. Nothing is changed. */
export async function checkDocxBlock(
  bytes: Uint8Array,
  request: EmbedRequest,
): Promise<BlockCheck> {
  const host = await openHost(bytes, true);
  const known = knownBlock(host, readRecord(host), request.name);
  if (!known) return { isMissing: true, isStale: false, isEdited: false };
  const planned = await plan(host, request, known);
  return {
    isMissing: false,
    isStale: !isSame(planned, { ...known, isEdited: false }, request),
    isEdited: known.isEdited,
  };
}

/** Takes a block out again, with all that was brought along for it and that nothing else uses. */
export async function removeDocxBlock(
  bytes: Uint8Array,
  request: RemoveRequest,
): Promise<Embedded> {
  const host = await openHost(bytes, request.allowMacros === true);
  const record = readRecord(host);
  const known = knownBlock(host, record, request.name);
  if (!known) throw refuse('block-is-there', `The host has no block "${request.name}".`);
  if (known.isEdited && !request.force) throw edited(request.name);
  settle(host, cutBlock(host, record, known, request.name).rest);
  return { bytes: host.toBytes(ownParts(host)), state: 'removed', warnings: [] };
}

/** The blocks of a host, with what they were made for. */
export async function listDocxBlocks(bytes: Uint8Array): Promise<EmbeddedBlock[]> {
  const { blocks } = readRecord(await openHost(bytes, true));
  return blocks.map(({ name, request }) => ({ name, request }));
}

interface Planned {
  place: Place;
  startLevel: number;
  /** Of the text, in twips. */
  width: number;
  fragment: Fragment;
}

/** LibreOffice rounds widths to a hundredth of a millimetre: a point more or less makes no other block. */
const sameWidth = 20;

/** What is to stand where; a block that is there keeps its place and the level of its headings. */
async function plan(
  host: Host,
  request: EmbedRequest,
  known: KnownBlock | undefined,
): Promise<Planned> {
  const part = relatedPart(host, host.main, 'styles');
  const styles = new Map(readStyles(host.treeIfThere(part)).map((style) => [style.id, style]));
  const own = searched(host, styles);
  const parent = known?.found.elements[0]?.parent;
  const place =
    known && parent
      ? { start: known.found.start, end: known.found.end, parent }
      : request.isPlace
        ? findPlace(own, request.name)
        : endOfBody(own);
  const usual = request.isPlace ? Math.min(9, levelBefore(own.body, styles, place) + 1) : 1;
  const startLevel = request.startLevel ?? known?.record?.startLevel ?? usual;
  const there = textWidthAt(own.body, place);
  const earlier = known?.record?.width ?? there;
  const width = Math.abs(there - earlier) <= sameWidth ? earlier : there;
  const fragment = await makeFragment(request.briefing, await request.theme(), {
    width,
    captions: captionsAround(own.text, own.body, place).before,
  });
  return { place, startLevel, width, fragment };
}

/** Whether the block that is there is what is asked for, and by the same request. */
function isSame(
  { fragment, startLevel }: Planned,
  { record, isEdited }: KnownBlock,
  { briefing }: EmbedRequest,
): boolean {
  const isAsked =
    record?.made === fragment.digest &&
    record.startLevel === startLevel &&
    record.request === briefing.properties.request;
  return isAsked && !isEdited;
}

/** A block of which nothing is remembered counts as changed by hand. */
function knownBlock(host: Host, { blocks }: HostRecord, name: string): KnownBlock | undefined {
  const record = blocks.find((one) => one.name === name);
  const root = host.tree(host.main);
  const found = findBlock(host.text(host.main), root, {
    name,
    hasCloser: record?.hasCloser === true,
  });
  return found && { found, record, isEdited: isEdited(record, contentOf(host, found)) };
}

type Content = Pick<BlockRecord, 'content' | 'bookmarks'>;

function contentOf(host: Host, { elements }: FoundBlock): Content {
  const teller = new ContentTeller(host);
  teller.take(elements);
  return { content: digest(teller.told()), bookmarks: [...teller.bookmarks].toSorted() };
}

/** Programs may drop a bookmark that spans nothing; a new one is somebody's own. */
function isEdited(known: BlockRecord | undefined, { content, bookmarks }: Content): boolean {
  return known?.content !== content || bookmarks.some((one) => !known.bookmarks.includes(one));
}

/** Puts the block at its place and remembers it. */
function putBlock(
  host: Host,
  record: HostRecord,
  place: Place,
  { name, briefing }: EmbedRequest,
  { fragment, startLevel, width }: Planned,
): HostRecord {
  const text = host.text(host.main);
  const replaced = text.slice(place.start, place.end);
  const closer = closerOf(text, place, fragment.document.root);
  const held = heldMarkup(text, place);
  const built = buildBlock(host, fragment, place, {
    ...{ name, startLevel, held },
    earlierStyles: record.styles,
  });
  host.edit(host.main, [{ start: place.start, end: place.end, text: built.xml + closer }]);
  const hasCloser = closer !== '';
  const found = findBlock(host.text(host.main), host.tree(host.main), { name, hasCloser });
  if (!found) throw new Error('The block is not where it was put');
  const block = {
    name,
    request: briefing.properties.request,
    made: fragment.digest,
    ...contentOf(host, found),
    ...{ startLevel, width },
    replaced,
    hasCloser,
  };
  return {
    blocks: [...record.blocks, block],
    styles: [...new Set([...record.styles, ...built.styles])].toSorted(),
    lists: [...new Set([...record.lists, ...built.lists])].toSorted((one, other) => +one - +other),
    notes: record.notes,
  };
}

/** Numbers the notes, takes out what nothing needs any more, and writes down what is remembered. */
function settle(host: Host, record: HostRecord): void {
  const root = host.tree(host.main);
  const text = host.text(host.main);
  const blocks = record.blocks.flatMap((one) => findBlock(text, root, one) ?? []);
  const notes = numberNotes(host, blocks, record.notes);
  const part = relatedPart(host, host.main, 'styles') ?? '';
  const styles = dropUnusedStyles(host, part, record.styles);
  const numbering = relatedPart(host, host.main, 'numbering');
  const lists = dropUnusedLists(host, numbering, record.lists);
  sortOwnStyles(host, part, styles);
  sortOwnLists(host, numbering, lists);
  writeRecord(host, { blocks: record.blocks, styles, lists, notes });
  dropEmptyParts(host);
  sortOwnTypes(host);
}

function edited(name: string): RisalahError {
  return refuse(
    'block-is-unedited',
    `The block "${name}" was changed by hand since it was put in.`,
    'Move what is yours out of the block, or say --force to lose it.',
  );
}
