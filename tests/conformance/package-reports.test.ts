import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { layProject, root, runNode } from '../package/lay-project.ts';

let project = '';

beforeAll(() => {
  project = layProject();
}, 120_000);

afterAll(() => rmSync(path.dirname(project), { recursive: true, force: true }));

test('keeps a report of Quarto fresh, and reports in Word and Markdown from a program', () => {
  const at = (name: string): string => path.join(project, name);
  const risalah = (...args: string[]) =>
    spawnSync('npx', ['risalah', ...args], { cwd: project, encoding: 'utf8' });
  expect(risalah('embed', '--into', 'report.qmd').stdout).toBe('report.qmd:12  ties  replaced\n');
  const quarto = readFileSync(at('report.qmd'), 'utf8');
  expect(quarto).toContain('{id=ties/regional/deterrence}');
  expect(quarto).toContain('\n[^1]: Checked in November.\n');
  cpSync(path.join(root, 'tests/fixtures/foreign/pandoc.docx'), at('report.docx'));
  writeFileSync(at('report.md'), '# Report\n');
  runNode(project, ['embed.mjs']);
  const own = readFileSync(at('report.docx'));
  expect(readFileSync(at('report.md'), 'utf8')).toContain('risalah:begin ties template=briefing');
  for (const name of ['report.md', 'report.docx', 'report.qmd']) {
    expect(risalah('embed', '--into', name, '--check').status, name).toBe(0);
  }
  const other = ['--at', 'ties', '--between', 'ID,JP', '--in-place'];
  expect(risalah('embed', '--into', 'report.docx', ...other).status).toBe(0);
  risalah('embed', '--into', 'report.docx', '--at', 'ties', '--between', 'ID,AU', '--in-place');
  expect(readFileSync(at('report.docx')).equals(own)).toBe(true);
}, 120_000);

test('refreshes a report in Word by one line of a script, only where its content has changed', () => {
  const report = path.join(project, 'report.docx');
  cpSync(path.join(root, 'tests/fixtures/foreign/pandoc.docx'), report);
  const cli = path.join(project, 'node_modules/risalah/dist/cli.js');
  runNode(project, [cli, 'init', 'house']);
  const ask = [
    '--template',
    'briefing',
    '--unit',
    'closing',
    '--lang',
    'en',
    '--date',
    '2026-11-23',
  ];
  runNode(project, [cli, 'embed', '--into', report, ...ask, '--in-place', '--content', 'house']);
  const before = readFileSync(report);
  const refresh = (): string =>
    spawnSync('sh', ['refresh.sh'], { cwd: project, encoding: 'utf8' }).stdout;
  expect(refresh()).toMatch(/stale\n.*replaced\n$/s);
  const after = readFileSync(report);
  expect(after.equals(before)).toBe(false);
  expect(refresh()).toMatch(/fresh\n$/);
  expect(readFileSync(report).equals(after)).toBe(true);
}, 120_000);

test('gives Pandoc a report whose notes, ids and links are whole', () => {
  const convert = (to: string): string => {
    const args = ['report.qmd', '-f', 'markdown', '-t', to, '--fail-if-warnings'];
    const { stdout, stderr, status } = spawnSync('pandoc', args, {
      cwd: project,
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([0, '']);
    return stdout;
  };
  const html = convert('html');
  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map((found) => found[1] ?? '');
  expect(new Set(ids).size).toBe(ids.length);
  const targets = [...html.matchAll(/ href="#([^"]*)"/g)].map((found) => decodeURI(found[1] ?? ''));
  expect(targets.length).toBeGreaterThan(3);
  expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
  const headings = [...html.matchAll(/<h([1-6])[^>]*>/g)].map((found) => Number(found[1]));
  expect(headings.slice(0, 4)).toEqual([1, 2, 3, 3]);
  expect(headings.at(-1)).toBe(1);
  expect(convert('plain')).toContain('Our own words');
});
