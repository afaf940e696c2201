import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { z } from 'zod';

vi.setConfig({ testTimeout: 120_000 });

const cli = path.resolve(import.meta.dirname, '../dist/cli.js');

let folder = '';

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'risalah-cli-'));
  return () => fs.rmSync(folder, { recursive: true, force: true });
});

interface Ended {
  code: number | null;
  out: string;
  err: string;
}

function ended(run: { status: number | null; stdout: Buffer; stderr: Buffer }): Ended {
  return { code: run.status, out: run.stdout.toString(), err: run.stderr.toString() };
}

/** Nothing here takes long: what hangs is ended, which no handler can catch. */
const limit = { timeout: 60_000, killSignal: 'SIGKILL' } as const;

/** Runs the built command in the test's folder. */
function risalah(...args: string[]): Ended {
  return ended(spawnSync(process.execPath, [cli, ...args], { cwd: folder, env: env(), ...limit }));
}

/** Runs a line of the shell in which `$RISALAH` is the built command. */
function shell(line: string): Ended {
  const RISALAH = `${process.execPath} ${cli}`;
  return ended(spawnSync('sh', ['-c', line], { cwd: folder, env: { ...env(), RISALAH } }));
}

function env(): Record<string, string> {
  return { PATH: process.env['PATH'] ?? '', SOURCE_DATE_EPOCH: '1795392000', NO_COLOR: '1' };
}

const built = z.strictObject({
  files: z.array(
    z.strictObject({
      path: z.string(),
      template: z.string(),
      parties: z.array(z.string()),
      lang: z.string(),
      format: z.string(),
      bytes: z.number(),
      sha256: z.string(),
      pages: z.number().optional(),
    }),
  ),
  problems: z.array(z.looseObject({ rule: z.string(), message: z.string() })),
});

const oneFile = ['--template', 'handout', '--lang', 'en', '--to', 'md'];
const read = (name: string): Buffer => fs.readFileSync(path.join(folder, name));

test('builds every combination and lists the files', () => {
  const { code, out, err } = risalah(
    'build',
    '--template',
    'briefing,handout',
    '--between',
    'ID,Jepang',
    '--to',
    'md',
  );
  expect([code, err]).toEqual([0, '']);
  const names = ['briefing', 'handout'].flatMap((template) =>
    ['id', 'en'].map((lang) => `${template}_ID-JP_${lang}.md`),
  );
  expect(fs.readdirSync(path.join(folder, 'out'))).toEqual(names.toSorted());
  expect(out.split('\n').map((line) => line.split(' ')[0])).toEqual([
    ...names.map((name) => `out/${name}`),
    '',
  ]);
});

test('--json prints one object that agrees with the files', () => {
  const { code, out, err } = risalah('build', ...oneFile, '--json', '--out', 'a/b');
  expect([code, err]).toEqual([0, '']);
  const { files, problems } = built.parse(JSON.parse(out));
  expect(problems).toEqual([]);
  const bytes = read('a/b/handout_general_en.md');
  expect(files).toEqual([
    {
      path: 'a/b/handout_general_en.md',
      template: 'handout',
      parties: [],
      lang: 'en',
      format: 'md',
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    },
  ]);
});

test('--stdout prints the bytes of the file', () => {
  risalah('build', ...oneFile);
  const { code, out } = risalah('build', ...oneFile, '--stdout');
  expect(code).toBe(0);
  expect(out).toBe(read('out/handout_general_en.md').toString());
  expect(risalah('build', '--stdout').code).toBe(2);
});

test('every format is built, and built again over its own file', () => {
  const args = ['build', '--template', 'handout', '--lang', 'id', '--json'];
  const first = built.parse(JSON.parse(risalah(...args).out));
  expect(first.files.map((file) => file.format)).toEqual(['pdf', 'docx', 'md']);
  const second = risalah(...args);
  expect(second.code).toBe(0);
  expect(built.parse(JSON.parse(second.out))).toEqual(first);
  expect(read('out/handout_general_id.pdf').subarray(0, 5).toString()).toBe('%PDF-');
  expect(read('out/handout_general_id.docx').subarray(0, 2).toString()).toBe('PK');
  const pages = first.files.find((file) => file.format === 'pdf')?.pages;
  expect(pages).toBeGreaterThan(0);
});

test('a foreign file is not replaced, nor anything else, unless forced', () => {
  fs.mkdirSync(path.join(folder, 'out'));
  fs.writeFileSync(path.join(folder, 'out/handout_general_en.md'), '# Mine\n');
  const { code, out, err } = risalah('build', '--template', 'handout', '--to', 'md');
  expect([code, out]).toEqual([1, '']);
  expect(err).toContain('out/handout_general_en.md');
  expect(fs.readdirSync(path.join(folder, 'out'))).toEqual(['handout_general_en.md']);
  expect(read('out/handout_general_en.md').toString()).toBe('# Mine\n');
  expect(risalah('build', ...oneFile, '--force').code).toBe(0);
  expect(read('out/handout_general_en.md').toString()).toContain('generator: Risalah');
});

test('wrong usage ends with 2, wrong countries and sections with 1, with a way to mend it', () => {
  const wrong: [string[], number, string][] = [
    [[], 2, 'Name a command'],
    [['build', '--outt', 'x'], 2, 'Did you mean "--out"?'],
    [['build', '--date', '2026-02-30'], 2, 'is not a date'],
    [['build', '--between', 'XX'], 1, 'risalah list countries'],
    [['build', '--between', 'Indonesa'], 1, 'Did you mean Indonesia (IDN)?'],
    [['build', '--between', 'ID,Indonesia'], 1, 'named twice'],
    [['build', '--between', 'ID,ID'], 1, 'named twice'],
    [['build', ...oneFile, '--section', 'securty'], 1, 'Did you mean "security"?'],
    [['build', '--content', 'nowhere'], 1, 'nowhere'],
    [['check', '--content', 'nowhere'], 1, 'nowhere'],
  ];
  for (const [args, code, message] of wrong) {
    const plain = risalah(...args);
    expect([plain.code, plain.out], args.join(' ')).toEqual([code, '']);
    expect(plain.err).toContain(message);
    const json = risalah(...args, '--json');
    expect([json.code, json.err], args.join(' ')).toEqual([code, '']);
    const { problems } = z.object({ problems: z.array(z.unknown()) }).parse(JSON.parse(json.out));
    expect(problems.length).toBeGreaterThan(0);
  }
  expect(fs.readdirSync(folder)).toEqual([]);
});

test('a failed build says so in the shape of a build', () => {
  const { out } = risalah('build', '--between', 'XX', '--json');
  const { files, problems } = built.parse(JSON.parse(out));
  expect(files).toEqual([]);
  expect(problems.map((problem) => problem.rule)).toEqual(['country-is-known']);
});

test('check and list tell what there is', () => {
  expect(risalah('check').out).toMatch(/^No problems: 7 areas, 13 benefits, 7 risks/);
  expect(JSON.parse(risalah('check', '--json').out)).toEqual({ problems: [] });
  const lines = (what: string): number => risalah('list', what).out.trimEnd().split('\n').length;
  expect(['areas', 'benefits', 'risks', 'languages', 'formats'].map(lines)).toEqual([
    7, 13, 7, 2, 3,
  ]);
  expect(risalah('list', 'risks').out).toContain('risk/security-dilemma ');
  const countries = JSON.parse(risalah('list', 'countries', '--json').out);
  expect(countries.countries).toContainEqual(
    expect.objectContaining({ alpha2: 'JP', alpha3: 'JPN', id: 'Jepang', en: 'Japan' }),
  );
  const templates = JSON.parse(risalah('list', 'templates', '--json').out);
  const keys = templates.templates.map((one: { key: string }) => one.key);
  expect(keys).toEqual(expect.arrayContaining(['briefing', 'handout']));
});

test('what a killed run left behind is cleared away by the next', () => {
  fs.mkdirSync(path.join(folder, 'out'));
  fs.writeFileSync(path.join(folder, 'out/handout_general_en.md.4194305.part'), 'half');
  expect(risalah('build', ...oneFile).code).toBe(0);
  expect(fs.readdirSync(path.join(folder, 'out'))).toEqual(['handout_general_en.md']);
});

test('--set replaces texts', () => {
  risalah('build', ...oneFile, '--set', 'title=A | B', '--set', 'author=C, D', '--force');
  const source = read('out/handout_general_en.md').toString();
  expect(source).toContain('\n# A \\| B\n');
  expect(source).toContain('\nauthor: C, D\n');
});

test('the date follows the epoch, and only the date option goes before it', () => {
  const date = (...args: string[]): string =>
    /date: '?(?<date>[\d-]+)/.exec(risalah('build', ...oneFile, '--stdout', ...args).out)?.[1] ??
    '';
  expect(date()).toBe('2026-11-23');
  expect(date('--date', '2031-01-02')).toBe('2031-01-02');
});

test('a reader that goes away is no error', () => {
  for (const line of ['list countries', 'build', `build ${oneFile.join(' ')} --stdout`]) {
    const { err } = shell(`$RISALAH ${line} | head -c 0`);
    expect(err).toBe('');
  }
});

test('a disk that takes nothing ends with 3 and names the cause', () => {
  const full = shell(`$RISALAH build ${oneFile.join(' ')} --stdout > /dev/full`);
  expect(full.code).toBe(3);
  expect(full.err).toContain('ENOSPC');
  const limited = shell(`ulimit -f 1; $RISALAH build ${oneFile.join(' ')}`);
  expect(limited.code).toBe(3);
  expect(limited.err).toContain('EFBIG');
  expect(fs.readdirSync(folder)).toEqual([]);
});

test('a place where no file can stand ends with 3', () => {
  fs.writeFileSync(path.join(folder, 'file'), '');
  fs.mkdirSync(path.join(folder, 'out/handout_general_en.md'), { recursive: true });
  for (const args of [['--out', 'file'], ['--force'], ['--out', '/proc/nowhere']]) {
    const { code, out, err } = risalah('build', ...oneFile, ...args);
    expect([code, out], err).toEqual([3, '']);
    expect(err).toMatch(/ENOTDIR|EISDIR|ENOENT|EACCES/);
    expect(err).not.toContain('    at ');
  }
});

test.skipIf(process.getuid?.() === 0)('a read-only folder ends with 3', () => {
  fs.mkdirSync(path.join(folder, 'out'), { mode: 0o555 });
  const { code, err } = risalah('build', ...oneFile);
  expect(code).toBe(3);
  expect(err).toContain('EACCES');
});

test('a signal at any moment leaves whole files or none', async () => {
  const args = ['build', '--template', 'handout', '--lang', 'en', '--to', 'md,docx'];
  risalah(...args, '--out', 'whole');
  const whole = ['handout_general_en.docx', 'handout_general_en.md'];
  for (const [index, signal] of (['SIGINT', 'SIGTERM'] as const).entries()) {
    for (const wait of [50, 150, 250, 350, 450]) {
      const out = `out${index}-${wait}`;
      const child = spawn(process.execPath, [cli, ...args, '--out', out], {
        cwd: folder,
        env: env(),
        stdio: 'ignore',
      });
      const done = new Promise<number | null>((resolve) => child.on('exit', resolve));
      await new Promise((resolve) => setTimeout(resolve, wait));
      child.kill(signal);
      // Before the handlers stand, a signal ends the process by itself: then there is no code.
      expect([0, null, { SIGINT: 130, SIGTERM: 143 }[signal]]).toContain(await done);
      const names = fs.existsSync(path.join(folder, out))
        ? fs.readdirSync(path.join(folder, out)).toSorted()
        : [];
      expect(names.filter((name) => !whole.includes(name))).toEqual([]);
      for (const name of names) expect(read(`${out}/${name}`)).toEqual(read(`whole/${name}`));
    }
  }
});

/** Runs a command with a part of Node broken beforehand by a piece of code. */
function risalahWith(code: string, extra: Record<string, string>, ...args: string[]): Ended {
  const broken = path.join(folder, 'broken.mjs');
  fs.writeFileSync(broken, code);
  const run = spawnSync(process.execPath, ['--import', broken, cli, ...args], {
    cwd: folder,
    env: { ...env(), ...extra },
    ...limit,
  });
  return ended(run);
}

const readPackage = (): string =>
  fs.readFileSync(path.resolve(import.meta.dirname, '../package.json'), 'utf8');

test('a bug says so without a stack, and shows the stack only when asked', () => {
  const code = 'process.getBuiltinModule("fs").readdirSync = () => { throw new RangeError("x"); };';
  const quiet = risalahWith(code, {}, 'list', 'templates');
  expect(quiet.code).toBe(70);
  expect(quiet.err).toContain('This is a bug in Risalah, and not a fault of yours');
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(readPackage()));
  const named = `Risalah ${version}, Node ${process.version} on ${process.platform}, at `;
  expect(quiet.err).toContain(named);
  expect(quiet.err).toMatch(/at [\w.-]+\.(?:js|mjs):\d+:\d+, in: risalah list templates\. /);
  expect(quiet.err).not.toMatch(/ {4}at |RangeError/);
  const debug = risalahWith(code, { RISALAH_DEBUG: '1' }, 'list', 'templates');
  expect(debug.err).toContain('    at ');
});

test('a run that stops half-way never looks like one that went well', () => {
  risalah('build', ...oneFile);
  const { code, err } = risalahWith('globalThis.setImmediate = () => {};', {}, 'verify', 'out');
  expect(code).toBe(70);
  expect(err).toContain('This is a bug in Risalah');
});

test('speaks Indonesian to those who ask for it or whose machine does, and English to programs', () => {
  const missing = 'kesalahan  Tidak ada folder "nowhere" [file-exists]';
  const wrong = ['check', '--content', 'nowhere'];
  expect(risalahWith('', { LANG: 'id_ID.UTF-8' }, ...wrong).err).toContain(missing);
  expect(risalahWith('', { RISALAH_UI: 'id' }, ...wrong).err).toContain(missing);
  expect(risalah(...wrong, '--ui', 'id').err).toContain(missing);
  expect(risalah('--ui', 'id', ...wrong).err).toContain(missing);
  for (const env of [{ LANG: 'tr_TR.UTF-8' }, { LANG: 'id_ID', RISALAH_UI: 'en' }]) {
    expect(risalahWith('', env, ...wrong).err).toContain('There is no folder "nowhere"');
  }
  expect(risalahWith('', { LANG: 'id_ID' }, ...wrong, '--json').out).toContain(
    'There is no folder',
  );
  expect(risalah(...wrong, '--json', '--ui', 'id').out).toContain('Tidak ada folder');
  const help = risalahWith('', { LANG: 'id_ID' }, 'build', '--help').out;
  expect(help).toContain('Tampilkan bantuan');
  expect(help).not.toMatch(/\b(?:the|unless|Options|Show)\b/);
  const refused = risalah('check', '--ui', 'fr');
  expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('no language "fr"')]);
});

test('colours only for those who want them', () => {
  const red = '\u001b[31m';
  const wrong = ['build', '--outt'];
  expect(risalahWith('', { NO_COLOR: '' }, ...wrong).err).not.toContain(red);
  expect(risalahWith('', { NO_COLOR: '', FORCE_COLOR: '1' }, ...wrong).err).toContain(red);
  expect(risalahWith('', { FORCE_COLOR: '1' }, ...wrong).err).not.toContain(red);
});
