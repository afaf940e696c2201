import { describe, expect, test } from 'vitest';
import { hostileCases } from '../hostile/cases/index.ts';
import { findWrong } from '../hostile/judge.ts';
import { runCase } from '../hostile/run-case.ts';

describe.each(Object.entries(hostileCases))('%s', (_, cases) => {
  test.concurrent.each(cases)(
    '$name',
    async (one) => {
      const done = await runCase(one);
      expect(await findWrong(one, done), done.printed.slice(0, 2000)).toEqual([]);
    },
    180_000,
  );
});
