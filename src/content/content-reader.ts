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
import type { Places } from './places.ts';
import type { ProseContext, Use } from './prose/prose-context.ts';
import type { Source } from './types.ts';

/** A value of the shape that was asked for, with the places of its parts. */
export interface Checked<T> {
  data: Data;
  value: T;
}

/** Reads the files of one content folder and remembers what was read, what is wrong, and what the texts refer to. */
export class ContentReader implements ProseContext {
  readonly folder: Folder;
  /** Paths of all files in the folder. */
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
  /** Normalised text, or bytes of a picture, by path in the folder. */
  readonly #read = new Map<string, string | Buffer>();

  constructor(folder: Folder, files: readonly string[], problems: Problem[] = []) {
    this.folder = folder;
    this.files = files;
    this.problems = problems;
  }

  /** A text file, or undefined with the reason reported. */
  readText(relative: string): SourceFile | undefined {
    const file = readText(this.folder, relative, this.problems);
    this.#read.set(relative, file?.text ?? '');
    return file;
  }

  /** A YAML or, by its ending, JSON file of the given shape, or undefined with the reasons reported. */
  readData<S extends z.ZodType>(relative: string, schema: S): Checked<z.output<S>> | undefined {
    const file = this.readText(relative);
    if (file === undefined) return undefined;
    const parse = relative.endsWith('.json') ? parseJson : parseYaml;
    return this.check(parse(cutExcerpt(file), this.problems), schema);
  }

  /** The value of data that was parsed, if it has the given shape. */
  check<S extends z.ZodType>(data: Data | undefined, schema: S): Checked<z.output<S>> | undefined {
    if (data === undefined) return undefined;
    const value = checkShape(schema, data, this.problems);
    return value === undefined ? undefined : { data, value };
  }

  /** The bytes of a picture. */
  readPicture(relative: string, maxBytes: number): ReadResult {
    const read = readBytes(this.folder, relative, maxBytes);
    if ('bytes' in read) this.#read.set(relative, read.bytes);
    return read;
  }

  report(excerpt: Excerpt, index: number, fault: Fault): void {
    this.problems.push(problemIn(excerpt, index, fault));
  }

  /** Reports a fault of a whole file. */
  reportFile(relative: string, fault: Fault): void {
    this.problems.push(toProblem(fault, nameIn(this.folder, relative)));
  }

  /** Takes a text from elsewhere for one of the files, so that the digest tells of it. */
  remember(name: string, text: string): void {
    this.#read.set(name, text);
  }

  use(use: Use): void {
    this.uses.push(use);
  }

  /** Whether a file at this path was asked for. */
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
