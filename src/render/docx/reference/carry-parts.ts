import path from 'node:path/posix';
import type { Parts } from '../pack.ts';
import { attributeIn, type Reference, relationshipsPath } from './reference.ts';
import { refuse } from './refuse.ts';

/** Folder of what is carried over under a name of its own. */
const folder = 'word/reference';
/** What a head or a foot may not bring along. */
const active = new Set(['oleObject', 'package', 'control', 'aFChunk', 'subDocument', 'vbaProject']);

/** Carries parts of a reference document into a package, each with all that it is related to. */
export class Carrier {
  /** Media types of the carried parts, by their new path. */
  readonly types = new Map<string, string>();
  readonly #reference: Reference;
  readonly #parts: Parts;
  readonly #places = new Map<string, string>();

  constructor(reference: Reference, parts: Parts) {
    this.#reference = reference;
    this.#parts = parts;
  }

  /** Carries a part to `to`, or to a place of its own; gives that place. */
  carry(part: string, to = this.#freePlace(part)): string {
    const known = this.#places.get(part);
    if (known !== undefined) return known;
    this.#places.set(part, to);
    const isXml = /[+/]xml$/.test(this.#reference.contentType(part));
    const data = isXml ? withoutBookmarks(this.#reference.text(part)) : this.#reference.bytes(part);
    this.#parts.set(to, data);
    this.types.set(to, this.#reference.contentType(part));
    this.carryRelated(part, to);
    return to;
  }

  /** Carries what a part is related to, for a part that is at its place. */
  carryRelated(part: string, to: string): void {
    const related = this.#reference.relationships(part);
    if (related.length === 0) return;
    const refused = related.find(({ type }) => active.has(type));
    if (refused) {
      const message = `The part ${part} of the reference document brings ${refused.target} along`;
      throw refuse('reference-runs-nothing', message, 'Take embedded files out of heads and feet.');
    }
    const places = new Map(
      related.flatMap(({ id, target, isExternal }): [string, string][] =>
        isExternal ? [] : [[id, path.relative(path.dirname(to), this.carry(target))]],
      ),
    );
    const written = this.#reference.text(relationshipsPath(part));
    this.#parts.set(
      relationshipsPath(to),
      written.replace(/<(?:\w+:)?Relationship\s[^>]*>/g, (tag) => {
        const place = places.get(attributeIn(tag, 'Id') ?? '');
        const old = attributeIn(tag, 'Target');
        return place === undefined || old === undefined ? tag : tag.replace(old, () => place);
      }),
    );
  }

  #freePlace(part: string): string {
    const { name, ext } = path.parse(part);
    let place = `${folder}/${name}${ext}`;
    for (let number = 2; this.#parts.has(place); number += 1) {
      place = `${folder}/${name}-${number}${ext}`;
    }
    return place;
  }
}

/** The bookmarks of a head or a foot would have the numbers of the briefing's own. */
function withoutBookmarks(xml: string): string {
  return xml.replace(/<w:bookmark(?:Start|End)\b[^>]*\/>/g, '');
}
