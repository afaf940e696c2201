import type { XmlElement } from '../xml/element.ts';
import { freshBudget, parseXml, XmlFault } from '../xml/parse-xml.ts';
import { type Relationship, readRelationships, relationshipsPath } from './relationships.ts';

/** An opened package: parts by path, XML parts as trees, read when they are first asked for. */
export class DocxPackage {
  readonly parts: ReadonlyMap<string, Uint8Array>;
  /** Path of the main part, usually `word/document.xml`. */
  readonly main: string;
  /** Why parts that were asked for could not be read, by path. */
  readonly faults = new Map<string, string>();
  readonly #budget = freshBudget();
  readonly #byLowerCase = new Map<string, string>();
  readonly #trees = new Map<string, XmlElement | undefined>();
  readonly #relationships = new Map<string, Relationship[]>();

  constructor(parts: ReadonlyMap<string, Uint8Array>) {
    this.parts = parts;
    for (const path of parts.keys()) this.#byLowerCase.set(path.toLowerCase(), path);
    this.main = this.related('', 'officeDocument') ?? 'word/document.xml';
  }

  /** The path as the zip writes it: names of parts are equal without regard to case, and may be written with `%20`. */
  find(path: string): string | undefined {
    if (this.parts.has(path)) return path;
    return this.#byLowerCase.get(path.toLowerCase()) ?? this.#byLowerCase.get(decoded(path));
  }

  /** The root of an XML part; undefined if it is not there or cannot be read, which `faults` then tells. */
  xml(path: string): XmlElement | undefined {
    const found = this.find(path);
    if (found === undefined) return undefined;
    if (!this.#trees.has(found)) this.#trees.set(found, this.#parse(found));
    return this.#trees.get(found);
  }

  /** The relationships of a part; those of the package for an empty path. */
  relationships(part: string): Relationship[] {
    const known = this.#relationships.get(part);
    if (known) return known;
    const read = readRelationships(this.xml(relationshipsPath(part)), part);
    this.#relationships.set(part, read);
    return read;
  }

  /** Path of the first part that a part is related to by a type. */
  related(part: string, type: string): string | undefined {
    const relationship = this.relationships(part).find((one) => one.type === type && !one.external);
    return relationship && this.find(relationship.target);
  }

  /** The root of the part that the main part is related to by a type, such as `styles`. */
  mainXml(type: string): XmlElement | undefined {
    const path = this.related(this.main, type);
    return path === undefined ? undefined : this.xml(path);
  }

  /** The root of the part that the package is related to by a type, such as `core-properties`. */
  ownXml(type: string): XmlElement | undefined {
    const path = this.related('', type);
    return path === undefined ? undefined : this.xml(path);
  }

  #parse(path: string): XmlElement | undefined {
    try {
      return parseXml(this.parts.get(path) ?? new Uint8Array(), this.#budget);
    } catch (error) {
      if (!(error instanceof XmlFault)) throw error;
      this.faults.set(path, error.message);
      return undefined;
    }
  }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path).toLowerCase();
  } catch {
    return path.toLowerCase();
  }
}
