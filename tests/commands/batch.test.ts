import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeEach, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { hashes, isRunning, makeFolder, runBatch, startBatch, until } from './batch-runs.ts';

vi.setConfig({ testTimeout: 120_000 });

let folder = '';

beforeEach(() => {
  const made = makeFolder();
  folder = made.folder;
  return made.remove;
});

const at = (...names: string[]): string => path.join(folder, ...names);
const filesIn = (): string[] => (fs.existsSync(at('out')) ? fs.readdirSync(at('out')) : []);
/** Files of briefings, as far as they have their names. */
const countFiles = (): number => filesIn().filter((name) => /\.(?:md|docx|pdf)$/.test(name)).length;
const handouts = ['--template', 'handout'];

const report = z.looseObject({
  total: z.number(),
  built: z.number(),
  kept: z.number(),
  files: z.number(),
  failed: z.array(
    z.looseObject({
      row: z.number(),
      name: z.string().optional(),
      problems: z.array(z.looseObject({ rule: z.string(), message: z.string() })),
    }),
  ),
});

test('parallel gives the bytes of serial, and build the same files', () => {
  const args = ['--pairs', 'ID,AU,JP', '--template', 'handout,briefing'];
  expect(runBatch(folder, [...args, '--jobs', '1', '--out', 'one']).code).toBe(0);
  expect(runBatch(folder, [...args, '--jobs', '3', '--out', 'three']).code).toBe(0);
  const files = hashes(at('one'));
  expect(Object.keys(files)).toHaveLength(12 * 3 + 1);
  expect(hashes(at('three'))).toEqual(files);
  const manifest = JSON.parse(fs.readFileSync(at('one/risalah-manifest.json'), 'utf8'));
  const told = manifest.entries.flatMap((entry: { files: object[] }) => entry.files);
  expect(told).toHaveLength(36);
  for (const { path: name, sha256, bytes } of told) {
    expect([sha256, bytes]).toEqual([files[name], fs.statSync(at('one', name)).size]);
  }
});

test('killed at any moment and resumed, the folder is that of a run that nobody disturbed', async () => {
  const args = ['--pairs', 'ID,AU,JP,SG', ...handouts, '--to', 'md,docx'];
  runBatch(folder, [...args, '--out', 'whole']);
  const whole = hashes(at('whole'));
  for (const delay of [0.15, 0.6, 0.8, 0.9, 1, 1.2]) {
    const run = startBatch(folder, [...args, '--resume', '--jobs', '2']);
    await until(() => run.workers().length > 0, 5);
    await sleep(delay * 1000 * Math.random());
    const workers = run.workers();
    run.process.kill('SIGKILL');
    await run.ended;
    expect(await until(() => !workers.some(isRunning))).toBe(true);
    const done = Object.entries(hashes(at('out'))).filter(([name]) => /\.(?:md|docx)$/.test(name));
    expect(done.filter(([name, hash]) => whole[name] !== hash)).toEqual([]);
  }
  const end = runBatch(folder, [...args, '--resume']);
  expect(end.code).toBe(0);
  expect(hashes(at('out'))).toEqual(whole);
});

test('--resume keeps what is whole and builds what is missing or asked for otherwise', () => {
  const args = ['--pairs', 'ID,AU,JP', ...handouts, '--to', 'md', '--json'];
  const run = (...more: string[]): z.output<typeof report> =>
    report.parse(JSON.parse(runBatch(folder, [...args, ...more]).out));
  expect(run()).toMatchObject({ total: 6, built: 6, kept: 0, files: 6 });
  const before = hashes(at('out'));
  expect(run('--resume')).toMatchObject({ built: 0, kept: 6, files: 6 });
  fs.rmSync(at('out/handout_ID-AU_en.md'));
  expect(run('--resume')).toMatchObject({ built: 1, kept: 5 });
  fs.appendFileSync(at('out/handout_ID-JP_id.md'), ' ');
  // Somebody has changed it: it is named, and built again only if that is wanted.
  expect(run('--resume')).toMatchObject({ built: 0, kept: 5 });
  expect(run('--resume', '--force')).toMatchObject({ built: 1, kept: 5 });
  expect(hashes(at('out'))).toEqual(before);
  expect(run('--resume', '--set', 'author=Subdit')).toMatchObject({ built: 6, kept: 0 });
  expect(run()).toMatchObject({ built: 6, kept: 0 });
  expect(hashes(at('out'))).toEqual(before);
});

test('shares joined are one run; one that is missing, changed or of another run is found', () => {
  const args = ['--pairs', 'ID,AU,JP,SG', ...handouts, '--to', 'md'];
  runBatch(folder, [...args, '--out', 'whole']);
  for (const [index, share] of ['1/3', 'auto', '3/3'].entries()) {
    const env = { CI_NODE_INDEX: String(index + 1), CI_NODE_TOTAL: '3' };
    expect(runBatch(folder, [...args, '--shard', share], env).code).toBe(0);
  }
  const merge = (): [number | null, string[]] => {
    const { code, out } = runBatch(folder, ['--merge', 'out', '--json']);
    const { problems } = z
      .object({ problems: z.array(z.object({ message: z.string() })) })
      .parse(JSON.parse(out));
    return [code, problems.map((problem) => problem.message)];
  };
  expect(merge()).toEqual([0, []]);
  const { 'risalah-manifest.json': manifest, ...files } = hashes(at('whole'));
  expect(hashes(at('out'))).toMatchObject({ ...files, 'risalah-manifest.json': manifest });
  const second = at('out/risalah-manifest.2-of-3.json');
  const text = fs.readFileSync(second, 'utf8');
  const spoil = (change: () => void): string[] => {
    change();
    const [code, messages] = merge();
    fs.writeFileSync(second, text);
    expect(code).toBe(1);
    return messages;
  };
  expect(spoil(() => fs.rmSync(second))).toEqual(['The share 2/3 is missing.']);
  expect(spoil(() => fs.writeFileSync(second, text.replace(/\n\{"index":4.*,\n/, '\n')))).toEqual([
    '1 of 4 briefings of this share are missing.',
  ]);
  expect(spoil(() => fs.writeFileSync(second, text.replace('"index":4', '"index":1')))).toEqual([
    'Briefing 2 stands here twice.',
  ]);
  expect(spoil(() => fs.writeFileSync(second, text.replace('"index":4', '"index":3')))).toEqual([
    'Briefing 4 does not belong to this share.',
  ]);
  expect(
    spoil(() => fs.writeFileSync(second, text.replace(/"selection": "../, '"selection": "zz')))[0],
  ).toMatch(/not of one run/);
  expect(spoil(() => fs.writeFileSync(second, '{}'))[0]).toMatch(/no manifest of the share/);
  expect(spoil(() => fs.appendFileSync(at('out/handout_ID-AU_en.md'), 'x'))[0]).toMatch(
    /not as it was written/,
  );
});

test('poisoned rows are named with their places, and the others are built', () => {
  const rows = [
    'parties,lang,title,sections',
    '"ID,AU",en,Visit,',
    '"ID,Jepan",en,,',
    '"ID,SG",en,"Pertemuan \u1000\u1001",',
    '"ID,MY",en,,securty',
    '"ID,KR",en',
    '"ID,IN",en,"evil \u202e text",',
    '"ID,US",xx,,',
    `"ID,FR",en,${'A'.repeat(600)},`,
    '"ID,JP",id,Kunjungan,',
  ];
  fs.writeFileSync(at('t.csv'), rows.join('\n'));
  const args = ['--each', 't.csv', ...handouts, '--to', 'md,pdf', '--json'];
  const { code, out, err } = runBatch(folder, args);
  expect([code, err]).toEqual([1, '']);
  const { failed, ...counts } = report.parse(JSON.parse(out));
  expect(counts).toMatchObject({ total: 9, built: 2, files: 4 });
  const places = failed.map(({ row, problems: [first] }) => [
    row,
    first?.rule,
    first?.['file'],
    first?.['line'],
    first?.['column'],
  ]);
  expect(places).toEqual([
    [2, 'country-is-known', 't.csv', 3, 1],
    [3, 'character-is-in-the-font', 't.csv', 4, 1],
    [4, 'section-is-known', 't.csv', 5, 1],
    [5, 'table-is-rectangular', 't.csv', 6, 11],
    [6, 'value-is-allowed', 't.csv', 7, 12],
    [7, 'value-is-allowed', 't.csv', 8, 9],
    [8, 'value-is-allowed', 't.csv', 9, 12],
  ]);
  const names = ['ID-AU_en', 'ID-JP_id'].flatMap((end) => [
    `handout_${end}.md`,
    `handout_${end}.pdf`,
  ]);
  expect(Object.keys(hashes(at('out')))).toEqual([...names, 'risalah-manifest.json']);
});

test('a worker that is ended or hangs costs its briefing only', async () => {
  const args = ['--pairs', 'ID,AU,JP,SG,MY', ...handouts, '--to', 'pdf', '--jobs', '1', '--json'];
  for (const [signal, rule] of [
    ['SIGABRT', 'briefing-is-built-to-its-end'],
    ['SIGSTOP', 'briefing-is-built-in-time'],
  ] as const) {
    fs.rmSync(at('out'), { recursive: true, force: true });
    const run = startBatch(folder, [...args, '--row-timeout', '8']);
    await until(() => countFiles() > 3);
    const [worker] = run.workers();
    if (worker !== undefined) process.kill(worker, signal);
    expect(await run.ended).toBe(1);
    const { failed, built } = report.parse(JSON.parse(run.out()));
    expect(failed.map(({ name, problems }) => [name?.slice(0, 8), problems[0]?.rule])).toEqual([
      ['handout_', rule],
    ]);
    expect(built).toBe(19);
    expect(Object.keys(hashes(at('out'))).filter((name) => name.endsWith('.part'))).toEqual([]);
  }
});

test('Ctrl-C ends all processes, leaves whole files, and says how to go on', async () => {
  const args = ['--pairs', 'ID,AU,JP,SG,MY,KR', ...handouts, '--to', 'pdf', '--jobs', '2'];
  const run = startBatch(folder, args);
  await until(() => countFiles() > 4);
  const workers = run.workers();
  expect(workers).toHaveLength(2);
  // A terminal sends it to the whole group.
  process.kill(-(run.process.pid ?? 0), 'SIGINT');
  expect(await run.ended).toBe(130);
  expect(workers.filter(isRunning)).toEqual([]);
  expect(run.out()).toMatch(/ of 30 briefings built; stopped, and --resume goes on\n$/);
  const left = Object.keys(hashes(at('out')));
  expect(
    left.filter((name) => !/\.pdf$|^risalah-manifest\.[0-9a-f]{8}\.journal$/.test(name)),
  ).toEqual([]);
  expect(runBatch(folder, [...args, '--resume']).code).toBe(0);
  expect(Object.keys(hashes(at('out')))).toHaveLength(31);
});

test('a worker that stands still when its parent is killed ends when it goes on', async () => {
  const run = startBatch(folder, ['--pairs', 'ID,AU,JP', ...handouts, '--jobs', '1']);
  await until(() => countFiles() > 1);
  const [worker] = run.workers();
  // The number 0 would mean the processes of the test itself.
  if (worker === undefined) throw new Error('there is no worker');
  process.kill(worker, 'SIGSTOP');
  run.process.kill('SIGKILL');
  await run.ended;
  expect(isRunning(worker)).toBe(true);
  process.kill(worker, 'SIGCONT');
  expect(await until(() => !isRunning(worker), 5)).toBe(true);
});

test('names that meet are refused before anything is written', () => {
  fs.writeFileSync(
    at('t.csv'),
    'parties,title,lang\nID,Andr\u00e9,en\nAU,ANDRE\u0301,en\nJP,x,en\n',
  );
  const { code, err } = runBatch(folder, [
    '--each',
    't.csv',
    '--name',
    '{title}',
    '--to',
    'md',
    ...handouts,
  ]);
  expect(code).toBe(1);
  expect(err).toContain('t.csv:3:1  error  Rows 1 and 2 would both be written to "ANDR\u00c9"');
  expect(fs.existsSync(at('out'))).toBe(false);
});

test('files of others stay, and stale parts of our own go', () => {
  fs.mkdirSync(at('out'));
  fs.writeFileSync(at('out/handout_ID-AU_en.md'), 'my notes');
  fs.writeFileSync(at('out/handout_ID-JP_en.md.999999.part'), 'half');
  fs.writeFileSync(at('out/thesis.md.999999.part'), 'half');
  const args = ['--pairs', 'ID,AU,JP', ...handouts, '--to', 'md', '--lang', 'en'];
  const { code, err } = runBatch(folder, args);
  expect([code, err]).toEqual([1, expect.stringContaining('[existing-file-is-own]')]);
  expect(fs.readFileSync(at('out/handout_ID-AU_en.md'), 'utf8')).toBe('my notes');
  expect(Object.keys(hashes(at('out')))).toEqual([
    'handout_AU-JP_en.md',
    'handout_ID-AU_en.md',
    'handout_ID-JP_en.md',
    'risalah-manifest.json',
    'thesis.md.999999.part',
  ]);
  expect(runBatch(folder, [...args, '--force']).code).toBe(0);
  fs.writeFileSync(at('out/risalah-manifest.json'), '{"my": "own"}');
  expect(runBatch(folder, args).err).toContain('it is no manifest of Risalah');
});

test.each([
  [[], 'Say what to build: --pairs, --groups or --each.'],
  [['--pairs', 'ID,AU', '--each', 't.csv'], '--pairs and --each do not go together.'],
  [['--pairs', 'ID,AU', '--jobs', '0'], '--jobs takes a whole number from 1 to 256, not "0".'],
  [['--pairs', 'ID,AU', '--name', '../{row}'], '"/" cannot stand in the name of a file.'],
  [['--pairs', 'ID,AU', '--shards', '2'], '--shards says how many shares there are'],
  [['--pairs', 'ID,AU', '--shard', '3/2'], '--shard takes a share such as 1/3'],
  [['--merge', 'out', '--pairs', 'ID,AU'], '--merge builds nothing: --pairs does not go with it.'],
  [['--pairs', 'ID,AU', '--between', 'ID'], 'Unknown argument: --between.'],
])('%j is wrong usage', (args, message) => {
  const { code, err } = runBatch(folder, args);
  expect([code, err]).toEqual([2, expect.stringContaining(message)]);
});
