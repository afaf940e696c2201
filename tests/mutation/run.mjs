import path from 'node:path';
import process from 'node:process';
import { Stryker } from '@stryker-mutator/core';
import rooms from './rooms.json' with { type: 'json' };

/** Least share of changes that tests notice, in percent: of all guards together, and of each. */
const least = { all: 85, each: 75 };

/** Changes that were noticed, those that were not, and the share of the former. */
function judge({ Killed = 0, Timeout = 0, Survived = 0, NoCoverage = 0 }) {
  const [noticed, missed] = [Killed + Timeout, Survived + NoCoverage];
  const share = noticed + missed === 0 ? 100 : (100 * noticed) / (noticed + missed);
  return { killed: Killed, timeout: Timeout, missed, percent: Number(share.toFixed(1)) };
}

const chosen = process.argv.slice(2);
const all = {};
const table = {};
for (const { room, guards, tests } of rooms) {
  if (chosen.length > 0 && !chosen.includes(room)) continue;
  process.env.GUARD_TESTS = tests.join(' ');
  const options = { configFile: 'tests/mutation/stryker.config.json', mutate: guards };
  const counts = {};
  for (const { fileName, status } of await new Stryker(options).runMutationTest()) {
    const file = path.relative('.', fileName);
    counts[file] ??= {};
    for (const count of [counts[file], all]) count[status] = (count[status] ?? 0) + 1;
  }
  for (const [file, count] of Object.entries(counts)) table[file] = judge(count);
  console.table({ ...table, 'all guards': judge(all) });
}

const low = Object.values(table).filter(({ percent }) => percent < least.each);
if (low.length > 0 || judge(all).percent < least.all) process.exitCode = 1;
