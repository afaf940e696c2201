import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, expect, test } from 'vitest';
import { buildFuzzer } from '../fuzz/build-fuzzer.ts';
import { targets } from '../fuzz/targets.ts';

/** Seconds for each target. */
const seconds = Number(process.env['FUZZ_SECONDS'] ?? 60);
/** A new number every day, so that every day tries something else, and a day's finds can be made again. */
const seed = process.env['FUZZ_SEED'] ?? new Date().toISOString().slice(0, 10).replaceAll('-', '');

const run = promisify(execFile);
let fuzzer = '';
beforeAll(async () => {
  fuzzer = await buildFuzzer();
});

/** Two at a time: each is a process of its own. */
const names = Object.keys(targets);
const pairs = names.flatMap((first, index) => (index % 2 === 0 ? [[first, names[index + 1]]] : []));

test.each(pairs)(
  '%s and %s stand every input',
  { timeout: (seconds + 60) * 1000 },
  async (...pair) => {
    await Promise.all(pair.filter((name) => name !== undefined).map(fuzz));
  },
);

/** Fuzzes one target; fails with what broke it, and the input is kept as a file. */
async function fuzz(name: string): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'risalah-fuzz-'));
  const options = { timeout: (seconds + 30) * 1000, killSignal: 'SIGKILL' } as const;
  try {
    const { stdout } = await run(
      process.execPath,
      [fuzzer, name, String(seconds), seed, folder],
      options,
    );
    const { runs, blocks } = JSON.parse(stdout);
    expect(runs, `${name} is tried`).toBeGreaterThan(100);
    expect(blocks, `${name} is watched`).toBeGreaterThan(10);
  } catch (error) {
    const find = path.join(tmpdir(), `fuzz-${name.replaceAll(' ', '-')}-${seed}`);
    writeFileSync(find, readFileSync(path.join(folder, 'input')));
    throw new Error(`${name} breaks (seed ${seed}): the input is ${find}`, { cause: error });
  }
}
