import { expect, test } from 'vitest';
import { faultsOf, runBroken, runWhole } from './broken-runs.ts';
import { allWorks } from './works.ts';

const faults = ['ENOSPC', 'SIGKILL', 'SIGTERM'];

test('an embedding in place survives whatever goes wrong at any third call', async () => {
  const work = allWorks('')['an embedding in place'];
  if (work === undefined) throw new Error('there is no such work');
  const whole = await runWhole(work);
  expect(whole.calls).toBeGreaterThan(15);
  for (let at = 3; at <= whole.calls; at += 3) {
    const fault = faults[(at / 3) % faults.length] ?? '';
    const run = await runBroken(work, fault, at);
    expect(faultsOf(run, whole, fault), `${fault} at ${at}: ${run.err}`).toEqual([]);
  }
}, 120_000);

test('what is left half, lost, or told as a bug is seen', async () => {
  const files = { 'a.md': '100644 whole' };
  const work = { args: ['build'] };
  const whole = { work, calls: 1, before: {}, after: files, again: files };
  const good = { code: 3, err: '', before: {}, after: {}, again: files };
  expect(faultsOf(good, whole, 'EIO')).toEqual([]);
  const wrong = [
    { code: 70 },
    { code: 0 },
    { after: files },
    { after: { 'a.md': '100644 who' }, code: null },
    { after: { 'a.md.1.part': '100644 who' } },
    { again: {} },
    { err: 'This is a bug in Risalah' },
  ];
  for (const one of wrong) expect(faultsOf({ ...good, ...one }, whole, 'EIO')).not.toEqual([]);
});
