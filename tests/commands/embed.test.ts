import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readEmbedOptions } from '../../src/commands/embed.ts';
import type { Outcome } from '../../src/commands/outcome.ts';
import { runEmbed } from '../../src/commands/run-embed.ts';
import { differences, host, paragraph, part, place } from '../embed/docx/hosts.ts';
import { problemsOf } from './problems-of.ts';

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
const told = z.object({
  written: z.boolean(),
  blocks: z.array(z.object({ name: z.string(), state: z.string() })),
});

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
  [
    'a choice for another format',
    { into: 'a.docx', check: true, flavor: 'gfm' },
    'report is a docx',
  ],
  ['a level past the last', { into: 'a.md', 'start-level': '9' }, '1 to 6'],
  ['a page of a Word file', { into: 'a.docx', check: true, after: '3' }, '--after is for PDF'],
  ['a page that is none', { into: 'a.pdf', after: 'x' }, 'number of a page'],
  ['Markdown made of a Word file', { into: 'a.docx', out: 'b.md' }, 'changes no format'],
  ['a Word file made of Markdown', { into: 'a.md', out: 'b.docx' }, 'changes no format'],
  [
    'a file with macros made of one without',
    { into: 'a.docx', out: 'b.docm' },
    'changes no format',
  ],
  ['all without removing', { into: 'a.md', all: true }, '--all goes with --remove'],
  ['all and one', { into: 'a.md', all: true, remove: true, at: 'x' }, 'do not go together'],
])('refuses %s', (_, argv, message) => {
  expect(() => readEmbedOptions(argv)).toThrow(message);
});

test('a page of a PDF is answered with the command that joins the files there', async () => {
  const problems = await problemsOf(async () => readEmbedOptions({ into: 'a b.pdf', after: '3' }));
  expect(problems[0]?.hint).toContain('"a b.pdf" 1-3 briefing.pdf "a b.pdf" 4-z');
});

test('takes Markdown of one ending to another', () => {
  const options = readEmbedOptions({ into: 'a.md', out: 'b.qmd' });
  expect(options).toMatchObject({ target: 'b.qmd', isInPlace: false });
});

describe.each(['report.docx', 'report.md'])('in %s', (name) => {
  const inPlace = { 'in-place': true };
  const first = { ...chapter, ...inPlace, lang: 'en' };

  test('the same command gives the same bytes, whatever another has asked in between', async () => {
    await embed(name, first);
    const before = read(name);
    const at = told.parse((await embed(name, { check: true })).json).blocks[0]?.name;
    const other = { lang: 'id', 'start-level': '4', set: ['author=Me'] };
    await embed(name, { ...inPlace, at, ...other });
    expect(read(name)).not.toEqual(before);
    const back = await embed(name, first);
    expect(read(name)).toEqual(before);
    expect(back.warnings).toMatchObject([
      { rule: 'block-keeps-what-is-named', severity: 'warning' },
    ]);
    expect(back.warnings?.[0]?.message).toContain('author=Me');
  });

  test('one of several blocks goes if it is named, and all only if told so', async () => {
    const whole = read(name);
    await embed(name, first);
    await embed(name, { ...first, unit: ['risk'] });
    const both = read(name);
    const problems = await problemsOf(() => embed(name, { remove: true, ...inPlace }));
    expect(problems).toMatchObject([{ rule: 'block-is-named' }]);
    expect(read(name)).toEqual(both);
    expect(statesOf(await embed(name, { ...first, unit: ['risk'], remove: true }))).toEqual([
      'removed',
    ]);
    await embed(name, { ...first, unit: ['risk'] });
    const gone = await embed(name, { remove: true, all: true, ...inPlace });
    expect(statesOf(gone)).toEqual(['removed', 'removed']);
    if (name.endsWith('.md')) expect(read(name)).toEqual(whole);
    else expect(differences(read(name), whole)).toEqual([]);
  });

  test('the file keeps its mode, and one that is read-only stays as it is', async () => {
    fs.chmodSync(inFolder(name), 0o640);
    await embed(name, first);
    expect(fs.statSync(inFolder(name)).mode & 0o777).toBe(0o640);
    const before = read(name);
    fs.chmodSync(inFolder(name), 0o440);
    const problems = await problemsOf(() => embed(name, { ...first, lang: 'id' }));
    expect(problems).toMatchObject([{ rule: 'output-can-be-written' }]);
    expect(problems[0]?.hint).toContain('chmod u+w');
    expect(read(name)).toEqual(before);
  });
});

test('files that are no text are refused, whatever they are called', async () => {
  const named: Record<string, () => void> = {
    'utf16.md': () => fs.writeFileSync(inFolder('utf16.md'), Buffer.from('\ufeff# A\n', 'utf16le')),
    'folder.md': () => fs.mkdirSync(inFolder('folder.md')),
    'pipe.md': () => execFileSync('mkfifo', [inFolder('pipe.md')]),
    'nowhere.md': () => fs.symlinkSync('missing.md', inFolder('nowhere.md')),
    'missing.md': () => {},
  };
  const rules: Record<string, string | undefined> = {};
  for (const [name, make] of Object.entries(named)) {
    make();
    rules[name] = (await problemsOf(() => embed(name, chapter)))[0]?.rule;
  }
  expect(rules).toEqual({
    'utf16.md': 'host-is-text',
    'folder.md': 'file-is-regular',
    'pipe.md': 'file-is-regular',
    'nowhere.md': 'file-exists',
    'missing.md': 'file-exists',
  });
});
