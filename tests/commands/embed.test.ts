import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { readEmbedOptions } from '../../src/commands/embed.ts';
import type { Outcome } from '../../src/commands/outcome.ts';
import { runEmbed } from '../../src/commands/run-embed.ts';
import { differences, host, paragraph, part, place } from '../embed/docx/hosts.ts';

let folder = '';

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'risalah-embed-'));
  fs.writeFileSync(inFolder('report.docx'), host(place));
  fs.writeFileSync(inFolder('report.md'), '# Report\r\n\r\nWords.\r\n');
  return () => fs.rmSync(folder, { recursive: true, force: true });
});

function inFolder(name: string): string {
  return path.join(folder, name);
}

function read(name: string): Uint8Array {
  return fs.readFileSync(inFolder(name));
}

async function embed(into: string, more: Record<string, unknown>): Promise<Outcome> {
  return runEmbed(readEmbedOptions({ into: inFolder(into), ...more }));
}

const chapter = {
  template: 'briefing',
  unit: ['regional/deterrence'],
  between: ['ID,AU'],
  date: '2026-11-23',
};
const told = z.object({ written: z.boolean(), blocks: z.array(z.object({ state: z.string() })) });

function statesOf({ json }: Outcome): string[] {
  return told.parse(json).blocks.map(({ state }) => state);
}

test.each([
  ['report.docx', { at: 'ch' }],
  ['report.md', {}],
])('puts a chapter into %s, checks it, refreshes it and takes it out again', async (name, at) => {
  const before = read(name);
  const inPlace = { ...at, 'in-place': true };
  expect(statesOf(await embed(name, { ...chapter, ...inPlace }))).toEqual(['added']);
  const first = read(name);
  const fresh = await embed(name, { check: true });
  expect([statesOf(fresh), fresh.failed]).toEqual([['fresh'], false]);
  const again = await embed(name, { 'in-place': true });
  expect([statesOf(again), told.parse(again.json).written]).toEqual([['unchanged'], false]);
  const stale = await embed(name, { ...at, ...chapter, lang: 'en', check: true });
  expect(stale.failed).toBe(true);
  expect(read(name)).toEqual(first);
  await embed(name, { ...at, remove: true, 'in-place': true });
  if (name.endsWith('.md')) expect(read(name)).toEqual(before);
  else expect(differences(read(name), before)).toEqual([]);
});

test('keeps what is not asked for anew as the block has it', async () => {
  await embed('report.docx', { ...chapter, at: 'ch', 'in-place': true });
  await embed('report.docx', { at: 'ch', lang: 'en', 'in-place': true });
  const text = part(read('report.docx'), 'word/document.xml');
  expect(text).toContain('Deterrence');
  expect(text).not.toContain('Penangkalan');
});

test('never writes over the report or a file of somebody else unasked', async () => {
  const before = read('report.docx');
  await expect(embed('report.docx', { ...chapter, out: inFolder('report.docx') })).rejects.toThrow(
    'the report itself',
  );
  fs.symlinkSync(inFolder('report.docx'), inFolder('link.docx'));
  await expect(embed('report.docx', { ...chapter, out: inFolder('link.docx') })).rejects.toThrow(
    'the report itself',
  );
  fs.writeFileSync(inFolder('theirs.docx'), host(paragraph('theirs')));
  await expect(embed('report.docx', { ...chapter, out: inFolder('theirs.docx') })).rejects.toThrow(
    'did not make it',
  );
  const out = { ...chapter, out: inFolder('new.docx') };
  expect(statesOf(await embed('report.docx', out))).toEqual(['added']);
  // A file of an earlier run.
  expect(statesOf(await embed('report.docx', out))).toEqual(['added']);
  expect(read('report.docx')).toEqual(before);
});

test('leaves the report as it was when something is wrong, and names it', async () => {
  const before = read('report.docx');
  const failing = embed('report.docx', { ...chapter, at: 'elsewhere', 'in-place': true });
  await expect(failing).rejects.toMatchObject({
    problems: [{ rule: 'place-is-known', file: inFolder('report.docx') }],
  });
  await expect(embed('report.docx', { 'in-place': true })).rejects.toThrow('has no block');
  expect(read('report.docx')).toEqual(before);
  expect(fs.readdirSync(folder).toSorted()).toEqual(['report.docx', 'report.md']);
});

test.each([
  ['no report', { template: 'briefing' }, '--into'],
  ['no target', { into: 'a.docx' }, 'Say where'],
  ['two targets', { into: 'a.docx', out: 'b.docx', 'in-place': true }, 'do not go together'],
  ['a PDF', { into: 'a.pdf', 'in-place': true }, 'PDF takes no block'],
  ['a level that is none', { into: 'a.docx', 'in-place': true, 'start-level': '0' }, '1 to 9'],
  ['checking and removing', { into: 'a.docx', check: true, remove: true }, 'do not go together'],
  ['a choice for another format', { into: 'a.docx', check: true, flavor: 'gfm' }, 'flavor'],
])('refuses %s', (_, argv, message) => {
  expect(() => readEmbedOptions(argv)).toThrow(message);
});
