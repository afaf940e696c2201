import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { deathFault } from '../../src/batch/failure.ts';
import { checkManifestPlace, toHeader, toLine, writeManifest } from '../../src/batch/manifest.ts';
import { mergeShards } from '../../src/batch/merge-shards.ts';
import { planBatch } from '../../src/batch/plan-batch.ts';
import { readCsv } from '../../src/batch/read-csv.ts';
import { readDataGroups, readDataTable } from '../../src/batch/read-data-table.ts';
import { readSelection } from '../../src/batch/read-selection.ts';
import { requestColumns } from '../../src/batch/row.ts';
import { builtinContent } from '../../src/build/builtin.ts';
import { readBatchOptions } from '../../src/commands/batch.ts';
import { loadContent } from '../../src/content/load-content.ts';
import { SourceFile } from '../../src/input/source-file.ts';
import { type Problem, RisalahError } from '../../src/problems.ts';
import { expectTold, type Told } from '../problems/told.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'risalah-told-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

const content = loadContent(builtinContent);
const columns = [...requestColumns];
const csv = (text: string) => readCsv(new SourceFile('visits.csv', text), columns);
const yaml = (text: string) => readDataTable(new SourceFile('visits.yaml', text), columns);
const optionsOf = (more: Record<string, unknown>, env: NodeJS.ProcessEnv = {}) =>
  readBatchOptions({ lang: 'id', template: 'handout', each: 'visits.csv', ...more }, env);

/** What is wrong in the rows of a table, and with the names of their files. */
function planned(table: string, name = '{row}'): Problem[] {
  const { items } = planBatch(csv(table), optionsOf({ name }), content);
  return [...items()].flatMap((item) => (item.kind === 'bad' ? [...item.problems] : []));
}

function select(name: string, text: string, more: Record<string, unknown> = {}): unknown {
  const file = path.join(folder, name);
  fs.writeFileSync(file, text);
  return readSelection(optionsOf({ each: file, ...more }), content.countries);
}

const entry = (index: number) => ({
  ...{ index, row: index + 1, name: `a${index}`, request: 'r' },
  files: [{ path: `a${index}.md`, bytes: 1, sha256: '0' }],
});

/** A folder with the manifests of two shares, of which the second holds the entries. */
function shares(
  entries: ReturnType<typeof entry>[],
  more: Partial<{ content: string }> = {},
): string {
  const own = fs.mkdtempSync(path.join(folder, 'shares-'));
  const run = { content: 'c', selection: 's', total: 4 };
  const write = (number: number, header: typeof run, lines: ReturnType<typeof entry>[]): void =>
    writeManifest(
      path.join(own, `risalah-manifest.${number}-of-2.json`),
      toHeader(header, { number, of: 2 }),
      lines.map(toLine),
    );
  write(
    1,
    run,
    [entry(0), entry(2)].map((one) => ({ ...one, files: [] })),
  );
  write(2, { ...run, ...more }, entries);
  return own;
}

const merge = (own: string): unknown => mergeShards(own, { force: false });

const cases: [what: string, act: () => unknown][] = [
  ['an empty table', () => csv('')],
  ['a column without a name', () => csv('parties;;lang\nID;;id\n')],
  ['a column twice, and one that is not known', () => csv('parties;parties;lnag\nID;AU;id\n')],
  [
    'countries without quotation marks, in three ways',
    () =>
      planned(
        'parties,lang,template,date\nID,AU,en,handout\nAU,ID,en,handout\n"ID,AU",ID,handout,\nJP,en,handot,\n',
      ),
  ],
  [
    'a column that nothing names, and one that only --name does',
    () => select('b.csv', 'parties,colour\nID,red\n', { name: '{unit}' }),
  ],
  [
    'a column that is nearly one that --name names',
    () => select('c.csv', 'parties,vist\nID,red\n', { name: '{visit}' }),
  ],
  ['a row too long', () => csv('parties,lang\nID;AU,id,en\n').flatMap(({ problems }) => problems)],
  ['too many rows', () => csv(`parties\n${'ID\n'.repeat(100_001)}`)],
  ['a quotation mark that is not closed', () => csv('parties\n"ID\n')],
  ['a table that is no list', () => yaml('parties: [ID]\n')],
  [
    'rows that are no mappings',
    () => yaml('- ID\n- lang: {a: b}\n').flatMap(({ problems }) => problems),
  ],
  ['an unknown key', () => yaml('- partis: ID\n').flatMap(({ problems }) => problems)],
  ['too many rows of YAML', () => yaml('- {}\n'.repeat(100_001))],
  [
    'a group that is none',
    () =>
      readDataGroups(new SourceFile('groups.yaml', '- {a: b}\n')).flatMap(
        ({ problems }) => problems,
      ),
  ],
  ['a table with a heading only', () => select('empty.csv', 'parties\n')],
  [
    'no group',
    () =>
      select('none.txt', '# none\n', { each: undefined, groups: path.join(folder, 'none.txt') }),
  ],
  [
    'too many groups',
    () =>
      select('many.txt', 'ID\n'.repeat(100_001), {
        each: undefined,
        groups: path.join(folder, 'many.txt'),
      }),
  ],
  ['one country', () => select('x', '', { each: undefined, pairs: 'ID' })],
  [
    'a name with a column that is not there',
    () => select('a.csv', 'parties\nID\n', { name: '{vist}' }),
  ],
  [
    'values that are not known',
    () => planned('parties;lang;date;template\nID;xx;2026-02-30;handot\n'),
  ],
  ['a country that is none', () => planned('parties\nIndonesai\n')],
  ['an empty name', () => planned('parties;title\nID;\n', '{title}')],
  ['a name with a dot', () => planned('parties;title\nID;.a\n', '{title}')],
  ['a name that is a device', () => planned('parties;title\nID;con\n', '{title}')],
  ['a name too long', () => planned(`parties;title\nID;${'a'.repeat(300)}\n`, '{title}')],
  ['names that are the same', () => planned('parties\nID\nAU\n', 'same')],
  ['names of a row that are the same', () => planned('parties;lang\nID;id,en\n', '{row}')],
  ['a pattern with a slash', () => optionsOf({ name: 'a/b' })],
  ['a pattern with a control character', () => optionsOf({ name: 'a\u0007b' })],
  ['a share that is none', () => optionsOf({ shard: '4/3' })],
  ['no job array', () => optionsOf({ shard: 'auto' })],
  ['a job array without a count', () => optionsOf({ shard: 'auto' }, { PBS_ARRAY_INDEX: '2' })],
  [
    'a job outside of its array',
    () => optionsOf({ shard: 'auto' }, { CI_NODE_INDEX: '9', CI_NODE_TOTAL: '4' }),
  ],
  [
    'a manifest of somebody else',
    () => {
      fs.writeFileSync(path.join(folder, 'risalah-manifest.json'), '{}');
      checkManifestPlace(path.join(folder, 'risalah-manifest.json'), { force: false });
    },
  ],
  ['no share', () => merge(fs.mkdtempSync(path.join(folder, 'no-')))],
  ['a share of another run, without its last', () => merge(shares([entry(1)], { content: 'd' }))],
  ['entries twice, of others, without files', () => merge(shares([entry(1), entry(1), entry(2)]))],
  [
    'a manifest of another share',
    () => {
      const own = shares([entry(1)]);
      const names = [1, 2].map((number) => path.join(own, `risalah-manifest.${number}-of-2.json`));
      fs.copyFileSync(names[0] ?? '', names[1] ?? '');
      return merge(own);
    },
  ],
  [
    'a share that is missing',
    () => {
      const own = shares([]);
      fs.rmSync(path.join(own, 'risalah-manifest.2-of-2.json'));
      return merge(own);
    },
  ],
  ['a row that takes too long', () => [deathFault({ kind: 'late' }, 60)]],
  ['a process that ends', () => [deathFault({ kind: 'dead', code: 3, signal: null }, 60)]],
];

test('says of each what is wrong with a batch and how to mend it, in both languages', async () => {
  const told: Told[] = [];
  for (const [what, act] of cases) {
    const problems = (await found(act)).map((problem) => withoutFolder(problem));
    expect([what, problems.length > 0]).toEqual([what, true]);
    told.push({ what, problems });
  }
  await expectTold('batch', told);
});

async function found(act: () => unknown): Promise<readonly Problem[]> {
  try {
    const given = await act();
    return Array.isArray(given) ? given : [];
  } catch (error) {
    if (error instanceof RisalahError) return error.problems;
    throw error;
  }
}

/** Without the folder of the test, whose names differ from run to run. */
function withoutFolder(problem: Problem): Problem {
  const plain = (text: string): string =>
    text.replaceAll(folder, 'FOLDER').replace(/\b(shares|no)-\w{6}/g, '$1');
  return {
    ...problem,
    message: plain(problem.message),
    ...(problem.file === undefined ? {} : { file: plain(problem.file) }),
  };
}
