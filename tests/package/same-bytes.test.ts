import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openRisalah } from '../../src/index.ts';
import { root } from './lay-project.ts';

const request = {
  template: 'handout',
  between: ['ID', 'TH'],
  lang: 'id',
  date: '2026-11-23',
} as const;
const formats = ['pdf', 'docx', 'md'] as const;
const build = [
  ...['build', '--template', request.template, '--between', request.between.join(',')],
  ...['--lang', request.lang, '--date', request.date, '--to', formats.join(',')],
];

let base = '';
/** Risalah as it is installed, in a folder with a strange name where nothing may be written. */
let elsewhere = '';
let usual: Record<string, string> = {};

beforeAll(() => {
  base = fs.mkdtempSync(path.join(os.tmpdir(), 'risalah-same-'));
  elsewhere = path.join(base, 'naskah dinas Ω', 'risalah');
  fs.mkdirSync(elsewhere, { recursive: true });
  for (const name of ['package.json', 'dist', 'content', 'templates']) {
    fs.cpSync(path.join(root, name), path.join(elsewhere, name), { recursive: true });
  }
  fs.symlinkSync(path.join(root, 'node_modules'), path.join(base, 'naskah dinas Ω/node_modules'));
  spawnSync('chmod', ['-R', 'a-w', elsewhere]);
  usual = run({});
}, 120_000);

afterAll(() => {
  spawnSync('chmod', ['-R', 'u+w', elsewhere]);
  fs.rmSync(base, { recursive: true, force: true });
}, 120_000);

interface Surroundings {
  env?: Record<string, string | undefined>;
  /** What stands before the command in the shell. */
  before?: string;
  /** What stands behind it. */
  behind?: string;
  install?: string;
  cwd?: string;
}

/** Builds in these surroundings, and gives the hash of each file by its name. */
function run({ env, before = '', behind = '', install = root, cwd = '' }: Surroundings) {
  const out = fs.mkdtempSync(path.join(base, 'out-'));
  const folder = path.join(base, cwd);
  fs.mkdirSync(folder, { recursive: true });
  const { PATH = '', HOME = '' } = process.env;
  const cli = path.join(install, 'dist/cli.js');
  const line = `${before} "$@" ${behind}`;
  const args = [
    '-c',
    line,
    'sh',
    process.execPath,
    cli,
    ...build,
    '--out',
    path.join(out, 'dua é'),
  ];
  const ended = spawnSync('sh', args, {
    cwd: folder,
    env: { PATH, HOME, ...env },
    encoding: 'utf8',
  });
  expect(ended.status, ended.stderr).toBe(0);
  const made = path.join(out, 'dua é');
  return Object.fromEntries(
    fs
      .readdirSync(made)
      .toSorted()
      .map((name) => [name, sha256(fs.readFileSync(path.join(made, name)))]),
  );
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

const preload = (name: string): { env: Record<string, string> } => ({
  env: { NODE_OPTIONS: `--require ${path.join(import.meta.dirname, name)}` },
});

const surroundings: [string, Surroundings | (() => Surroundings)][] = [
  ['another zone', { env: { TZ: 'Pacific/Kiritimati' } }],
  ['a zone behind', { env: { TZ: 'America/Los_Angeles' } }],
  [
    'Turkish, whose i differs',
    { env: { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', LANGUAGE: 'tr' } },
  ],
  ['Indonesian', { env: { LANG: 'id_ID.UTF-8', LC_ALL: 'id_ID.UTF-8' } }],
  ['no locale', { env: { LANG: 'C', LC_ALL: 'C' } }],
  ['another folder', { cwd: 'kerja «kini»/a b' }],
  ['a narrow umask', { before: 'umask 077;' }],
  ['no home', { env: { HOME: undefined } }],
  ['no folder for what is temporary', { env: { TMPDIR: '/nowhere', TEMP: '/nowhere' } }],
  ['one processor', { before: 'taskset -c 0' }],
  ['a clock in 2039', preload('strange-clock.cjs')],
  ['another epoch', { env: { SOURCE_DATE_EPOCH: '1' } }],
  ['folders in the opposite order', preload('reversed-folders.cjs')],
  [
    'settings of Node',
    { env: { NODE_ENV: 'production', NODE_OPTIONS: '--max-old-space-size=100 --no-warnings' } },
  ],
  ['closed streams', { behind: '<&- >&- 2>&-' }],
  ['another, read-only place of installation', () => ({ install: elsewhere })],
];

test.each(surroundings)(
  '%s: the same bytes',
  (_, given) => {
    expect(run(typeof given === 'function' ? given() : given)).toEqual(usual);
  },
  60_000,
);

test('from the sources: the same bytes', async () => {
  const risalah = await openRisalah();
  const briefing = await risalah.compose({ ...request, between: [...request.between] });
  const hashes = [];
  for (const format of formats) hashes.push(sha256((await risalah.render(briefing, format)).bytes));
  expect(hashes.toSorted()).toEqual(Object.values(usual).toSorted());
}, 60_000);

test('another date: other bytes', () => {
  const before = build.with(build.indexOf(request.date), '2026-11-24');
  const args = [path.join(root, 'dist/cli.js'), ...before, '--out', path.join(base, 'other')];
  expect(spawnSync(process.execPath, args).status).toBe(0);
  for (const name of Object.keys(usual)) {
    expect(sha256(fs.readFileSync(path.join(base, 'other', name)))).not.toBe(usual[name]);
  }
});
