import { test } from 'vitest';
import { readBatchOptions } from '../../src/commands/batch.ts';
import { readBuildOptions } from '../../src/commands/build.ts';
import { readCheckOptions } from '../../src/commands/check.ts';
import { readCommandLine } from '../../src/commands/command-line.ts';
import { readEmbedOptions } from '../../src/commands/embed.ts';
import { toRequestDate } from '../../src/commands/request-date.ts';
import { readVerifyOptions } from '../../src/commands/verify.ts';
import { expectRefusals } from '../problems/told.ts';

type Argv = Record<string, unknown>;

const line = (...args: string[]): [string, () => unknown] => [
  `risalah ${args.join(' ')}`,
  async () => (await readCommandLine(args))(),
];
const options =
  (name: string, read: (argv: Argv) => unknown) =>
  (argv: Argv): [string, () => unknown] => [
    `${name} ${JSON.stringify(argv)}`.slice(0, 80),
    () => read(argv),
  ];

const build = options('build', readBuildOptions);
const check = options('check', readCheckOptions);
const batch = options('batch', (argv) => readBatchOptions(argv, {}));
const embed = options('embed', (argv) => readEmbedOptions({ into: 'report.docx', ...argv }));
const verify = options('verify', (argv) => readVerifyOptions({ path: 'out', ...argv }));
const dated = (option: string | undefined, epoch: string): [string, () => unknown] => [
  `date ${option} ${epoch}`,
  () => toRequestDate({ option, epoch, now: new Date(0) }),
];

test('says of each command line what is wrong and how to mend it, in both languages', () =>
  expectRefusals('command-lines', [
    line(),
    line('biuld'),
    line('check', '--contnt', 'x'),
    line('build', 'extra'),
    line('build', '--out'),
    line('list'),
    line('verify', 'out', '--against', 'lay', '--allow-dir'),
    line('build', '--unit', 'security'),
    line('embed', '--section', 'security'),
    line('facts', '--unit', 'security'),
    line('embed', '--into', 'nothere.docx', '--template', 'handout'),
    line('check', '--bib', 'nope.bib'),
    line('batch', '--each', 'none.csv'),
    build({ template: ['handot'] }),
    build({ lang: ['id', 'xx'] }),
    build({ to: ['pdf,dox'] }),
    build({ lang: ['id,,en'] }),
    build({ 'allow-dir': [''] }),
    build({ out: '' }),
    build({ out: ['a', 'b'] }),
    build({ stdout: true }),
    build({ stdout: true, json: true, template: ['handout'], lang: ['id'], to: ['md'] }),
    build({ to: ['md'], paper: 'A5' }),
    build({ to: ['pdf'], flavor: 'gfm' }),
    build({ paper: 'A9' }),
    build({ to: ['md'], 'start-level': '9' }),
    build({ set: ['author'] }),
    build({ set: ['autor=A'] }),
    build({ set: ['author=A', 'author=B'] }),
    build({ set: [`author=${'a'.repeat(600)}`] }),
    check({ 'max-age': '3y' }),
    check({ claims: true, date: '2026-11-23' }),
    check({ claims: true, 'max-age': 'old' }),
    verify({ 'allow-dir': ['house'] }),
    verify({ bib: 'own.bib' }),
    verify({ csl: 'own.csl', 'allow-dir': ['house'] }),
    batch({}),
    batch({ pairs: 'ID,AU', each: 'a.csv' }),
    batch({ pairs: 'ID,AU', jobs: '0' }),
    batch({ pairs: 'ID,AU', shards: '4' }),
    line('batch', '--merge', 'out', '--resume'),
    embed({ into: undefined }),
    embed({}),
    embed({ out: 'a.docx', check: true }),
    embed({ out: 'a.md' }),
    embed({ after: 'x' }),
    embed({ after: '3' }),
    embed({ check: true, remove: true }),
    embed({ check: true, all: true }),
    embed({ out: 'b.docx', remove: true, all: true, at: 'x' }),
    embed({ flavor: 'gfm' }),
    embed({ check: true, 'start-level': '10' }),
    dated('2026-02-30', ''),
    dated(undefined, 'now'),
  ]));
