import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import type { Outcome } from '../../src/commands/outcome.ts';
import { runInit } from '../../src/commands/run-init.ts';
import { runVerify } from '../../src/commands/run-verify.ts';
import { readVerifyOptions } from '../../src/commands/verify.ts';
import type { FileToVerify } from '../../src/readback/index.ts';
import { buildSample, sampleBriefing } from '../mutations/samples.ts';

let sample: FileToVerify[] = [];
let folder = '';

beforeAll(async () => {
  sample = await buildSample('handout_ID-AU_en', sampleBriefing('handout', 'en', ['ID', 'AU']));
}, 60_000);

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'risalah-verify-'));
  for (const { name, bytes } of sample) fs.writeFileSync(path.join(folder, name), bytes);
  return () => fs.rmSync(folder, { recursive: true, force: true });
});

function inFolder(name: string): string {
  return path.join(folder, name);
}

function edit(name: string, from: string, to: string): void {
  const text = fs.readFileSync(inFolder(name), 'utf8');
  expect(text).toContain(from);
  fs.writeFileSync(inFolder(name), text.replace(from, to));
}

async function verifyPaths(...paths: string[]): Promise<Outcome> {
  return runVerify(readVerifyOptions({ path: paths }));
}

const told = z.object({
  files: z.array(
    z.object({
      path: z.string(),
      format: z.enum(['pdf', 'docx', 'md']).optional(),
      findings: z.array(z.object({ rule: z.string(), message: z.string() }).loose()),
    }),
  ),
  groups: z.array(z.array(z.string())),
  others: z.number(),
  problems: z.array(z.object({ rule: z.string() }).loose()),
});

test('files of one run are equal and accessible, and others in the folder are counted', async () => {
  fs.mkdirSync(inFolder('below'));
  fs.writeFileSync(inFolder('below/picture.png'), 'x');
  const outcome = await verifyPaths(folder);
  expect(outcome.failed, outcome.text).toBe(false);
  expect(outcome.text.split('\n')).toEqual([
    `${inFolder('handout_ID-AU_en.docx')}  equal, accessible`,
    `${inFolder('handout_ID-AU_en.md')}    equal, accessible`,
    `${inFolder('handout_ID-AU_en.pdf')}   equal, accessible`,
    '3 files of 1 briefing: equal and accessible. 1 other file not looked at.',
    '',
  ]);
  const { groups, others, problems } = told.parse(outcome.json);
  expect(groups).toEqual([sample.map(({ name }) => inFolder(name)).toSorted()]);
  expect([others, problems]).toEqual([1, []]);
});

test('the same is told twice, byte for byte', async () => {
  edit('handout_ID-AU_en.md', 'lang: en', 'lang: id');
  const [one, other] = [await verifyPaths(folder), await verifyPaths(folder)];
  expect(one.text).toBe(other.text);
  expect(JSON.stringify(one.json)).toBe(JSON.stringify(other.json));
});

test('a file that says something else is told with place, rule and hint', async () => {
  edit('handout_ID-AU_en.md', 'relations can deter', 'relations will deter');
  const outcome = await verifyPaths(folder);
  expect(outcome.failed).toBe(true);
  expect(outcome.text).toMatch(/handout_ID-AU_en\.md\s+1 finding, 1 warning\n/);
  expect(outcome.text).toMatch(/\n {2}line \d+ {2}regional\/deterrence {2}error {2}The paragraph /);
  expect(outcome.text).toContain('has "will" in place of "can". [words-are-the-same]');
  expect(outcome.text).toMatch(/hint: Compared with .*handout_ID-AU_en\.(?:pdf|docx), /);
  expect(outcome.text).toContain('3 files of 1 briefing: 1 finding.');
});

test('files may be named one by one, in any order', async () => {
  const outcome = await verifyPaths(
    inFolder('handout_ID-AU_en.pdf'),
    inFolder('handout_ID-AU_en.docx'),
  );
  expect(outcome.failed).toBe(false);
  expect(outcome.text).toContain('2 files of 1 briefing: equal and accessible.');
});

test('paths that lead nowhere and files of other kinds are findings', async () => {
  fs.writeFileSync(inFolder('a.odt'), 'PK');
  fs.writeFileSync(inFolder('b.pdf'), 'PK');
  const outcome = await verifyPaths(inFolder('a.odt'), inFolder('b.pdf'), inFolder('none.pdf'));
  expect(outcome.failed).toBe(true);
  expect(told.parse(outcome.json).problems.map((problem) => problem.rule)).toEqual([
    'format-is-known',
    'file-is-what-its-name-says',
    'file-exists',
  ]);
  expect(outcome.text).toContain('There is no such file or folder.');
});

test('a folder without a file to read is a finding', async () => {
  fs.mkdirSync(inFolder('empty'));
  const outcome = await verifyPaths(inFolder('empty'));
  expect(outcome.failed).toBe(true);
  expect(outcome.text).toContain('No PDF, DOCX or Markdown file stands in');
});

test('the language twin under the name of another is found', async () => {
  const twin = await buildSample('twin', sampleBriefing('handout', 'id', ['ID', 'AU']));
  const bytes = twin.find((file) => file.name === 'twin.docx')?.bytes ?? new Uint8Array();
  fs.writeFileSync(inFolder('handout_ID-AU_en.docx'), bytes);
  const outcome = await verifyPaths(folder);
  const found = told.parse(outcome.json).problems;
  expect(found).toMatchObject([
    { rule: 'request-is-the-same', file: inFolder('handout_ID-AU_en.docx') },
  ]);
  expect(outcome.text).toContain('lang "id" in place of "en"');
});

test('against the content that made them, files are the same', async () => {
  const outcome = await runVerify(readVerifyOptions({ path: [folder], against: 'builtin' }));
  expect(outcome.failed, outcome.text).toBe(false);
});

test('against other content it is told what has changed, unit by unit', async () => {
  await runInit(inFolder('layer'));
  const paths = sample.map(({ name }) => inFolder(name));
  const options = readVerifyOptions({ path: paths, against: inFolder('layer') });
  const outcome = await runVerify(options);
  expect(outcome.failed).toBe(true);
  for (const file of told.parse(outcome.json).files) {
    const rules = file.findings.map((finding) => finding.rule);
    expect(rules, file.path).toContain('words-are-the-same');
    expect(rules, file.path).toContain('content-is-the-same');
  }
});

test('options without --against that need it are refused', () => {
  expect(() => readVerifyOptions({ path: ['a'], bib: 'x.bib' })).toThrow('--bib belongs');
  expect(() => readVerifyOptions({ path: ['a'], csl: 'x.csl' })).toThrow('--csl belongs');
});

const foreign = path.resolve(import.meta.dirname, '../fixtures/foreign');

test.each([
  ['chromium.pdf', 'pdf-figure-has-alt'],
  ['libreoffice.pdf', 'pdf-is-tagged'],
  ['pandoc.docx', 'docx-pictures-have-alt'],
])(
  '%s of another program is judged with the faults it has, without a crash',
  async (name, rule) => {
    const outcome = await verifyPaths(path.join(foreign, name));
    expect(outcome.failed).toBe(true);
    const rules = told.parse(outcome.json).problems.map((problem) => problem.rule);
    expect(rules).toContain(rule);
    expect(rules).not.toContain('file-can-be-read-back');
    expect(rules).not.toContain('origin-is-whole');
  },
);
