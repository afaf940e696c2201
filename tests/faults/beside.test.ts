import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { writeBriefing } from '../../src/batch/write-briefing.ts';
import { MachineError } from '../../src/output/machine-error.ts';
import { toPartPath } from '../../src/output/open-parts.ts';
import { findTarget, stampOf } from '../../src/output/target.ts';
import { hashes, makeFolder, runBatch, startBatch, until } from '../commands/batch-runs.ts';

vi.setConfig({ testTimeout: 240_000 });

const cli = path.resolve(import.meta.dirname, '../../dist/cli.js');
const handout = ['--template', 'handout'];
const some = ['--pairs', 'ID,AU,JP,SG,MY', ...handout, '--jobs', '1'];
const other = ['--pairs', 'US,PH', ...handout, '--to', 'md'];

let folder = '';

beforeEach(() => {
  const made = makeFolder();
  folder = made.folder;
  return made.remove;
});

const at = (...names: string[]): string => path.join(folder, ...names);
const listed = (): string[] => (fs.existsSync(at('out')) ? fs.readdirSync(at('out')) : []);
const isLocked = (): boolean => listed().some((name) => name.includes('.run.'));

test('a batch of other briefings is refused while one is at work, and neither is harmed', async () => {
  runBatch(folder, [...some, '--out', 'whole']);
  const first = startBatch(folder, some);
  expect(await until(isLocked)).toBe(true);
  const { code, out, err } = runBatch(folder, other);
  expect([code, out], err).toEqual([3, '']);
  expect(err).toMatch(
    /^out {2}error {2}A batch is at work in this folder: process \d+, since .+ UTC \[folder-has-one-batch\]\n {2}hint: Wait/,
  );
  expect(err).toContain(`process ${first.process.pid},`);
  expect(runBatch(folder, [...other, '--ui', 'id']).err).toContain(
    'Proses lain sedang menyusun risalah',
  );
  // Another folder and another share are free.
  expect(runBatch(folder, [...other, '--out', 'free']).code).toBe(0);
  expect(runBatch(folder, [...other, '--shard', '1/2']).code).toBe(0);
  expect(await first.ended).toBe(0);
  for (const name of listed().filter((own) => /PH|1-of-2/.test(own))) fs.rmSync(at('out', name));
  expect(hashes(at('out'))).toEqual(hashes(at('whole')));
  expect(runBatch(folder, other).code).toBe(0);
  expect(isLocked()).toBe(false);
});

test('the lock of a run that was killed is in nobody’s way', async () => {
  const run = startBatch(folder, some);
  expect(await until(isLocked)).toBe(true);
  run.process.kill('SIGKILL');
  await run.ended;
  expect(isLocked()).toBe(true);
  expect(runBatch(folder, other).code).toBe(0);
  expect(listed().filter((name) => name.endsWith('.part'))).toEqual([]);
});

test('a lock counts while its process lives, whoever has its number now, and abroad while it is renewed', () => {
  const manifest = at('out/risalah-manifest.json');
  const begun = fs
    .readFileSync('/proc/self/stat', 'latin1')
    .replace(/^.*\) /, '')
    .split(' ')[19];
  const live = { pid: process.pid, begun, since: '2026-11-23T16:05:12.000Z', selection: 'x' };
  const plant = (name: string, lock: object): string => {
    fs.mkdirSync(at('out'), { recursive: true });
    fs.writeFileSync(name, JSON.stringify(lock));
    return name;
  };
  const here = plant(toPartPath(`${manifest}.run`), live);
  expect(runBatch(folder, other)).toMatchObject({
    code: 3,
    err: expect.stringContaining(`process ${process.pid}, since 2026-11-23 16:05:12 UTC`),
  });
  plant(here, { ...live, begun: '1' });
  expect(runBatch(folder, other).code).toBe(0);
  fs.rmSync(here, { force: true });
  const abroad = plant(`${manifest}.run.abcdef.12.part`, { ...live, pid: 12 });
  expect(runBatch(folder, other).code).toBe(3);
  const old = new Date(Date.now() - 6 * 60_000);
  fs.utimesSync(abroad, old, old);
  expect(runBatch(folder, other).code).toBe(0);
  // What is no lock, and one that is not yet whole.
  fs.writeFileSync(abroad, '{"pid": 1');
  expect(runBatch(folder, other).code).toBe(0);
});

test('the same batch twice and a build beside it say who else is there, and leave what one leaves', async () => {
  runBatch(folder, [...some, '--out', 'whole']);
  const first = startBatch(folder, some);
  expect(await until(isLocked)).toBe(true);
  const { PATH } = process.env;
  const args = ['build', '--template', 'handout', '--between', 'ID,AU', '--lang', 'en', '--json'];
  const env = { PATH, SOURCE_DATE_EPOCH: '1795392000' };
  const build = spawnSync(process.execPath, [cli, ...args], { cwd: folder, env, encoding: 'utf8' });
  expect(JSON.parse(build.stdout)).toMatchObject({
    files: [{}, {}, {}],
    problems: [{ rule: 'folder-has-one-batch', severity: 'warning' }],
  });
  const second = runBatch(folder, some);
  expect([second.code, await first.ended]).toEqual([0, 0]);
  expect(second.err).toContain('warning  A batch is at work in this folder');
  expect(hashes(at('out'))).toEqual(hashes(at('whole')));
});

test('a file that another run makes otherwise in the meantime is not replaced', async () => {
  const file = at('handout_ID-AU_en.md');
  const old = '---\ngenerator: Risalah\n---\nold\n';
  fs.writeFileSync(file, old);
  const place = stampOf(findTarget(file));
  const bytes = Buffer.from('---\ngenerator: Risalah\n---\nnew\n');
  const built = [
    {
      main: { path: file, bytes },
      beside: [],
      about: {
        ...{ path: file, template: 'handout', parties: [] },
        ...({ lang: 'en', format: 'md' } as const),
        ...{ bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') },
      },
    },
  ];
  const options = { out: folder, force: false, ownPaths: [], stamps: new Map([[file, place]]) };
  const others = old.replace('old', 'of the other');
  fs.writeFileSync(file, others);
  const written = writeBriefing(built, options);
  await expect(written).rejects.toThrow('another run has written it in the meantime');
  await expect(written).rejects.toBeInstanceOf(MachineError);
  expect(fs.readFileSync(file, 'utf8')).toBe(others);
  const now = new Map([[file, stampOf(findTarget(file))]]);
  expect(await writeBriefing(built, { ...options, stamps: now })).toHaveLength(1);
  expect(fs.readFileSync(file)).toEqual(bytes);
});
