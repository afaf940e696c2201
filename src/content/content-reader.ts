import { createHash } from 'node:crypto';
import type * as z from 'zod';
import { checkShape } from '../input/check-shape.ts';
import type { Data } from '../input/data.ts';
import { cutExcerpt, type Excerpt, problemIn } from '../input/excerpt.ts';
import { type Folder, nameIn, type ReadResult, readBytes } from '../input/folder.ts';
import { parseJson } from '../input/parse-json.ts';
import { parseYaml } from '../input/parse-yaml.ts';
import { readText } from '../input/read-text.ts';
import { type Fault, type SourceFile, toProblem } from '../input/source-file.ts';
import type { Problem } from '../problems.ts';
import type { Merge } from './layer/merge-maps.ts';
import type { Places } from './places.ts';
import type { ProseContext, Use } from './prose/prose-context.ts';
import type { Source } from './types.ts';

/** A value of the shape that was asked for, with the places of its parts. */
export interface Checked<T> {
  data: Data;
  value: T;
}

/** A folder of content. */
export interface FileSet {
  folder: Folder;
  /** Paths of all files in the folder. */
  files: readonly string[];
}

/**
 * Reads the files of a content and remembers what was read, what is wrong, and what the texts refer to.
 * Of a layer (`base` is what it lies on) a file stands in the place of the one at the same path below it.
 */
export class ContentReader implements ProseContext {
  readonly own: FileSet;
  readonly base: FileSet | undefined;
  /** Paths of all files, each once. */
  readonly files: readonly string[];
  readonly problems: Problem[];
  readonly uses: Use[] = [];
  readonly places: Pick<Places, 'units' | 'facts'> = { units: new Map(), facts: new Map() };
  /** What texts may use: names of placeholders, sources by key, keys of sections. */
  readonly placeholders = new Set<string>();
  readonly sources = new Map<string, Source>();
  readonly units = new Set<string>();
  /** Files that could not be read: what the texts use of them is not reported as unknown. */
  readonly unreadable = new Set<'labels' | 'sources'>();
  /** Normalised text, or bytes of a picture, by path; a path in `base` begins with its alias. */
  readonly #read = new Map<string, string | Buffer>();
  readonly #baseFiles = new Set<SourceFile>();

  constructor(own: FileSet, problems: Problem[], base?: FileSet) {
    this.own = own;
    this.base = base;
    this.files = base === undefined ? own.files : [...new Set([...base.files, ...own.files])];
    this.problems = problems;
  }

  /** Where files that belong together are read from: below a layer only if it has none of them and they are there. */
  setOf(files: readonly string[]): FileSet {
    const { own, base } = this;
    const hasAny = (set: FileSet): boolean => files.some((file) => set.files.includes(file));
    return base !== undefined && !hasAny(own) && hasAny(base) ? base : own;
  }

  /** Whether a file belongs to what a layer lies on. */
  isFromBase(file: SourceFile): boolean {
    return this.#baseFiles.has(file);
  }

  /** A text file, or undefined with the reason reported. */
  readText(relative: string, set: FileSet = this.setOf([relative])): SourceFile | undefined {
    const file = readText(set.folder, relative, this.problems);
    this.#remember(set, relative, file?.text ?? '');
    if (file !== undefined && set === this.base) this.#baseFiles.add(file);
    return file;
  }

  /**
   * A YAML or, by its ending, JSON file of the given shape, or undefined with the reasons reported.
   * A layer's is first laid over the one below it.
   */
  readData<S extends z.ZodType>(
    relative: string,
    schema: S,
    merge: Merge,
  ): Checked<z.output<S>> | undefined {
    const top = this.setOf([relative]);
    const data = this.#parse(relative, top);
    if (top === this.base || !this.base?.files.includes(relative)) return this.check(data, schema);
    const below = this.#parse(relative, this.base);
    return this.check(data && below && merge(below, data), schema);
  }

  #parse(relative: string, set: FileSet): Data | undefined {
    const file = this.readText(relative, set);
    const parse = relative.endsWith('.json') ? parseJson : parseYaml;
    return file && parse(cutExcerpt(file), this.problems);
  }

  /** The value of data that was parsed, if it has the given shape. */
  check<S extends z.ZodType>(data: Data | undefined, schema: S): Checked<z.output<S>> | undefined {
    if (data === undefined) return undefined;
    const value = checkShape(schema, data, this.problems);
    return value === undefined ? undefined : { data, value };
  }

  /** The bytes of a picture. */
  readPicture(relative: string, maxBytes: number): ReadResult {
    const set = this.setOf([relative]);
    const read = readBytes(set.folder, relative, maxBytes);
    this.#remember(set, relative, 'bytes' in read ? read.bytes : '');
    return read;
  }

  report(excerpt: Excerpt, index: number, fault: Fault): void {
    this.problems.push(problemIn(excerpt, index, fault));
  }

  /** Reports a fault of a whole file. */
  reportFile(relative: string, fault: Fault, set: FileSet = this.own): void {
    this.problems.push(toProblem(fault, nameIn(set.folder, relative)));
  }

  /** Takes a text from elsewhere for one of the files, so that the digest tells of it. */
  remember(name: string, text: string): void {
    this.#read.set(name, text);
  }

  use(use: Use): void {
    this.uses.push(use);
  }

  #remember(set: FileSet, relative: string, value: string | Buffer): void {
    this.#read.set(set === this.base ? nameIn(set.folder, relative) : relative, value);
  }

  /** Whether a file at this path of the folder itself was asked for. */
  hasRead(relative: string): boolean {
    return this.#read.has(relative);
  }

  /** SHA-256 (hex) over path, NUL, text, NUL of every file read, sorted by path. */
  digest(): string {
    const hash = createHash('sha256');
    for (const path of [...this.#read.keys()].sort()) {
      hash
        .update(`${path}\0`)
        .update(this.#read.get(path) ?? '')
        .update('\0');
    }
    return hash.digest('hex');
  }
}
