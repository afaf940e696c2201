import process from 'node:process';
import { Stryker } from '@stryker-mutator/core';
import rooms from './rooms.json' with { type: 'json' };

/** Least share of changes that tests notice, in percent: of all guards together, and of each. */
const least = { all: 85, each: 75 };

const chosen = process.argv.slice(2);
const counts = new Map();
for (const { room, guards, tests } of rooms) {
  if (chosen.length > 0 && !chosen.includes(room)) continue;
  process.env.GUARD_TESTS = tests.join(' ');
  const options = { configFile: 'tests/mutation/stryker.config.json', mutate: guards };
  for (const { fileName, status } of await new Stryker(options).runMutationTest()) {
    const count = counts.get(fileName) ?? {};
    counts.set(fileName, { ...count, [status]: (count[status] ?? 0) + 1 });
  }
}

/** Changes that were noticed, those that were not, and the share of the former. */
function judge({ Killed = 0, Timeout = 0, Survived = 0, NoCoverage = 0 }) {
  const [noticed, missed] = [Killed + Timeout, Survived + NoCoverage];
  const share = noticed + missed === 0 ? 100 : (100 * noticed) / (noticed + missed);
  return { killed: Killed, timeout: Timeout, missed, percent: Number(share.toFixed(1)) };
}

const all = {};
for (const count of counts.values())
  for (const [status, number] of Object.entries(count)) all[status] = (all[status] ?? 0) + number;
const table = Object.fromEntries([...counts].map(([file, count]) => [file, judge(count)]));
console.table({ ...table, 'all guards': judge(all) });

const low = Object.entries(table).filter(([, { percent }]) => percent < least.each);
if (low.length > 0 || judge(all).percent < least.all) process.exitCode = 1;
