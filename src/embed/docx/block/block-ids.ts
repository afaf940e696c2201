import type { Host } from '../host/host.ts';
import { lowestFree } from '../parts/list-map.ts';
import { allPlaced, attributeOf, everyPlaced, valueAt } from '../xml/walk-elements.ts';
import { freeName } from './names.ts';

/** Notes get their numbers once they stand in the text; until then they have these, which no host has. */
const provisional = 1_500_000_000;

/** The ids and names of a block in its host: the lowest that are free, the same for every call. */
export class BlockIds {
  readonly #taken: Set<string>;
  readonly #drawings: Set<string>;
  readonly #names: Set<string>;
  readonly #controls: ReadonlySet<string>;
  readonly #bookmarkIds = new Map<string, string>();
  readonly #bookmarkNames = new Map<string, string>();

  constructor(host: Host) {
    const root = host.tree(host.main);
    const all = [...everyPlaced(root)];
    const marks = all.filter(({ name }) => !name.endsWith('Reference'));
    this.#taken = new Set(marks.flatMap((one) => attributeOf(one, 'w:id') ?? []));
    this.#drawings = new Set(
      allPlaced(root, 'wp:docPr').flatMap((one) => attributeOf(one, 'id') ?? []),
    );
    this.#controls = new Set(
      allPlaced(root, 'w:sdtPr').flatMap((one) => valueAt(one, 'w:id') ?? []),
    );
    const names = allPlaced(root, 'w:bookmarkStart').flatMap(
      (one) => attributeOf(one, 'w:name') ?? [],
    );
    this.#names = new Set(names.map((name) => name.toLowerCase()));
  }

  /** Id of a bookmark of the fragment. */
  bookmark(own: string): string {
    const known = this.#bookmarkIds.get(own);
    if (known !== undefined) return known;
    const id = lowestFree(this.#taken, 1);
    this.#taken.add(id);
    this.#bookmarkIds.set(own, id);
    return id;
  }

  /** Name of a bookmark of the fragment: its own, if that is free. */
  name(own: string): string {
    const known = this.#bookmarkNames.get(own);
    if (known !== undefined) return known;
    const name = freeName(own, this.#names);
    this.#names.add(name.toLowerCase());
    this.#bookmarkNames.set(own, name);
    return name;
  }

  /** Id of the next drawing. */
  drawing(): string {
    const id = lowestFree(this.#drawings, 1);
    this.#drawings.add(id);
    return id;
  }

  /** Id of a footnote of the fragment until it is numbered. */
  note(own: string): string {
    return String(provisional + Number(own));
  }

  /** A number for a content control, near the wanted one. */
  control(wanted: number): number {
    let id = wanted;
    while (this.#controls.has(String(id))) id += 1;
    return id;
  }
}
