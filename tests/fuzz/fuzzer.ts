import { RisalahError } from '../../src/problems.ts';
import { maxBlocks } from './instrument.ts';
import { mutate, type Random } from './mutate.ts';
import type { Target } from './target.ts';

/** Milliseconds of CPU that no input of at most 64 KB may take. */
const patience = 5000;

/** What a fuzzer has done. */
export interface Report {
  /** Inputs tried. */
  runs: number;
  /** Blocks of code reached. */
  blocks: number;
  /** Inputs that reached something new. */
  kept: number;
}

/**
 * Makes inputs from those that reached new blocks of code, as AFL and libFuzzer do. Each input is
 * given to `note` before it is tried, so that it is known even if it ends the process.
 */
export class Fuzzer {
  readonly #target: Target;
  readonly #random: Random;
  readonly #tokens: Uint8Array[];
  /** How often each block has been seen to run in one input, as a bit for 1, 2, 3, 4-7, 8-15, 16-31, 32-127, more. */
  readonly #seen = new Uint8Array(maxBlocks);
  readonly #kept: Uint8Array[] = [];
  readonly #note: (input: Uint8Array) => void;
  #runs = 0;

  constructor(target: Target, random: Random, note: (input: Uint8Array) => void) {
    this.#target = target;
    this.#random = random;
    this.#note = note;
    this.#tokens = target.tokens.map((token) => Buffer.from(token));
  }

  /** Tries an input that is made of kept ones. */
  async tryNew(): Promise<void> {
    const draw = (): Uint8Array => this.#kept[this.#random(this.#kept.length)] ?? Buffer.alloc(0);
    // What was found last leads on more often than what was there from the start.
    const latest = this.#kept.slice(-8);
    const input = this.#random(3) === 0 ? latest[this.#random(latest.length)] : draw();
    await this.try(mutate(input ?? draw(), this.#random, { other: draw(), tokens: this.#tokens }));
  }

  /** Tries an input, and keeps it if it reached something new. Throws what the target threw, unless it is a `RisalahError`. */
  async try(input: Uint8Array): Promise<void> {
    this.#note(input);
    blockCounts.fill(0);
    const start = process.cpuUsage();
    try {
      await this.#target.run(input);
    } catch (error) {
      if (!(error instanceof RisalahError)) throw error;
      if (error.problems.length === 0) throw new Error('an error without a problem');
    }
    const { user, system } = process.cpuUsage(start);
    const took = (user + system) / 1000;
    if (took > patience) throw new Error(`the input took ${took.toFixed(0)} ms`);
    this.#runs += 1;
    if (this.#reachedNew() || this.#kept.length === 0) this.#kept.push(input);
  }

  #reachedNew(): boolean {
    let isNew = false;
    // Most blocks did not run: four at a time are passed over.
    const fours = new Uint32Array(blockCounts.buffer);
    for (let four = 0; four < fours.length; four += 1) {
      if (fours[four] === 0) continue;
      for (let block = 4 * four; block < 4 * four + 4; block += 1) {
        if (this.#see(block, blockCounts[block] ?? 0)) isNew = true;
      }
    }
    return isNew;
  }

  #see(block: number, count: number): boolean {
    const bit = count === 0 ? 0 : 1 << step(count);
    const seen = this.#seen[block] ?? 0;
    this.#seen[block] = seen | bit;
    return (seen & bit) !== bit;
  }

  /** What was done so far. */
  report(): Report {
    const blocks = this.#seen.filter((bits) => bits > 0).length;
    return { runs: this.#runs, blocks, kept: this.#kept.length };
  }
}

function step(count: number): number {
  if (count < 4) return count - 1;
  return Math.min(7, count < 32 ? Math.floor(Math.log2(count)) + 1 : count < 128 ? 6 : 7);
}
