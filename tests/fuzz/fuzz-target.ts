import { ftruncateSync, openSync, writeSync } from 'node:fs';
import path from 'node:path';
import { inspect } from 'node:util';
import { Fuzzer } from './fuzzer.ts';
import { randomFrom } from './mutate.ts';
import { targets } from './targets.ts';

/**
 * Fuzzes one target for a while: `fuzz-target.js <target> <seconds> <seed> <folder>`, bundled with counters in every
 * block (`build-fuzzer.ts`). Prints what was done as JSON. An input that breaks the target ends the process with its
 * error, and lies in `<folder>/input`.
 */
const [name = '', seconds = '1', seed = '1', folder = '.'] = process.argv.slice(2);

process.on('uncaughtException', fail);
process.on('unhandledRejection', fail);
main().catch(fail);

function fail(error: unknown): void {
  writeSync(2, `${inspect(error)}\n`);
  process.exit(1);
}

async function main(): Promise<void> {
  const target = targets[name];
  if (target === undefined) throw new Error(`no target "${name}"`);
  const file = openSync(path.join(folder, 'input'), 'w');
  const fuzzer = new Fuzzer(target, randomFrom(Number(seed)), (input) => {
    ftruncateSync(file, input.length);
    writeSync(file, input, 0, input.length, 0);
  });
  const end = performance.now() + Number(seconds) * 1000;
  for (const input of await target.seeds()) await fuzzer.try(input);
  while (performance.now() < end) await fuzzer.tryNew();
  writeSync(1, JSON.stringify(fuzzer.report()));
  process.exit(0);
}
