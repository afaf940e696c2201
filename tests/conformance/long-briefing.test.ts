import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'rolldown';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { run } from './built.ts';

// Ten times the pages take ten times the time, and memory stays within what any machine has.

const root = path.resolve(import.meta.dirname, '../..');
const figures = z.object({ pages: z.number(), cpuMs: z.number(), peakMb: z.number() });

/** Bundles the program beside the modules it needs, as the command line is bundled. */
async function bundled(): Promise<string> {
  const cache = path.join(root, 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const dir = mkdtempSync(path.join(cache, 'risalah-'));
  await build({
    input: path.join(import.meta.dirname, 'long-run.ts'),
    platform: 'node',
    external: /^[^./]/,
    output: { dir, format: 'esm', entryFileNames: '[name].mjs' },
  });
  return path.join(dir, 'long-run.mjs');
}

test('from 100 to 1,000 pages', { timeout: 300_000 }, async () => {
  const program = await bundled();
  const measure = (pages: number) =>
    figures.parse(JSON.parse(run('node', [program, String(pages)], { cwd: root })));
  const short = measure(100);
  const long = measure(1000);
  rmSync(path.dirname(program), { recursive: true });
  const growth = long.cpuMs / short.cpuMs / (long.pages / short.pages / 10);
  expect(short.pages).toBeGreaterThan(90);
  expect(long.pages).toBeGreaterThan(950);
  expect(growth, JSON.stringify({ short, long })).toBeLessThanOrEqual(12);
  expect(long.peakMb).toBeLessThanOrEqual(400);
});
