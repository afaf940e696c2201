import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import vm from 'node:vm';

interface Chunk {
  exports: object;
  /** For its imports of modules, which compiled code cannot do itself. */
  import: (id: string) => Promise<unknown>;
  script: vm.Script;
  cache: string;
}

/** A file of the bundle once V8 has compiled it: the function that CommonJS makes of a file. */
type Body = (
  exports: object,
  require: (id: string) => unknown,
  module: Chunk,
  file: string,
  folder: string,
) => void;

/**
 * Loads the files of the bundle as `require` does, with the code that V8 made of them when they were built, which saves
 * compiling them at every start. V8 itself checks that code: of another version of Node or of another file it takes
 * none, and compiles as ever.
 */
export class Chunks {
  readonly #folder: string;
  readonly #known = new Map<string, Chunk>();
  readonly #require: NodeJS.Require;

  constructor(folder: string) {
    this.#folder = folder;
    this.#require = createRequire(path.join(folder, 'chunk.js'));
  }

  /** Exports of a file of the bundle; of anything else, what `require` gives. */
  load(id: string): unknown {
    if (!id.startsWith('./')) return this.#require(id);
    return (this.#known.get(id) ?? this.#run(id)).exports;
  }

  /** Writes beside each file loaded so far what V8 has compiled of it by now. */
  writeCaches(): void {
    for (const { script, cache } of this.#known.values()) {
      writeFileSync(cache, script.createCachedData());
    }
  }

  #run(id: string): Chunk {
    const file = path.join(this.#folder, id);
    const cache = `${file}.cache`;
    const script = new vm.Script(
      `(function (exports, require, module, __filename, __dirname) { ${readFileSync(file, 'utf8')}\n})`,
      {
        filename: file,
        ...(existsSync(cache) ? { cachedData: readFileSync(cache) } : {}),
      },
    );
    const module: Chunk = { exports: {}, import: (name) => import(name), script, cache };
    this.#known.set(id, module);
    const body: Body = script.runInThisContext();
    body(module.exports, (other) => this.load(other), module, file, this.#folder);
    return module;
  }
}
