import type { Host } from '../host/host.ts';
import { dropUnusedRelationships, relatedPart } from '../host/relationships.ts';
import { dropUnusedLists } from '../parts/list-map.ts';
import { dropUnusedMedia } from '../parts/media.ts';
import { calledIn, dropNotes } from '../parts/notes.ts';
import type { Place } from '../place/place.ts';
import type { PlacedElement } from '../xml/scan-xml.ts';
import { everyPlaced } from '../xml/walk-elements.ts';
import type { KnownBlock } from './known-block.ts';
import { putBack } from './put-back.ts';
import type { HostRecord } from './record.ts';

/**
 * Takes a block out and puts back what it took the place of; then goes what only it used, but for styles, which may
 * have been changed since. Returns the place and what the host still remembers.
 */
export function cutBlock(
  host: Host,
  record: HostRecord,
  { name, found, record: known }: KnownBlock,
): { rest: HostRecord; place: Place } {
  const notes = calledIn(found.elements);
  const scope = found.elements[0]?.parent?.scope ?? new Map<string, string>();
  const replaced = known && isReadable(known.replaced, scope) ? known.replaced : '';
  const end = putBack(host, found.start, found.end, replaced);
  dropNotes(host, notes);
  const blocks = record.blocks.filter((one) => one.name !== name);
  const footnotes = relatedPart(host, host.main, 'footnotes');
  dropUnusedRelationships(
    host,
    host.main,
    ({ isExternal, type }) => !isExternal && type !== 'image',
  );
  if (footnotes !== undefined) dropUnusedRelationships(host, footnotes);
  dropUnusedMedia(host);
  const lists = dropUnusedLists(host, relatedPart(host, host.main, 'numbering'), record.lists);
  return {
    rest: { ...record, blocks, lists },
    place: { start: found.start, end, parent: around(host.tree(host.main), found.start, end) },
  };
}

/** Whether the prefixes of a piece of XML are still declared: another program may have written the host since. */
function isReadable(xml: string, scope: ReadonlyMap<string, string>): boolean {
  const own = new Set([...xml.matchAll(/xmlns:([\w.-]+)=/g)].map(([, prefix]) => prefix));
  const used = [...xml.matchAll(/[<\s/]([\w.-]+):[\w.-]+(?=[\s=/>])/g)].map(
    ([, prefix]) => prefix ?? '',
  );
  return used.every((one) => ['xml', 'xmlns'].includes(one) || own.has(one) || scope.has(one));
}

/** The innermost element that two offsets stand in. */
function around(root: PlacedElement, start: number, end: number): PlacedElement {
  const all = [...everyPlaced(root)].filter((one) => one.openEnd <= start && end <= one.closeStart);
  return all.at(-1) ?? root;
}
