import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { serialize } from 'node:v8';
import { rolldown } from 'rolldown';
import { afterAll, expect, test } from 'vitest';
import { renderDocx } from '../../../src/render/docx/index.ts';
import { loadTheme } from '../../../src/template/load-theme.ts';
import type { Theme } from '../../../src/template/types.ts';
import { everyNode } from '../../fixtures/every-node.ts';

const loaded = await loadTheme('templates/themes/risalah.yaml');
/** Without the fonts that are read when needed: a function goes into no other process. */
const theme: Theme = { ...loaded, fonts: { ...loaded.fonts, fallback: [] } };
const layouts = ['page', 'sheet', 'book'] as const;
const folder = mkdtempSync(path.join(tmpdir(), 'risalah-docx-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function hash(layout: (typeof layouts)[number]): Promise<string> {
  const { bytes } = await renderDocx(everyNode(layout), theme);
  return createHash('sha256').update(bytes).digest('hex');
}

/** Renders the fixtures in a process of its own and gives their hashes. */
const program = `
import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { deserialize } from 'node:v8';
import { renderDocx } from './renderer.mjs';
const { briefings, theme } = deserialize(readFileSync(new URL('input', import.meta.url)));
for (const briefing of briefings) {
  const { bytes } = await renderDocx(briefing, theme);
  console.log(createHash('sha256').update(bytes).digest('hex'));
}
`;

test('the same briefing gives the same bytes again, whatever was drawn in between', async () => {
  const first = await hash('page');
  expect(await hash('sheet')).not.toBe(first);
  expect(await hash('page')).toBe(first);
});

test('another process in another time zone, language and folder gives the same bytes', async () => {
  const bundle = await rolldown({ input: 'src/render/docx/index.ts', platform: 'node' });
  await bundle.write({ file: path.join(folder, 'renderer.mjs'), codeSplitting: false });
  writeFileSync(path.join(folder, 'run.mjs'), program);
  const briefings = layouts.map((layout) => everyNode(layout));
  writeFileSync(path.join(folder, 'input'), serialize({ briefings, theme }));
  const hashes = await Promise.all(layouts.map(hash));
  const here = hashes.map((line) => `${line}\n`).join('');
  for (const env of [
    { TZ: 'Pacific/Kiritimati', LC_ALL: 'C' },
    { TZ: 'America/New_York', LC_ALL: 'id_ID.UTF-8' },
  ]) {
    const run = { cwd: folder, encoding: 'utf8', env: { ...process.env, ...env } } as const;
    expect(execFileSync('node', ['run.mjs'], run)).toBe(here);
  }
});

test('another date gives other bytes', async () => {
  const briefing = everyNode();
  briefing.properties.date = '2026-11-24';
  const { bytes } = await renderDocx(briefing, theme);
  expect(createHash('sha256').update(bytes).digest('hex')).not.toBe(await hash('page'));
});
