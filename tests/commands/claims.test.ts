import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CheckOptions } from '../../src/commands/check.ts';
import { runCheck } from '../../src/commands/run-check.ts';
import { checkClaims } from '../../src/compose/check-claims.ts';
import { loadPlacedContent } from '../../src/content/load-content.ts';
import { problemsOf } from './problems-of.ts';

const builtin = path.resolve(import.meta.dirname, '../../content');
const units = listUnits();
let copy = '';

beforeAll(() => {
  copy = fs.mkdtempSync(path.join(os.tmpdir(), 'risalah-claims-'));
  fs.cpSync(builtin, copy, { recursive: true });
});
afterAll(() => fs.rmSync(copy, { recursive: true }));

interface UnitFiles {
  key: string;
  /** The file that lists the unit with its confidence. */
  list: string;
  texts: string[];
}

/** The 20 units by the files that are there, without the loader. */
function listUnits(): UnitFiles[] {
  const areas = fs.readdirSync(path.join(builtin, 'areas'));
  const folders = areas.map((area) => ({
    prefix: area,
    folder: `areas/${area}`,
    list: 'area.yaml',
  }));
  return [...folders, { prefix: 'risk', folder: 'risks', list: 'risks.yaml' }].flatMap(
    ({ prefix, folder, list }) =>
      fs
        .readdirSync(path.join(builtin, folder))
        .filter((name) => name.endsWith('.id.md'))
        .map((name) => path.basename(name, '.id.md'))
        .map((name) => ({
          key: `${prefix}/${name}`,
          list: `${folder}/${list}`,
          texts: ['id', 'en'].map((lang) => `${folder}/${name}.${lang}.md`),
        })),
  );
}

/** `file:line rule` of what the check finds while one file is changed. */
async function found(
  file: string,
  change: (text: string) => string,
  options: Partial<CheckOptions> = {},
): Promise<string[]> {
  const target = path.join(copy, file);
  const before = fs.readFileSync(target, 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  fs.writeFileSync(target, after);
  const none = { bib: undefined, allowDirs: undefined, oldest: undefined };
  const all = { ...none, content: copy, strict: false, claims: true };
  try {
    const problems = await problemsOf(() => runCheck({ ...all, ...options }));
    expect(problems.every((problem) => problem.column !== undefined)).toBe(true);
    return problems.map(
      ({ file: name = '', line, rule }) => `${path.relative(copy, name)}:${line} ${rule}`,
    );
  } finally {
    fs.writeFileSync(target, before);
  }
}

/** The facts of all other units. */
function withoutFactsOf(unit: string): (text: string) => string {
  return (text) =>
    text
      .split(/^(?= {2}- key: )/m)
      .filter((fact) => !fact.includes(`\n    unit: ${unit}\n`))
      .join('');
}

function lineOf(file: string, start: string): number {
  const lines = fs.readFileSync(path.join(builtin, file), 'utf8').split('\n');
  return lines.findIndex((line) => line.startsWith(start)) + 1;
}

test('there are 20 units', () => {
  expect(units).toHaveLength(20);
});

describe.each(units)('$key', ({ key, list, texts }) => {
  test.each(texts)('%s without citations in its prose', async (file) => {
    const [, front = '', prose = ''] =
      /^(---\n.*?\n---\n)(.*)$/s.exec(fs.readFileSync(path.join(builtin, file), 'utf8')) ?? [];
    const stripped = (): string => front + prose.replace(/ ?\[@[^\]]+\]/g, '');
    const line = front.split('\n').length + 1;
    expect(await found(file, stripped)).toEqual([`${file}:${line} prose-cites-a-source`]);
  });

  test('without its facts', async () => {
    const places = texts.map((file) => `${file}:${lineOf(file, 'claim:')} claim-has-a-fact`);
    expect(await found('evidence/facts.yaml', withoutFactsOf(key))).toEqual(places.toSorted());
  });

  test('without the sources of its facts', async () => {
    const problems = await found('evidence/facts.yaml', (text) =>
      text
        .split(/^(?= {2}- key: )/m)
        .map((fact) =>
          fact.includes(`\n    unit: ${key}\n`) ? fact.replace(/\n {4}sources: .*/, '') : fact,
        )
        .join(''),
    );
    expect(problems.length).toBeGreaterThan(0);
    for (const problem of problems) {
      expect(problem).toMatch(/^evidence\/facts\.yaml:\d+ key-is-present$/);
    }
  });

  test('without confidence', async () => {
    const name = key.slice(key.indexOf('/') + 1);
    const line = lineOf(list, `  - key: ${name}`);
    const strip = (text: string): string =>
      text.replace(new RegExp(`(- key: ${name}\\n) +confidence: \\w+\\n`), '$1');
    expect(await found(list, strip)).toEqual([`${list}:${line} key-is-present`]);
  });

  test.each(texts)('%s without a reason for its confidence', async (file) => {
    const strip = (text: string): string => text.replace(/^confidenceReason: .*\n/m, '');
    expect(await found(file, strip)).toEqual([`${file}:2 key-is-present`]);
  });
});

test('facts of unverified sources do not count', async () => {
  const problems = await found('evidence/references.csl.json', (text) =>
    text.replaceAll('"note": "verified', '"note": "not verified'),
  );
  expect(problems.filter((problem) => problem.endsWith(' claim-has-a-fact'))).toHaveLength(40);
});

test('data older than the oldest day are found, at their asOf', () => {
  const { content, places } = loadPlacedContent(builtin);
  expect(checkClaims(content, places, '2010-12-31')).toEqual([]);
  const stale = checkClaims(content, places, '2021-01-01');
  expect(new Set(stale.map((problem) => problem.rule))).toEqual(new Set(['fact-is-recent']));
  expect(stale.map((problem) => problem.snippet)).toEqual([
    expect.stringContaining('asOf: "ATOP 4.01 (alliances begun by 2016)"'),
    expect.stringContaining('asOf: "release of 1 July 2020'),
    ...Array.from({ length: 3 }, () => expect.stringContaining('asOf: "1980-2010"')),
  ]);
});
