import process from 'node:process';
import { defineConfig } from 'vitest/config';

/** The tests of one room, which run.mjs names. */
export default defineConfig({
  test: { include: process.env.GUARD_TESTS.split(' '), testTimeout: 20_000 },
});
