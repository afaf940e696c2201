import type { Fragment } from '../block/fragment.ts';
import type { Host } from '../host/host.ts';
import { relatedPart } from '../host/relationships.ts';
import { declare } from '../xml/declare.ts';
import type { PlacedElement } from '../xml/scan-xml.ts';
import { append, cut, type Edit, insertAt, revalue, spliceWithin } from '../xml/splice.ts';
import { allPlaced, attributeOf, descendPlaced, valueAt, xmlOf } from '../xml/walk-elements.ts';
import { ensurePart } from './ensure-part.ts';
import type { PlacedStyle } from './read-styles.ts';

/** What the `w:nsid` of the lists begins with that Risalah writes: "RSL". */
const ownSign = '52534C';

/** How the lists of a fragment are called in the host, which gets those that are used. */
export class ListMap {
  /** Ids in the host of lists that were added. */
  readonly added = new Set<string>();
  readonly #host: Host;
  readonly #fragment: Fragment;
  readonly #known = new Map<string, string>();

  constructor(host: Host, fragment: Fragment) {
    this.#host = host;
    this.#fragment = fragment;
  }

  /** Id in the host of a list of the fragment. */
  idOf(own: string): string {
    const known = this.#known.get(own);
    if (known !== undefined) return known;
    const num = numsOf(this.#fragment.numbering.root).find((one) => idOfNum(one) === own);
    if (!num) throw new Error(`The fragment has no list ${own}`);
    const abstract = this.#abstractOf(valueAt(num, 'w:abstractNumId') ?? '');
    const overrides = num.children.filter(({ name }) => name === 'w:lvlOverride');
    const id =
      (overrides.length === 0 ? this.#sharedNum(abstract) : undefined) ??
      this.#addNum(
        abstract,
        overrides.map((one) => xmlOf(this.#fragment.numbering.text, one)),
      );
    this.#known.set(own, id);
    return id;
  }

  /** Whether the host has a list, and does not only name it. */
  has(numId: number): boolean {
    const root = this.#host.treeIfThere(relatedPart(this.#host, this.#host.main, 'numbering'));
    return root !== undefined && numsOf(root).some((one) => idOfNum(one) === String(numId));
  }

  /** Whether a list of the fragment counts from a number of its own. */
  counts(own: string): boolean {
    const num = numsOf(this.#fragment.numbering.root).find((one) => idOfNum(one) === own);
    return descendPlaced(num, 'w:lvlOverride') !== undefined;
  }

  /** Id of a new list that looks as one of the host does and begins as one of the fragment; `level` is the host's. */
  restarted(own: string, hostList: NonNullable<PlacedStyle['list']>): string {
    const key = `${own} as ${hostList.numId}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const num = numsOf(this.#fragment.numbering.root).find((one) => idOfNum(one) === own);
    const start = valueAt(num, 'w:lvlOverride', 'w:startOverride') ?? '1';
    const like = numsOf(this.#host.tree(this.#part)).find(
      (one) => idOfNum(one) === String(hostList.numId),
    );
    const abstract = valueAt(like, 'w:abstractNumId');
    if (abstract === undefined) return this.idOf(own);
    const override = `<w:lvlOverride w:ilvl="${hostList.level}"><w:startOverride w:val="${start}"/></w:lvlOverride>`;
    const id = this.#addNum(abstract, [override]);
    this.#known.set(key, id);
    return id;
  }

  get #part(): string {
    return ensurePart(this.#host, 'numbering');
  }

  /** A list without a count of its own is shared by all blocks. */
  #sharedNum(abstract: string): string | undefined {
    const found = numsOf(this.#host.tree(this.#part)).find(
      (one) =>
        valueAt(one, 'w:abstractNumId') === abstract &&
        descendPlaced(one, 'w:lvlOverride') === undefined,
    );
    return found && idOfNum(found);
  }

  #addNum(abstract: string, overrides: readonly string[]): string {
    const root = this.#host.tree(this.#part);
    // An id that the host names and lacks stays so: a list of that id would change the looks of the host.
    const id = lowestFree([...numsOf(root).map(idOfNum), ...usedLists(this.#host, this.#part)], 1);
    this.added.add(id);
    const xml = `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${overrides.join('')}</w:num>`;
    this.#insert(xml, [...numsOf(root), ...abstractsOf(root)]);
    return id;
  }

  #abstractOf(own: string): string {
    const { text, root } = this.#fragment.numbering;
    const element = abstractsOf(root).find((one) => attributeOf(one, 'w:abstractNumId') === own);
    if (!element) throw new Error(`The fragment has no list definition ${own}`);
    const sign = valueAt(element, 'w:nsid');
    const hostRoot = this.#host.tree(this.#part);
    const same = abstractsOf(hostRoot).find((one) => valueAt(one, 'w:nsid') === sign);
    if (same) return attributeOf(same, 'w:abstractNumId') ?? '';
    const taken = abstractsOf(hostRoot).map((one) => attributeOf(one, 'w:abstractNumId') ?? '');
    const id = lowestFree(taken, 0);
    const number = element.attributes.get('w:abstractNumId');
    // The levels are chosen by the paragraphs: a level that named a style would claim one of the host's.
    const edits: Edit[] = allPlaced(element, 'w:pStyle').map(cut);
    if (number) edits.push(revalue(number, id));
    this.#insert(spliceWithin(text, element, edits), abstractsOf(hostRoot));
    return id;
  }

  /** Behind the last of the elements; without any, in front of everything but the pictures of bullets. */
  #insert(xml: string, before: readonly PlacedElement[]): void {
    const file = this.#part;
    const root = this.#host.tree(file);
    const text = this.#host.text(file);
    const declared = declare(xml, this.#fragment.numbering.root, root.scope);
    const [last] = before.toSorted((one, other) => other.end - one.end);
    const pictures = root.children.findLast(({ name }) => name === 'w:numPicBullet');
    const next = root.children.find(
      ({ name }) => name === 'w:num' || name === 'w:numIdMacAtCleanup',
    );
    const at = (last ?? pictures)?.end ?? next?.start;
    this.#host.edit(file, [
      at === undefined ? append(text, root, declared) : insertAt(at, declared),
    ]);
  }
}

function numsOf(root: PlacedElement): PlacedElement[] {
  return root.children.filter(({ name }) => name === 'w:num');
}

function abstractsOf(root: PlacedElement): PlacedElement[] {
  return root.children.filter(({ name }) => name === 'w:abstractNum');
}

function idOfNum(num: PlacedElement): string {
  return attributeOf(num, 'w:numId') ?? '';
}

/** The lowest number from `first` on that is not taken. */
export function lowestFree(taken: Iterable<string>, first: number): string {
  const all = new Set(taken);
  let number = first;
  while (all.has(String(number))) number += 1;
  return String(number);
}

/**
 * Takes the lists out again that were brought along and that nothing uses any more, then those of our definitions that
 * no list has. Returns the ids that stay.
 */
export function dropUnusedLists(
  host: Host,
  part: string | undefined,
  ids: readonly string[],
): string[] {
  if (part === undefined || !host.has(part)) return [];
  const used = usedLists(host, part);
  const nums = numsOf(host.tree(part)).filter((one) => ids.includes(idOfNum(one)));
  const gone = nums.filter((one) => !used.has(idOfNum(one)));
  host.edit(part, gone.map(cut));
  const root = host.tree(part);
  const needed = new Set(numsOf(root).map((one) => valueAt(one, 'w:abstractNumId')));
  const idle = abstractsOf(root).filter(
    (one) =>
      valueAt(one, 'w:nsid')?.startsWith(ownSign) &&
      !needed.has(attributeOf(one, 'w:abstractNumId')),
  );
  host.edit(part, idle.map(cut));
  return nums.filter((one) => !gone.includes(one)).map(idOfNum);
}

/** Ids of the lists that any part beside that of the lists names. */
function usedLists(host: Host, part: string): Set<string> {
  const ids = host.textParts
    .filter((path) => path !== part && host.text(path).includes('numId'))
    .flatMap((path) =>
      allPlaced(host.tree(path), 'w:numId').map((one) => attributeOf(one, 'w:val') ?? ''),
    );
  return new Set(ids);
}

/** Puts the lists that were brought along in the order of their ids behind those of the host. */
export function sortOwnLists(host: Host, part: string | undefined, ids: readonly string[]): void {
  const root = host.treeIfThere(part);
  if (part === undefined || !root) return;
  const text = host.text(part);
  const sort = (
    own: PlacedElement[],
    all: PlacedElement[],
    idOf: (one: PlacedElement) => string,
  ): Edit[] => {
    const last = all.at(-1);
    if (own.length === 0 || !last) return [];
    const sorted = own.toSorted((one, other) => Number(idOf(one)) - Number(idOf(other)));
    const xml = sorted.map((one) => xmlOf(text, one)).join('');
    return [...own.map(cut), insertAt(last.end, xml)];
  };
  const abstracts = abstractsOf(root);
  const ours = abstracts.filter((one) => valueAt(one, 'w:nsid')?.startsWith(ownSign));
  const nums = numsOf(root);
  host.edit(part, [
    ...sort(ours, abstracts, (one) => attributeOf(one, 'w:abstractNumId') ?? ''),
    ...sort(
      nums.filter((one) => ids.includes(idOfNum(one))),
      nums,
      idOfNum,
    ),
  ]);
}
