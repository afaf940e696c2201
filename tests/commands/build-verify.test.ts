import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as renderJobs from '../../src/build/render-job.ts';
import { readBuildOptions } from '../../src/commands/build.ts';
import { runBuild } from '../../src/commands/run-build.ts';
import { problemsOf } from './problems-of.ts';

let out = '';

beforeEach(() => {
  out = fs.mkdtempSync(path.join(os.tmpdir(), 'risalah-build-verify-'));
});

afterEach(() => {
  vi.restoreAllMocks();
  fs.rmSync(out, { recursive: true, force: true });
});

/** Builds a briefing in three formats and reads it back before it is written. */
function build(options: Record<string, unknown> = {}): Promise<unknown> {
  const fixed = { template: ['briefing'], lang: ['id'], between: ['ID,AU'], date: '2026-11-23' };
  return runBuild(readBuildOptions({ ...fixed, out, verify: true, ...options }));
}

test.each([
  ['as it is', {}],
  ['CommonMark, a line a sentence', { flavor: 'commonmark', lines: 'sentence' }],
  ['the Markdown of Pandoc', { flavor: 'pandoc', figures: 'beside' }],
  ['a fragment', { fragment: true, 'start-level': '3' }],
  ['data and fonts in the files', { 'attach-data': true, 'embed-fonts': true }],
  ['another sheet', { paper: 'F4', template: ['handout'] }],
  ['citations as notes', { csl: 'chicago-notes' }],
  ['a part of it', { section: ['security'], set: ['title=Judul *lain* & <ini>'] }],
])('%s says what was composed', { timeout: 60_000 }, async (_, options) => {
  expect(await problemsOf(() => build(options))).toEqual([]);
  expect(fs.readdirSync(out).length).toBeGreaterThanOrEqual(3);
});

test('if one file says something else, nothing is written', async () => {
  const { renderJob } = renderJobs;
  vi.spyOn(renderJobs, 'renderJob').mockImplementation(async (job) => {
    const built = await renderJob(job);
    if (job.format !== 'md') return built;
    const text = new TextDecoder().decode(built.main.bytes).replace('35 negara', '53 negara');
    return { ...built, main: { ...built.main, bytes: new TextEncoder().encode(text) } };
  });
  const problems = await problemsOf(() => build());
  expect(problems.map((problem) => problem.rule)).toEqual([
    'words-are-the-same',
    'built-files-say-what-was-composed',
  ]);
  expect(problems[0]?.file).toBe(path.join(out, 'briefing_ID-AU_id.md'));
  expect(problems[0]?.message).toMatch(
    /^line \d+, regional\/crisis-response: .*"53" in place of "35"/,
  );
  expect(fs.readdirSync(out)).toEqual([]);
});

test('without --verify the same fault is written', async () => {
  await build({ verify: false });
  expect(fs.readdirSync(out)).toHaveLength(3);
});
