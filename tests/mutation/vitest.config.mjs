import process from 'node:process';
import { defineConfig } from 'vitest/config';

/** The tests of one room, which run.mjs names. */
export default defineConfig({
  // A busy machine may take long; what hangs is ended by Stryker.
  test: { include: process.env.GUARD_TESTS.split(' '), testTimeout: 120_000 },
});
