import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { z } from 'zod';

vi.setConfig({ testTimeout: 60_000 });

const root = path.resolve(import.meta.dirname, '../..');
let folder = '';

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'risalah-evidence-'));
  return () => fs.rmSync(folder, { recursive: true });
});

/** Runs the built command in the test's folder. */
function risalah(...args: string[]): { code: number | null; out: string; err: string } {
  const env = { PATH: process.env['PATH'], SOURCE_DATE_EPOCH: '1795392000', NO_COLOR: '1' };
  const cli = path.join(root, 'dist/cli.js');
  const run = spawnSync(process.execPath, [cli, ...args], { cwd: folder, env, encoding: 'utf8' });
  return { code: run.status, out: run.stdout, err: run.stderr };
}

function write(name: string, text: string): void {
  fs.writeFileSync(path.join(folder, name), text);
}

/** A copy of the content in which one benefit also cites this in English. */
function contentCiting(citation: string): void {
  fs.cpSync(path.join(root, 'content'), path.join(folder, 'content'), { recursive: true });
  const text = fs.readFileSync(path.join(folder, diplomacy), 'utf8');
  write(diplomacy, text.replace('---\n\n', `---\n\nOur own words ${citation}. `));
}

const diplomacy = 'content/areas/politics/diplomacy.en.md';
const oneFile = ['--template', 'briefing', '--lang', 'en', '--to', 'md', '--stdout'];
const own = ['--content', 'content', '--section', 'politics/diplomacy', ...oneFile];

const listed = z.strictObject({
  facts: z.array(
    z.strictObject({
      unit: z.string(),
      key: z.string(),
      reason: z.string().min(5),
      used: z.boolean(),
      statement: z.string().min(20),
      parties: z.array(z.string()),
      years: z.array(z.number()),
      kind: z.string(),
      direction: z.string().optional(),
      verified: z.string(),
      sources: z.array(z.string()).min(1),
      asOf: z.string().optional(),
    }),
  ),
  problems: z.tuple([]),
});

test('facts lists what a briefing uses, and with --all everything there is', () => {
  const run = risalah('facts', '--between', 'ID,AU', '--json');
  expect([run.code, run.err]).toEqual([0, '']);
  const used = listed.parse(JSON.parse(run.out)).facts;
  expect(used.every((fact) => fact.used)).toBe(true);
  const whole = risalah('facts', '--between', 'ID,AU', '--all', '--json');
  const all = listed.parse(JSON.parse(whole.out)).facts;
  expect(all).toHaveLength(112);
  expect(all.filter((fact) => fact.used)).toEqual(used);
  const why = (key: string): string | undefined => all.find((fact) => fact.key === key)?.reason;
  expect(why('lombok-treaty')).toBe('about all the parties');
  expect(why('gsomia')).toBe('case about other countries (JP, KR)');
  expect(why('id-free-and-active')).toBe('source uu37-1999 not verified');
});

test('facts tells people the same, in either language, and helps with a topic', () => {
  const args = ['--between', 'ID,AU', '--topic', 'security', '--lang', 'id'];
  const { code, out } = risalah('facts', ...args);
  expect(code).toBe(0);
  expect(out).toContain(
    'security/common-protection\n  1. id-no-defence-pact: about all the parties\n',
  );
  expect(out).toContain('Perjanjian Lombok antara Australia dan Indonesia');
  expect(out).not.toContain('economy/');
  const wrong: [string[], number, string][] = [
    [['--topic', 'security/comon-protection'], 1, 'Did you mean "security/common-protection"?'],
    [['--topic', 'deterence'], 1, 'Did you mean "regional/deterrence"?'],
    [['--topic', 'zzz'], 1, 'risalah list benefits'],
    [['--between', 'XX'], 1, 'risalah list countries'],
    [['--lang', 'fr'], 2, 'There is no language "fr"'],
  ];
  for (const [given, exit, message] of wrong) {
    const run = risalah('facts', ...given);
    expect([run.code, run.out], given.join(' ')).toEqual([exit, '']);
    expect(run.err).toContain(message);
    expect(JSON.parse(risalah('facts', ...given, '--json').out)).toMatchObject({ facts: [] });
  }
});

test('the content that comes with Risalah stands every check', () => {
  const run = risalah('check', '--strict', '--claims');
  expect([run.code, run.err]).toEqual([0, '']);
  expect(run.out).toMatch(/^No problems: /);
});

test('a source that is not verified: a warning, with --strict an error, in a build a mark', () => {
  contentCiting('[@atkinson2006]');
  const warned = risalah('check', '--content', 'content');
  expect(warned.code).toBe(0);
  expect(warned.err).toContain(`${diplomacy}:9:15  warning  `);
  expect(warned.err).toContain('[source-is-verified]');
  expect(warned.out).toMatch(/^No errors, 1 to look at: /);
  const strict = risalah('check', '--content', 'content', '--strict', '--json');
  expect(strict.code).toBe(1);
  expect(JSON.parse(strict.out).problems).toMatchObject([
    { rule: 'source-is-verified', severity: 'error', file: diplomacy, line: 9, column: 15 },
  ]);
  const built = risalah('build', ...own);
  expect(built.code).toBe(0);
  expect(built.err).toContain(`${diplomacy}:9:15  warning`);
  const entries = built.out.slice(built.out.indexOf('Sources\n')).split('\n- ').slice(1);
  const marked = entries.filter((entry) => entry.includes('not fully verified'));
  expect(marked.map((entry) => /"source\/(\w+)"/.exec(entry)?.[1])).toEqual(['atkinson2006']);
  expect(entries.length).toBeGreaterThan(marked.length);
  const json = risalah('build', ...own.slice(0, -1), '--json');
  expect([json.code, json.err]).toEqual([0, '']);
  expect(JSON.parse(json.out).problems).toMatchObject([
    { rule: 'source-is-verified', severity: 'warning' },
  ]);
  const elsewhere = risalah('build', '--content', 'content', ...oneFile, '--section', 'security');
  expect([elsewhere.code, elsewhere.err]).toEqual([0, '']);
});

test('an incomplete source is never printed', () => {
  contentCiting('[@fabianboutton]');
  for (const args of [
    ['check', '--content', 'content'],
    ['build', ...own],
  ]) {
    const { code, out, err } = risalah(...args);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(`${diplomacy}:9:15  error`);
    expect(err).toContain('[source-is-complete]');
  }
});

test('check --claims ends with 1 and the place, and refuses options that would do nothing', () => {
  const stale = risalah('check', '--claims', '--max-age', '24m', '--date', '2023-01-01');
  expect(stale.code).toBe(1);
  expect(stale.err).toMatch(/evidence\/facts\.yaml:\d+:\d+ {2}error {2}The data of the fact/);
  const wrong: [string[], string][] = [
    [['--max-age', '3y'], '--max-age belongs to --claims'],
    [['--claims', '--date', '2023-01-01'], '--date belongs to --max-age'],
    [['--claims', '--max-age', '3'], '"3" is not an age'],
    [['--claims', '--max-age', '0m'], '"0m" is not an age'],
    [['--claims', '--max-age', '3y', '--date', '2023-02-30'], 'is not a date'],
  ];
  for (const [args, message] of wrong) {
    const run = risalah('check', ...args);
    expect([run.code, run.out], args.join(' ')).toEqual([2, '']);
    expect(run.err).toContain(message);
  }
});

test('--bib lets the content cite sources of the user’s own', () => {
  contentCiting('[@garcia2021]');
  expect(risalah('check', '--content', 'content').err).toContain('"garcia2021" is not in');
  write(
    'own.bib',
    String.raw`@article{garcia2021, author={Garc{\'\i}a, Ana}, title={Pacts}, journal={Journal of X},
      volume={3}, number={2}, pages={10--12}, year={2021}, doi={10.1234/abc}, note={verified: read}}`,
  );
  const bib = ['--bib', 'own.bib'];
  expect(risalah('check', '--content', 'content', '--strict', ...bib).code).toBe(0);
  const { code, out, err } = risalah('build', ...own, ...bib);
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain('García, A. (2021). Pacts. *Journal of X*, *3*(2), 10–12.');
  write('own.bib', '@book{garcia2021, doi={x}}');
  const broken = risalah('build', ...own, ...bib);
  expect(broken.code).toBe(1);
  expect(broken.err).toMatch(/^own\.bib:1:19 {2}error/);
  const none = risalah('build', ...own, '--bib', 'none.bib');
  expect(none.err).toContain('There is no file "none.bib"');
});

test('--csl takes the place of the template’s style', () => {
  const style = path.join(root, 'templates/citation-styles/ieee.csl');
  fs.copyFileSync(style, path.join(folder, 'house.csl'));
  const numeric = risalah('build', ...oneFile, '--csl', 'house.csl');
  expect([numeric.code, numeric.err]).toEqual([0, '']);
  expect(numeric.out).toMatch(/\\?\[1\\?\]/);
  const named = risalah('build', ...oneFile, '--csl', 'ieee').out;
  expect(named.replace('"citationStyle":"ieee"', '"citationStyle":"house"')).toBe(numeric.out);
  expect(risalah('build', ...oneFile).out).not.toBe(numeric.out);
  write('broken.csl', '<style>\n<citation>\n</style>');
  const broken = risalah('build', ...oneFile, '--csl', 'broken.csl');
  expect([broken.code, broken.out]).toEqual([1, '']);
  expect(broken.err).toMatch(/broken\.csl:\d+:\d+ {2}error/);
  expect(risalah('build', ...oneFile, '--csl', 'none.csl').code).toBe(1);
});
