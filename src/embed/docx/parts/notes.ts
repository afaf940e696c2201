import type { FoundBlock } from '../block/find-block.ts';
import type { Host } from '../host/host.ts';
import { relatedPart } from '../host/relationships.ts';
import type { PlacedElement } from '../xml/scan-xml.ts';
import { append, cut, type Edit, insertAt, revalue } from '../xml/splice.ts';
import { allPlaced, attributeOf } from '../xml/walk-elements.ts';

/** The footnotes of a host: where they are called, in order, and where they stand. */
export class HostNotes {
  readonly part: string | undefined;
  readonly calls: PlacedElement[];
  readonly notes: PlacedElement[];

  constructor(host: Host) {
    this.part = relatedPart(host, host.main, 'footnotes');
    this.calls = allPlaced(host.tree(host.main), 'w:footnoteReference');
    this.notes =
      host.treeIfThere(this.part)?.children.filter(({ name }) => name === 'w:footnote') ?? [];
  }

  /** The note of an id. */
  of(id: string): PlacedElement | undefined {
    return this.notes.find((one) => attributeOf(one, 'w:id') === id);
  }
}

/** Ids of the notes that are called in some elements, each once. */
export function calledIn(elements: readonly PlacedElement[]): string[] {
  const calls = elements.flatMap((one) => allPlaced(one, 'w:footnoteReference'));
  return [...new Set(calls.map(idOf))];
}

/** Takes notes out. */
export function dropNotes(host: Host, ids: readonly string[]): void {
  const { part, notes } = new HostNotes(host);
  const gone = notes.filter((one) => ids.includes(idOf(one)));
  if (part !== undefined) host.edit(part, gone.map(cut));
}

/** Puts notes behind that of the last call in front of a place in the text; without one, behind the separators. */
export function addNotes(host: Host, part: string, place: number, xml: string): void {
  const root = host.tree(part);
  const { calls, notes } = new HostNotes(host);
  const before = calls.findLast((one) => one.end <= place);
  const separator = notes.findLast((one) => isSeparator(one));
  const behind = notes.find((one) => before && idOf(one) === idOf(before)) ?? separator;
  host.edit(part, [behind ? insertAt(behind.end, xml) : append(host.text(part), root, xml)]);
}

/**
 * Numbers the notes so that their ids ascend in the order of their marks: LibreOffice pairs marks and notes by it. The
 * host's own keep the ids that they had by themselves, or the next higher ones that are free. Returns those ids, to be
 * remembered; none if no block has notes.
 */
export function numberNotes(
  host: Host,
  blocks: readonly FoundBlock[],
  remembered: readonly string[],
): string[] {
  const { part, calls, notes } = new HostNotes(host);
  if (part === undefined) return [];
  const ours = new Set(calledIn(blocks.flatMap(({ elements }) => elements)));
  const order = [...new Set(calls.map(idOf))];
  const own = order.filter((id) => !ours.has(id));
  const first = own.length === remembered.length ? remembered : own;
  const wanted = new Map(own.map((id, index) => [id, Number(first[index])]));
  const numbers = ours.size === 0 ? asWanted(wanted) : ascending(order, wanted, notes);
  const renumber = (one: PlacedElement): Edit[] => {
    const id = one.attributes.get('w:id');
    const number = id && numbers.get(id.value);
    return id && number !== undefined ? [revalue(id, number)] : [];
  };
  host.edit(host.main, calls.flatMap(renumber));
  host.edit(part, notes.flatMap(renumber));
  return ours.size === 0 ? [] : [...first];
}

function asWanted(wanted: ReadonlyMap<string, number>): Map<string, string> {
  return new Map([...wanted].map(([id, number]) => [id, String(number)]));
}

function ascending(
  order: readonly string[],
  wanted: ReadonlyMap<string, number>,
  notes: readonly PlacedElement[],
): Map<string, string> {
  const uncalled = notes
    .filter((one) => !order.includes(idOf(one)))
    .map((one) => Number(idOf(one)));
  const taken = new Set(uncalled);
  const numbers = new Map<string, string>();
  let number = Math.max(0, ...notes.filter(isSeparator).map((one) => Number(idOf(one))));
  for (const id of order) {
    number = Math.max(number + 1, wanted.get(id) ?? 0);
    while (taken.has(number)) number += 1;
    numbers.set(id, String(number));
  }
  return numbers;
}

function idOf(element: PlacedElement): string {
  return attributeOf(element, 'w:id') ?? '';
}

/** Lines above the notes, and not notes themselves (17.18.33). */
function isSeparator(note: PlacedElement): boolean {
  return (attributeOf(note, 'w:type') ?? 'normal') !== 'normal';
}
