import { expect, test } from 'vitest';
import { faultsOf, runBroken, runWhole } from '../faults/broken-runs.ts';
import { allWorks } from '../faults/works.ts';

const codes = ['ENOSPC', 'EIO', 'EMFILE'];
const signals = ['SIGKILL', 'SIGTERM', 'SIGINT'];
const first = await runWhole({
  args: ['build', '--template', 'handout', '--lang', 'en', '--to', 'md', '--set', 'title=Old'],
});
const old = first.after['out/handout_general_en.md']?.replace(/^\d+ /, '') ?? '';

// SQLite's loop: every call on files fails once, and a signal comes before every call.
test.concurrent.each(Object.entries(allWorks(old)))(
  '%s survives what goes wrong at any call',
  async (_, work) => {
    const whole = await runWhole(work);
    expect(whole.calls).toBeGreaterThan(15);
    const runs = Array.from({ length: whole.calls }, (_, index) => index + 1).flatMap((at) => [
      { at, fault: codes[at % codes.length] ?? '' },
      { at, fault: signals[at % signals.length] ?? '' },
    ]);
    const found: string[] = [];
    for (const { at, fault } of runs) {
      const run = await runBroken(work, fault, at);
      found.push(...faultsOf(run, whole, fault).map((one) => `${fault} at ${at}: ${one}`));
    }
    expect(found).toEqual([]);
  },
  30 * 60_000,
);
