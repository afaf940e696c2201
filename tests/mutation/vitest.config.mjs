import { defineConfig } from 'vitest/config';

/** The tests of what is mutated; the whole suite would take hours. */
export default defineConfig({
  test: {
    include: [
      'tests/input/**/*.test.ts',
      'tests/output/**/*.test.ts',
      'tests/zip/**/*.test.ts',
      'tests/content/svg.test.ts',
      'tests/problems/format-problems.test.ts',
      'tests/render/markdown/escapes.test.ts',
    ],
    testTimeout: 20_000,
  },
});
