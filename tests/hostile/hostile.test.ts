import { describe, expect, test } from 'vitest';
import { hostileCases } from './cases/index.ts';
import { findWrong } from './judge.ts';
import { runCase } from './run-case.ts';

/** Every so many cases of a kind are run here, those of other numbers with the slow tests (tests/conformance). */
const everyOther = 9;

describe.each(Object.entries(hostileCases))('%s', (_, cases) => {
  const some = cases.filter((_one, index) => index % everyOther === 0);
  test.concurrent.each(some)(
    '$name',
    async (one) => {
      const done = await runCase(one);
      expect(await findWrong(one, done), done.printed.slice(0, 2000)).toEqual([]);
    },
    180_000,
  );
});

test('a case that is judged wrongly is found', async () => {
  const wrong = { name: '', files: { 'content/pack.yaml': 'a: *b\n' }, exit: 0 as const };
  const says = ['content/pack.yaml:9:9 yaml-is-plain'];
  const found = await findWrong({ ...wrong, says, shows: 'nothing' }, await runCase(wrong));
  expect(found).toEqual([
    'exit 1 in place of 0',
    'says content/pack.yaml:1:4 yaml-is-plain',
    'does not show nothing',
  ]);
  const done = { exit: 0, signal: null, says: [], peakMegabytes: 600 };
  const printed = 'TypeError [object Object]\u001b[31m never-to-be-read';
  const written = new Map([['x.md', Buffer.from('')]]);
  expect(await findWrong({ name: '', exit: 0 }, { ...done, printed, written })).toEqual([
    'words of the engine: TypeError',
    'prints a control character',
    'shows what stands in another file',
    'takes 600 MB',
  ]);
});
