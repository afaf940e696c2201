import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import vm from 'node:vm';
import { orRefuse } from './refuse.ts';

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

/** Which engine has compiled the code that is kept. */
const makerName = 'maker.cache';

/** V8 takes compiled code only with the flags that it was compiled with: the workers of a batch keep to one thread. */
const cacheEnding = process.execArgv.includes('--single-threaded') ? '.worker.cache' : '.cache';

function describeEngine(): string {
  const { versions, arch, platform, config } = process;
  return JSON.stringify({ versions, arch, platform, config });
}

/**
 * Loads the files of the bundle as `require` does, with the code that V8 made of them when they were built, which saves
 * compiling them at every start. Only the very engine that made that code may take it: V8 itself takes that of another
 * Node with a V8 of the same number, and then runs astray (measured: 20.19.0 with the code of 20.20.2).
 */
export class Chunks {
  readonly #folder: string;
  readonly #known = new Map<string, Chunk>();
  readonly #require: NodeJS.Require;
  readonly #takesCaches: boolean;

  constructor(folder: string) {
    this.#folder = folder;
    this.#require = createRequire(path.join(folder, 'chunk.js'));
    const maker = path.join(folder, makerName);
    this.#takesCaches = existsSync(maker) && readFileSync(maker, 'utf8') === describeEngine();
  }

  /** Exports of a file of the bundle; of anything else, what `require` gives. */
  load(id: string): unknown {
    if (!id.startsWith('./')) return this.#require(id);
    return (this.#known.get(id) ?? this.#run(id)).exports;
  }

  /** Writes beside each file loaded so far what V8 has compiled of it by now. */
  writeCaches(): void {
    writeFileSync(path.join(this.#folder, makerName), describeEngine());
    for (const { script, cache } of this.#known.values()) {
      writeFileSync(cache, script.createCachedData());
    }
  }

  #run(id: string): Chunk {
    const file = path.join(this.#folder, id);
    const cache = `${file}${cacheEnding}`;
    const script = orRefuse(
      () =>
        new vm.Script(
          `(function (exports, require, module, __filename, __dirname) { ${readFileSync(file, 'utf8')}\n})`,
          {
            filename: file,
            ...(this.#takesCaches && existsSync(cache) ? { cachedData: readFileSync(cache) } : {}),
          },
        ),
    );
    const module: Chunk = { exports: {}, import: (name) => import(name), script, cache };
    this.#known.set(id, module);
    const body: Body = script.runInThisContext();
    body(module.exports, (other) => this.load(other), module, file, this.#folder);
    return module;
  }
}
