import { didYouMean, type Problem, type RisalahError } from '../../problems.ts';
import type { BlockCheck, Embedded, EmbeddedBlock, EmbedRequest, RemoveRequest } from '../types.ts';
import { buildBlock } from './block/build-block.ts';
import { cutBlock } from './block/cut-block.ts';
import { findBlock } from './block/find-block.ts';
import { blockName, contentOf, type KnownBlock, knownBlock } from './block/known-block.ts';
import { isAsPlanned, type PlannedBlock, planBlock } from './block/plan-block.ts';
import { type HostRecord, readRecord, writeRecord } from './block/record.ts';
import type { Host } from './host/host.ts';
import { openHost } from './host/open-host.ts';
import { ownParts, sortOwnTypes } from './host/own-parts.ts';
import { relatedPart } from './host/relationships.ts';
import { hostWarnings } from './host-warnings.ts';
import { bookmarkNames, lostReferences } from './lost-references.ts';
import { dropEmptyParts } from './parts/ensure-part.ts';
import { dropUnusedLists, sortOwnLists } from './parts/list-map.ts';
import { numberNotes } from './parts/notes.ts';
import { dropUnusedStyles, sortOwnStyles } from './parts/style-map.ts';
import { closerOf, heldMarkup } from './place/held-markup.ts';
import type { Place } from './place/place.ts';
import { refuse, warning } from './refuse.ts';

/**
 * Puts a briefing into a Word document as a block in the looks of that document, or in place of the block of that name.
 * Everything outside of the block stays as it is, byte for byte; a block that would be the same gives back the host.
 * Throws a `RisalahError` for a host that cannot take it.
 */
export async function embedDocx(bytes: Uint8Array, request: EmbedRequest): Promise<Embedded> {
  const { host, record, name, known } = await open(bytes, request);
  const planned = await planBlock(host, request, known);
  if (known && !known.isEdited && isAsPlanned(planned, known, request)) {
    return { bytes, state: 'unchanged', warnings: [] };
  }
  if (known?.isEdited && !request.force) throw edited(name);
  const warnings = hostWarnings(host, planned.place, request.briefing);
  if (!known && isRemembered(host, name)) warnings.push(lost(name));
  const before = bookmarkNames(host);
  const { rest, place } = known
    ? cutBlock(host, record, known)
    : { rest: record, place: planned.place };
  const put = putBlock(host, rest, place, { ...request, name }, planned);
  settle(host, put);
  warnings.push(...lostReferences(host, before));
  return { bytes: host.toBytes(ownParts(host)), state: known ? 'replaced' : 'added', warnings };
}

/** How the block of a name stands to what would be put there now. Nothing is changed. */
export async function checkDocxBlock(
  bytes: Uint8Array,
  request: EmbedRequest,
): Promise<BlockCheck> {
  const { host, known } = await open(bytes, { ...request, allowMacros: true });
  if (!known) return { isMissing: true, isStale: false, isEdited: false };
  const planned = await planBlock(host, request, known);
  return {
    isMissing: false,
    isStale: !isAsPlanned(planned, known, request),
    isEdited: known.isEdited,
  };
}

/** Takes a block out again, with all that was brought along for it and that nothing else uses. */
export async function removeDocxBlock(
  bytes: Uint8Array,
  request: RemoveRequest,
): Promise<Embedded> {
  const { host, record, name, known } = await open(bytes, request);
  if (!known) {
    const names = record.blocks.map((one) => one.name);
    const hint = didYouMean(name, names) ?? 'Look whether this is the file that you mean.';
    throw refuse('block-is-there', `The host has no block "${name}".`, hint);
  }
  if (known.isEdited && !request.force) throw edited(name);
  const before = bookmarkNames(host);
  settle(host, cutBlock(host, record, known).rest);
  const warnings = lostReferences(host, before);
  return { bytes: host.toBytes(ownParts(host)), state: 'removed', warnings };
}

/** The blocks of a host, with what they were made for. */
export async function listDocxBlocks(bytes: Uint8Array): Promise<EmbeddedBlock[]> {
  const { blocks } = livingRecord(await openHost(bytes, true));
  return blocks.map(({ name, request }) => ({ name, request }));
}

interface Opened {
  host: Host;
  record: HostRecord;
  name: string;
  known: KnownBlock | undefined;
}

async function open(bytes: Uint8Array, request: RemoveRequest): Promise<Opened> {
  const host = await openHost(bytes, request.allowMacros === true);
  const record = livingRecord(host);
  const name = blockName(record, request.name);
  return { host, record, name, known: knownBlock(host, record, name) };
}

function isRemembered(host: Host, name: string): boolean {
  return readRecord(host).blocks.some((one) => one.name === name);
}

/** What is remembered, without blocks that somebody has deleted. */
function livingRecord(host: Host): HostRecord {
  const record = readRecord(host);
  const [text, root] = [host.text(host.main), host.tree(host.main)];
  return { ...record, blocks: record.blocks.filter((one) => findBlock(text, root, one)) };
}

/** Puts the block at its place and remembers it. */
function putBlock(
  host: Host,
  record: HostRecord,
  place: Place,
  { name, briefing }: EmbedRequest,
  { fragment, isAtEnd, startLevel, width }: PlannedBlock,
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
    ...{ isAtEnd, startLevel, width },
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

function lost(name: string): Problem {
  const message = `The host remembers a block "${name}" that is not there any more; it was put in anew.`;
  return warning('block-is-there', message, 'Look whether words of the old one are left.');
}

function edited(name: string): RisalahError {
  return refuse(
    'block-is-unedited',
    `The block "${name}" was changed by hand since it was put in.`,
    'Move what is yours out of the block, or say --force to lose it.',
  );
}
