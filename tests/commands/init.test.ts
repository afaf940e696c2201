import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { builtinContent, starterLayer } from '../../src/build/builtin.ts';
import { initCommand } from '../../src/commands/init.ts';
import { runInit } from '../../src/commands/run-init.ts';
import { loadContent } from '../../src/content/load-content.ts';
import type { Content } from '../../src/content/types.ts';
import { sayInEnglish } from '../../src/problems.ts';
import { problemsOf, saidOf } from './problems-of.ts';

let root = '';
let folder = '';

beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'risalah-init-'));
  folder = path.join(root, 'new/mine');
  return () => fs.rmSync(root, { recursive: true, force: true });
});

function filesIn(dir: string): string[] {
  return fs
    .readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((name) => fs.statSync(path.join(dir, name)).isFile())
    .sort();
}

test('writes the files of the starter and lists them', async () => {
  const { text, json } = await runInit(folder);
  const names = filesIn(folder);
  expect(names).toEqual(filesIn(starterLayer));
  for (const name of names) {
    const [own, copied] = [starterLayer, folder].map((dir) =>
      fs.readFileSync(path.join(dir, name)),
    );
    expect(copied, name).toEqual(own);
  }
  const paths = names.map((name) => path.join(folder, name));
  expect(json).toEqual({ files: paths, problems: [] });
  expect(text.split('\n').slice(0, names.length)).toEqual(paths);
});

test('goes on where a run was killed, and only there', async () => {
  await runInit(folder);
  const [first = '', ...others] = filesIn(folder);
  expect((await problemsOf(() => runInit(folder)))[0]?.rule).toBe('folder-is-empty');
  fs.rmSync(path.join(folder, first));
  fs.writeFileSync(path.join(folder, `${others[0]}.4194305.part`), 'half');
  await runInit(folder);
  expect(filesIn(folder)).toEqual([first, ...others]);
  fs.rmSync(path.join(folder, first));
  fs.appendFileSync(path.join(folder, others[0] ?? ''), '\n');
  expect((await problemsOf(() => runInit(folder)))[0]?.rule).toBe('folder-is-empty');
  expect(filesIn(folder)).toEqual(others);
});

test('what it writes loads without a problem and differs in what it shows, and in nothing else', async () => {
  await runInit(folder);
  const content = loadContent(folder, { builtin: builtinContent });
  const base = loadContent(builtinContent);
  const { KR, ...countries } = content.countries.en;
  expect([base.countries.en['KR'], KR?.name]).toEqual([undefined, 'Republic of Korea']);
  expect(countries).toEqual(base.countries.en);
  expect(content.facts.slice(0, -1)).toEqual(base.facts);
  expect(content.sources.slice(0, -1)).toEqual(base.sources);
  const [fact, source] = [content.facts.at(-1), content.sources.at(-1)];
  expect(fact?.sources).toEqual([source?.id]);
  for (const lang of ['id', 'en'] as const) {
    const { kicker, ...labels } = content.labels[lang];
    const { kicker: was, ...others } = base.labels[lang];
    expect(labels).toEqual(others);
    expect(kicker).not.toBe(was);
    expect(content.frame.closing[lang].body).not.toEqual(base.frame.closing[lang].body);
  }
  expect(rest(content)).toEqual(rest(base));
});

/** What the starter leaves alone. */
function rest({ areas, risks, frame, pack }: Content): unknown {
  const { introduction, summary, balance, method } = frame;
  return [areas, risks, introduction, summary, balance, method, pack.title, pack.shortTitle];
}

test('every file explains itself in both languages', async () => {
  await runInit(folder);
  const texts = filesIn(folder).filter((name) => !name.startsWith('schemas/'));
  expect(texts.length).toBeGreaterThan(7);
  for (const name of texts) {
    const text = fs.readFileSync(path.join(folder, name), 'utf8');
    const isData = /\.(?:yaml|en\.md|id\.md)$/.test(name);
    const explained = isData ? (text.match(/^# .*$/gm) ?? []).join('\n') : text;
    expect(explained, name).toMatch(/\b(?:yang|dari|dan)\b/i);
    expect(explained, name).toMatch(/\b(?:the|those|not|whole)\b/i);
  }
  const schemas = filesIn(path.join(folder, 'schemas')).map((name): unknown =>
    JSON.parse(fs.readFileSync(path.join(folder, 'schemas', name), 'utf8')),
  );
  for (const schema of schemas) expect(schema).toMatchObject({ title: expect.any(String) });
});

test('a folder with something in it is refused and left alone', async () => {
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, 'pack.yaml'), 'mine');
  const problems = await problemsOf(() => runInit(folder));
  expect(problems).toMatchObject([{ rule: 'folder-is-empty', file: folder }]);
  expect(filesIn(folder)).toEqual(['pack.yaml']);
  expect(fs.readFileSync(path.join(folder, 'pack.yaml'), 'utf8')).toBe('mine');
});

test('a folder with hidden files only is empty', async () => {
  fs.mkdirSync(path.join(folder, '.git'), { recursive: true });
  await runInit(folder);
  expect(loadContent(folder, { builtin: builtinContent }).facts.length).toBeGreaterThan(1);
});

test('a place where no folder can stand is named', async () => {
  const file = path.join(root, 'file');
  fs.writeFileSync(file, 'mine');
  for (const place of [file, path.join(file, 'below')]) {
    expect(await problemsOf(() => runInit(place))).toMatchObject([
      { rule: 'output-can-be-written' },
    ]);
  }
  expect(fs.readFileSync(file, 'utf8')).toBe('mine');
});

test('a folder without a name is refused', async () => {
  expect(await saidOf(() => initCommand.run({ folder: ' ' }, sayInEnglish))).toContain(
    'Name the folder',
  );
});

test('a path that a file stands in is told without an option that the command does not have', async () => {
  fs.writeFileSync(path.join(root, 'new'), '');
  const [problem] = await problemsOf(() => runInit(folder));
  expect(problem?.rule).toBe('output-can-be-written');
  expect(problem?.hint).toBe('Name another folder, or make this one fit to be written to.');
});
