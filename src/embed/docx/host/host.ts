import { RisalahError } from '../../../problems.ts';
import { checkXml, type XmlBudget, XmlFault } from '../../../readback/docx/xml/parse-xml.ts';
import { readZip } from '../../../zip/read-zip.ts';
import { refuse } from '../refuse.ts';
import { type PlacedElement, scanXml } from '../xml/scan-xml.ts';
import { closeEmptied, type Edit, splice } from '../xml/splice.ts';
import { type RawEntry, rawEntries } from '../zip/raw-entries.ts';
import { writeZip } from '../zip/write-zip.ts';

/** A package under work: parts by their path, of which only those that change are written anew. */
export class Host {
  /** Path of the text, usually `word/document.xml`. */
  main = 'word/document.xml';
  readonly #entries: readonly RawEntry[];
  readonly #original: ReadonlyMap<string, Uint8Array>;
  /** Elements of the parts that are worked on, some 800 pages: their trees take most of the memory. */
  readonly #budget: XmlBudget = { elements: 240_000 };
  readonly #texts = new Map<string, string>();
  readonly #changes = new Map<string, Uint8Array | null>();
  readonly #trees = new Map<string, PlacedElement>();

  private constructor(entries: readonly RawEntry[], parts: ReadonlyMap<string, Uint8Array>) {
    this.#entries = entries;
    this.#original = parts;
  }

  /** Opens a zip within the limits of the readers. Throws a `RisalahError` for anything else. */
  static async open(bytes: Uint8Array): Promise<Host> {
    const parts = await readZip(bytes);
    return new Host(rawEntries(bytes), parts);
  }

  /** Paths of all parts. */
  get paths(): string[] {
    const all = new Set([...this.#original.keys(), ...this.#changes.keys()]);
    return [...all].filter((path) => this.has(path));
  }

  /** Paths of the text and of the parts beside it that are XML: styles, notes, headers. */
  get textParts(): string[] {
    const folder = this.main.slice(0, this.main.lastIndexOf('/') + 1).toLowerCase();
    return this.paths.filter((path) => {
      const own = path.toLowerCase();
      return own.startsWith(folder) && /^[^/]+\.xml$/.test(own.slice(folder.length));
    });
  }

  has(path: string): boolean {
    const change = this.#changes.get(path);
    return change === undefined ? this.#original.has(path) : change !== null;
  }

  /** The XML of a part. Throws a `RisalahError` if it is missing, not well-formed, or has a document type. */
  text(path: string): string {
    const known = this.#texts.get(path);
    if (known !== undefined) return known;
    const bytes = this.#original.get(path);
    if (bytes === undefined) throw lacking(path);
    const text = readPart(path, bytes, this.#budget);
    this.#texts.set(path, text);
    return text;
  }

  /** The bytes of a part that is there. */
  bytes(path: string): Uint8Array {
    const bytes = this.#changes.get(path) ?? this.#original.get(path);
    if (!bytes) throw lacking(path);
    return bytes;
  }

  /** The elements of a part, each with its place in `text(path)`. */
  tree(path: string): PlacedElement {
    const known = this.#trees.get(path);
    if (known) return known;
    const tree = scanXml(this.text(path));
    this.#trees.set(path, tree);
    return tree;
  }

  /** The elements of a part that need not be there. */
  treeIfThere(path: string | undefined): PlacedElement | undefined {
    return path !== undefined && this.has(path) ? this.tree(path) : undefined;
  }

  /** Writes a part; one that is as it was in the file is not touched. */
  setText(path: string, text: string): void {
    if (this.has(path) && this.text(path) === text) return;
    this.#texts.set(path, text);
    this.#trees.delete(path);
    this.setBytes(path, new TextEncoder().encode(text));
  }

  edit(path: string, edits: readonly Edit[]): void {
    if (edits.length > 0) this.setText(path, closeEmptied(splice(this.text(path), edits)));
  }

  setBytes(path: string, bytes: Uint8Array): void {
    const original = this.#original.get(path);
    if (original && Buffer.compare(original, bytes) === 0) this.#changes.delete(path);
    else this.#changes.set(path, bytes);
  }

  /** Other readers go through the parts that were left alone, too: one that would mislead them is not passed on. */
  #checkUnread(): void {
    for (const [path, bytes] of this.#original) {
      if (this.#texts.has(path) || !/\.(?:xml|rels)$/i.test(path)) continue;
      try {
        checkXml(bytes);
      } catch (error) {
        throw error instanceof XmlFault ? refusePart(path, error.message) : error;
      }
    }
  }

  /** Takes a part out. */
  drop(path: string): void {
    this.#texts.delete(path);
    this.#trees.delete(path);
    if (this.#original.has(path)) this.#changes.set(path, null);
    else this.#changes.delete(path);
  }

  /** The zip with all changes; the parts in `own` stand at its end by name, whenever each was added. */
  toBytes(own: ReadonlySet<string>): Uint8Array {
    // Read again before anybody else does: nothing malformed is ever handed out.
    for (const path of this.#texts.keys()) {
      const bytes = this.#changes.get(path);
      if (bytes) checkXml(bytes);
    }
    this.#checkUnread();
    const theirs = this.#entries.filter(({ name }) => !own.has(name));
    const ours = this.#entries.filter(({ name }) => own.has(name));
    const long = this.#entries.filter(({ isLong }) => isLong);
    const repacked = long.map(({ name }): [string, Uint8Array] => [
      name,
      this.#original.get(name) ?? new Uint8Array(),
    ]);
    return writeZip(theirs, ours, new Map([...repacked, ...this.#changes]));
  }
}

function refusePart(path: string, why: string): RisalahError {
  const hint = 'Open it in Word and save it again.';
  return refuse(
    'host-is-well-formed',
    `The part ${path} of the host cannot be read: ${why}.`,
    hint,
  );
}

function lacking(path: string): RisalahError {
  const hint = 'Open it in Word and save it again.';
  return refuse('host-is-well-formed', `The host has no part ${path}.`, hint);
}

function readPart(path: string, bytes: Uint8Array, budget: XmlBudget): string {
  try {
    checkXml(bytes, budget);
    // The mark at the beginning, if there is one, is part of the text.
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const said = /^\uFEFF?<\?xml[^>]*encoding\s*=\s*["']([^"']*)/.exec(text)?.[1] ?? 'utf-8';
    if (said.toLowerCase() !== 'utf-8') throw new XmlFault(`it says that it is in ${said}`);
    return text;
  } catch (error) {
    if (error instanceof RisalahError) throw error;
    throw refusePart(
      path,
      error instanceof XmlFault ? error.message : 'it is not written in UTF-8',
    );
  }
}
